/// The note in a pack that waits, which says how it is taken; no part of the pack.
enum PackNote {
  static let fileName = "NOTE.txt"

  /// - Parameters:
  ///   - id: The client's.
  ///   - kind: Why the pack waits.
  /// - Returns: Three lines.
  static func text(_ id: String, _ kind: PackStanding.Kind) -> String {
    switch kind {
    case .asMade, .edited:
      """
      The reports in '\(id)' were changed by hand, so these newer ones wait here.
      To take these: move '\(id)' away and rename '\(id).new' to '\(id)', or run with --overwrite-edited.
      To keep yours: do nothing, or take over by hand what is new here.

      """
    case .others:
      """
      Other files stand among the reports in '\(id)', so these newer reports wait here.
      To take these: move those files away and run again, or move '\(id)' away and rename '\(id).new' to '\(id)'.
      To keep it so: do nothing, or take over by hand what is new here.

      """
    case .foreign:
      """
      What stands at '\(id)' is no folder of reports, so these reports wait here.
      To take these: move '\(id)' away and rename '\(id).new' to '\(id)'.
      To keep it so: do nothing, or give the client another id in a list of clients.

      """
    }
  }

  /// Every note that the program may have put into a pack, taken or waiting.
  static func all(ofPackAt path: String) -> [[UInt8]] {
    let name = Folder.lastName(of: path)
    let id = name.hasSuffix(".new") ? String(name.dropLast(".new".count)) : name
    return [PackStanding.Kind.edited, .others, .foreign].map { Array(text(id, $0).utf8) }
  }
}
