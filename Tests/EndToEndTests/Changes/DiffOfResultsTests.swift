import Foundation
import TestSupport
import Testing

/// `powershare diff` of what is left of the demo's two audits, which have a board.
@Suite struct DiffOfResultsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    expectStatus(0, try run("demo"))
    for year in ["2025", "2026"] {
      expectStatus(0, try run("report powershare-demo/riverbend-\(year) --format json -o \(year)"))
    }
  }

  private func run(_ line: String) throws -> ProgramRun {
    try Program.built.run(line: line, in: folder.path)
  }

  private func comparison(_ earlier: String, _ later: String) throws -> NSDictionary {
    let run = try run("diff \(earlier) \(later) --format json")
    expectStatus(0, run)
    let document = try JSONSerialization.jsonObject(with: Data(run.stdout)) as? [String: Any]
    return try #require((document?["comparisons"] as? [NSDictionary])?.first)
  }

  /// Two seats of people became four, five of leaders' seven stayed; nobody tests any of it.
  @Test func votesAreComparedFromAuditsAndFromResults() throws {
    let audits = try comparison("powershare-demo/riverbend-2025", "powershare-demo/riverbend-2026")
    let votes = try #require(audits["votes"] as? NSArray)
    let facts = try #require((votes.firstObject as? [String: Any])?["facts"] as? [[String: Any]])
    #expect(
      facts.map { "\($0["fact"] ?? "") \($0["group"] ?? "")" } == [
        "seats people", "seats leaders", "pass-alone leaders", "block-alone leaders",
        "appointed-by ", "paid ",
      ])
    let years = [
      ("powershare-demo/riverbend-2025", "2026/result.json"),
      ("2025", "powershare-demo/riverbend-2026"), ("2025/result.json", "2026"),
    ]
    for (earlier, later) in years {
      let compared = try comparison(earlier, later)
      for part in ["votes", "promises", "steps", "actions", "voices", "questions"] {
        #expect(
          compared[part] as? NSArray == audits[part] as? NSArray, "\(part): \(earlier) \(later)")
      }
    }
  }

  @Test func anAuditBesideItsOwnResultSaysSo() throws {
    for line in ["powershare-demo/riverbend-2026 2026", "2026 2026/result.json"] {
      let run = try run("diff \(line) --exit-code")
      expectStatus(0, run)
      #expect(run.output.contains("Both hold the same figures: nothing moved."))
    }
  }

  /// Bytes among seats and votes changed, dropped or doubled: read, or refused in words.
  @Test func aDamagedBoardIsRefusedInWords() throws {
    let sound = try folder.bytes(of: "2025/result.json")
    let text = String(decoding: sound, as: UTF8.self)
    let start = text.utf8.distance(
      from: text.startIndex,
      to: try #require(text.firstRange(of: "\"shape\": \"bodies\"")).lowerBound)
    var generator = SeededGenerator(seed: 53)
    var refused = 0
    for _ in 0..<40 {
      var bytes = sound
      let place = Int.random(in: start..<min(start + 2_500, sound.count - 40), using: &generator)
      bytes.damage(place..<place + 40, using: &generator)
      try folder.write(bytes, to: "damaged.json")
      let run = try run("diff damaged.json 2026 --format json")
      #expect([0, 65].contains(run.status), "\(run)")
      #expect(run.status == 0 || run.stdout.isEmpty)
      #expect(run.status == 0 || !run.codes.isEmpty)
      if run.status == 65 { refused += 1 }
    }
    #expect(refused > 10)
  }
}
