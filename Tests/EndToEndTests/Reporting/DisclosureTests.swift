import Foundation
import Survey
import TestSupport
import Testing

/// What disclosure control hides is nowhere to be found.
@Suite struct DisclosureTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The files of a report of so many sheets.
  private func report(
    _ name: String, people: Int = 12, leaders: Int = 6, frontline: Int, audience: String
  ) throws -> [String: String] {
    try AuditFixture.answered(people: people, leaders: leaders, frontline: frontline)
      .write(to: folder, as: name)
    let run = try Program.built.run(
      ["report", name, "-o", "\(name)-out", "--audience", audience], in: folder.path)
    expectStatus(0, run)
    return try ["report.md", "report.html", "result.json"].reduce(into: [:]) { files, file in
      files[file] = try folder.text(of: "\(name)-out/\(file)")
    }
  }

  /// The lines of the one that are not in the other, shortened.
  private func difference(
    _ one: [String: String], _ other: [String: String], _ name: String
  ) -> [String] {
    let lines = [one, other].map { Set(($0[name] ?? "").split(separator: "\n")) }
    return lines[0].symmetricDifference(lines[1]).map { String($0.prefix(300)) }.sorted()
  }

  /// Three staff or four, and what they said: nobody can tell.
  @Test func nothingDependsOnAVoiceThatIsTooSmall() throws {
    let three = try report("three", frontline: 3, audience: "internal")
    let four = try report("four", frontline: 4, audience: "internal")
    for name in three.keys.sorted() {
      #expect(difference(three, four, name).isEmpty)
    }
  }

  @Test func publicReportsHideVoicesBelowTen() throws {
    let six = try report("six", leaders: 6, frontline: 3, audience: "public")
    let nine = try report("nine", leaders: 9, frontline: 8, audience: "public")
    for name in six.keys.sorted() {
      #expect(difference(six, nine, name).isEmpty)
    }
    let result = try #require(six["result.json"])
    let leaders = try voice("leaders", in: result)
    #expect(leaders["people"] == nil || leaders["people"] is NSNull)
    #expect((leaders["status"] as? String)?.isEmpty == false)
  }

  @Test func publicReportsShowVoicesOfTen() throws {
    let ten = try report("ten", leaders: 10, frontline: 3, audience: "public")
    let leaders = try voice("leaders", in: try #require(ten["result.json"]))
    #expect(leaders["people"] as? Int == 10)
  }

  private func voice(_ id: String, in result: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(result.utf8)) as? [String: Any]
    let voices = try #require(object?["voices"] as? [[String: Any]])
    return try #require(voices.first { $0["id"] as? String == id })
  }

  @Test func anAuditsMinimumMayNotUndercutTheFloor() throws {
    var fixture = AuditFixture.answered
    fixture.more = "minimum: 2\n"
    try fixture.write(to: folder)
    let run = try Program.built.run(["score", "audit"], in: folder.path)
    expectStatus(65, run)
    #expect(run.codes == ["PSA-014"])
  }

  @Test func codesAndNotesAreInNoReport() throws {
    var fixture = AuditFixture.answered
    for index in fixture.sheets.indices {
      fixture.sheets[index].respondent.code = "secret-code"
      fixture.sheets[index].answers["say-1"]?.note = .init(
        text: "secret-note", mayBeQuoted: index == 0)
      fixture.sheets[index].answers["say-1"]?.evidence = .init(text: "secret-evidence")
    }
    try fixture.write(to: folder)
    let run = try Program.built.run(["report", "audit", "-o", "out"], in: folder.path)
    expectStatus(0, run)
    for (name, bytes) in folder.listing() where name.hasPrefix("out/") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("secret"), "\(name)")
    }
  }
}
