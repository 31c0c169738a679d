import Foundation
import Survey
import TestSupport
import Testing

/// Words that try to be something else.
@Suite struct HostileWordsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// As they stand between YAML's double quotation marks.
  static let names = [
    Case("script", "</script><script>alert(1)</script>"),
    Case("title", "</title><img src=x onerror=alert(1)>"),
    Case("mustache", "{{x}} {{{organisation}}} {{#levers}} {{/levers}} {{> secret}}"),
    Case("fence", "~~~\\n```powershare table groups\\n~~~"),
    Case("pipes", "a | b || c \\\\| d"),
    Case("link", "[me](javascript:alert(1)) <javascript:alert(1)> ![](http://evil.example/x)"),
    Case("escape", "\\e[31mred\\e]0;title\\a\\x9b2J"),
    Case("override", "North \\u202Etsurt\\u202C \\u200F \\uFEFF"),
    Case("heading", "# One\\n## Two\\n---\\n- three"),
    Case("entities", "&lt;b&gt; &#60;i&#62; &amp;nbsp;"),
    Case("svg", "]]><svg onload=alert(1)>"),
    Case("placeholder", "{people} {People} {organisation}"),
    Case("zeros", "a\\0b"),
    Case("long", String(repeating: "W", count: 3_900)),
  ]

  @Test(arguments: names)
  func anOrganisationsNameStaysText(_ name: Case<String>) throws {
    var fixture = AuditFixture.answered
    fixture.organisation = name.value
    try fixture.write(to: folder)
    let run = try Program.built.run(["report", "audit", "-o", "out"], in: folder.path)
    expectStatus(0, run)
    #expect(run.isCleanForTerminal)
    let page = try folder.text(of: "out/report.html")
    #expect(!page.contains(/(?i)<script|<img|<svg onload|<i>|href="javascript/))
    #expect(!page.contains(/(?i)\s(?:onerror|onload)=[^<]*>/) || page.contains("&lt;"))
    #expect(page.ranges(of: "<h1").count == 1)
    for file in ["out/report.html", "out/report.md", "out/result.json"] {
      let bytes = try folder.bytes(of: file)
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A }, "\(file)")
    }
    let first = try folder.text(of: "out/report.md").split(separator: "\n")
    #expect(first.count { $0.hasPrefix("# ") } == 1)
  }

  @Test(arguments: names)
  func theTermForPeopleStaysText(_ name: Case<String>) throws {
    var fixture = AuditFixture.answered
    fixture.more = "terms: {people: \"\(name.value)\"}\n"
    try fixture.write(to: folder)
    let run = try Program.built.run(["report", "audit", "-o", "out"], in: folder.path)
    expectStatus(0, run)
    let page = try folder.text(of: "out/report.html")
    #expect(!page.contains(/(?i)<script|<img|<svg onload|<i>|href="javascript/))
    let bytes = try folder.bytes(of: "out/report.html")
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
  }

  @Test(arguments: names)
  func nothingReachesATerminalRaw(_ name: Case<String>) throws {
    var fixture = AuditFixture.small
    fixture.organisation = name.value
    fixture.more = "terms: {people: \"\(name.value)\"}\n"
    fixture.sheets = [fixture.sheet("L1", of: "leaders", status: .inProgress)]
    try fixture.write(to: folder)
    let run = try TakeCommand(folder, "--sheet X --group people").script("2", "?", "g", "r", "q")
    expectStatus(75, run)
    #expect(run.isCleanForTerminal, "\(run.output.debugDescription.suffix(300))")
    let score = try Program.built.run(["score", "audit"], in: folder.path)
    expectStatus(0, score)
    #expect(score.isCleanForTerminal)
  }

  @Test func theTextOfAFaultyFileReachesNoTerminalRaw() throws {
    try folder.write(
      "format: \u{1B}[31mred\u{1B}]0;x\u{07}\nid: \u{9B}2J\u{202E}\n", to: "bad.yaml")
    let run = try Program.built.run(["check", "bad.yaml"], in: folder.path)
    expectStatus(1, run)
    #expect(run.isCleanForTerminal)
  }

  @Test func theNameOfAFileReachesNoTerminalRaw() throws {
    let name = "\u{1B}[31mred\u{07}.yaml"
    try folder.write("format: x\n", to: name)
    for arguments in [["check", name], ["check", "no-\(name)"], ["score", name]] {
      let run = try Program.built.run(arguments, in: folder.path)
      #expect(run.status != 0 && !run.isCrash)
      #expect(
        run.isCleanForTerminal, "\(arguments[0]): \((run.output + run.errors).debugDescription)")
    }
    let made = try Program.built.run(["new", "\u{1B}[31mnew"], in: folder.path)
    expectStatus(0, made)
    #expect(made.isCleanForTerminal, "\(made.output.debugDescription)")
  }

  /// What `new` is told is what the audit says, whatever it is.
  @Test func namesGivenToNewReadBackAsTheyWere() throws {
    let words = "\"; rm -rf {x}: # *a &b 'c' \\ \u{1B}[31m\t– Ünïcödé 🙂"
    let before = words.replacing("/", with: "-")
    expectStatus(
      0, try Program.built.run(["new", before, "--date", "2025-05-31"], in: folder.path))
    let run = try Program.built.run(
      [
        "new", "audit", "--organisation", words, "--wave", "yes", "--people", words,
        "--date", "2026-05-31", "--previous", before,
      ], in: folder.path)
    expectStatus(0, run)
    let score = try Program.built.run(["score", "audit"], in: folder.path)
    expectStatus(0, score)
    let result = try JSONSerialization.jsonObject(with: Data(score.stdout)) as? [String: Any]
    #expect(result?["organisation"] as? String == words)
    #expect(result?["wave"] as? String == "yes")
    expectStatus(0, try Program.built.run(["check", "audit"], in: folder.path))
  }
}
