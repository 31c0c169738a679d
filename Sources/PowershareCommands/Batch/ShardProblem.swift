import Diagnostics

/// Why the shards of a batch cannot be put together.
enum ShardProblem: Problem {
  case wrongFormat(String)
  case missing(shards: [Int], of: Int)
  /// It is a part of another batch than the first one.
  case otherPlan(first: String)
  case sameClient(String, first: String)
  /// A copy of a shard's file under another name.
  case sameShard(first: String)
  /// Of clients that were made, by id.
  case missingPacks([String])
  /// What is known of clients is not what the shard left, or of all shards together; their ids where
  /// these can be told.
  case changed([String], Shard?)
  /// No run has come to these clients.
  case waiting([String], Shard)

  var code: DiagnosticCode {
    switch self {
    case .wrongFormat: "PSB-020"
    case .missing: "PSB-021"
    case .otherPlan: "PSB-022"
    case .sameClient: "PSB-023"
    case .changed: "PSB-024"
    case .missingPacks: "PSB-025"
    case .sameShard: "PSB-026"
    case .waiting: "PSB-027"
    }
  }

  var message: String {
    switch self {
    case .wrongFormat(let found): "this says it is '\(found)', not '\(ShardFile.format)'"
    case .missing(let shards, let count):
      "of \(count) shards \(Self.list(shards)) \(shards.count == 1 ? "is" : "are") not there"
    case .otherPlan(let first): "this shard is no part of the batch that '\(first)' is of"
    case .sameClient(let id, let first): "the client '\(id)' is in '\(first)' too"
    case .changed(let ids, _):
      "what is known of its clients is no longer what this shard made"
        + (ids.isEmpty ? "" : ": \(Self.list(ids))")
    case .waiting(let ids, _):
      "no run has come to \(ids.count == 1 ? "a client" : "\(ids.count) clients") of this shard: "
        + Self.list(ids)
    case .missingPacks(let ids):
      "it made \(ids.count == 1 ? "a pack that is" : "\(ids.count) packs that are") not here: "
        + Self.list(ids)
    case .sameShard(let first): "this holds the same shard as '\(first)'"
    }
  }

  private static func list(_ items: [some CustomStringConvertible]) -> String {
    items.map(\.description).listed(first: 10)
  }

  var help: [String] {
    switch self {
    case .wrongFormat: ["it was written by another version: run the shard again"]
    case .missing(let shards, let count):
      [
        "run 'powershare batch ... --shard \(shards.first ?? 1)/\(count)'"
          + (shards.count > 1 ? ", and each of the others" : "")
      ]
    case .otherPlan:
      ["run it again with the same clients and options, or remove files of earlier divisions"]
    case .sameClient: ["run both shards again"]
    case .changed(_, let shard):
      [
        "run 'powershare batch ... --shard \(shard?.argument ?? "I/N")' again, with the options that it had",
        "or leave it so: a run without --shard, and a retry, write the pages over all clients themselves",
      ]
    case .waiting(_, let shard):
      ["run 'powershare batch ... --shard \(shard.argument)' to its end, without --only"]
    case .missingPacks: ["copy the whole folder, packs too, or run the shard again"]
    case .sameShard: ["remove the one of the two that is a copy"]
    }
  }

  static let pages: [Explanation] = [
    Explanation(
      "PSB-020", "this is not what a shard writes",
      "Each shard of a batch writes 'shards/I-of-N.json' in the format '\(ShardFile.format)'.",
      example: "{\"format\": \"powershare-shard/9\"}", remedy: "run the shard again."),
    Explanation(
      "PSB-021", "a shard that is not there",
      """
      The pages over all clients are made when each of the N shards has written its file, also one
      without clients. Nothing is made from part of them.
      """,
      example: "shards/1-of-2.json", remedy: "run the shards that are named."),
    Explanation(
      "PSB-022", "shards of different batches",
      """
      All shards have the same clients, options, template pack, version of powershare and number of
      shards. Here they do not, so that a client could be in two of them or in none.
      """,
      example: "shards/1-of-2.json\nshards/2-of-3.json",
      remedy: "run them again alike, and remove the files of an earlier division."),
    Explanation(
      "PSB-023", "a client in two shards",
      "A client belongs to one shard.", example: "north in 1-of-2 and 2-of-2",
      remedy: "run both shards again."),
    Explanation(
      "PSB-024", "clients that have changed since their shard ran",
      """
      A shard notes how each of its clients ended, and a sum of what is remembered of each. What lies in
      the folder is otherwise: another run was there since, with other options or answers, or 'retry'
      has made what had failed; or a copy between machines is not complete. A run without '--shard'
      writes the pages over all clients itself, and so does a retry: there is nothing to merge then. With
      '--shard', a retry is one of the shard.
      """,
      example: "copying 'shards' without '.powershare'",
      remedy: "copy the whole folder, or run the shard again with the options that it had."),
    Explanation(
      "PSB-025", "packs that a shard made and that are not there",
      """
      The pages over all clients lead to each client's pack. The shard says that it made these, and
      the folder has none with a 'MANIFEST.json' for them: somebody removed them, or a copy between
      machines is not complete.
      """,
      example: "copying 'shards' and '.powershare' without the packs",
      remedy: "copy the whole folder, or run the shard again, which makes what is missing."),
    Explanation(
      "PSB-026", "a copy of a shard's file",
      "Each shard has one file in 'shards', named for it. Two files hold the same shard here.",
      example: "shards/1-of-2.json\nshards/1-of-2 (copy).json", remedy: "remove the copy."),
    Explanation(
      "PSB-027", "clients that their shard has not come to",
      """
      A run of a shard with '--only', or one that was stopped, leaves clients for the next run. The
      pages over all clients are made when each of them was made or has failed.
      """,
      example: "powershare batch clients -o packs --shard 1/2 --only 'north-*'",
      remedy: "run the shard again, to its end."),
  ]
}
