import Foundation
import TestSupport
import Testing

/// `powershare demo` in folders that are not empty, and what it tells a newcomer to type.
@Suite struct DemoCommandTests {
  private let folder: TemporaryFolder
  private static let sheet = "pd/riverbend-2026/sheets/L1.answers.json"

  init() throws { folder = try TemporaryFolder() }

  private func demo() throws -> ProgramRun {
    try Program.built.run(["demo", "-o", "pd"], in: folder.path)
  }

  @Test func anUntouchedDemoIsMadeAgain() throws {
    expectStatus(0, try demo())
    let before = folder.listing()
    try folder.remove(Self.sheet)
    try folder.write("rest", to: "pd/riverbend-2025/.powershare-99999999/audit.yaml")
    try folder.write("mine", to: "pd/notes.txt")
    expectStatus(0, try demo())
    #expect(try folder.text(of: "pd/notes.txt") == "mine")
    try folder.remove("pd/notes.txt")
    #expect(folder.listing() == before)
  }

  /// Every page that it names is there, the comparison of the two waves among them.
  @Test func whatItSaysToOpenIsThere() throws {
    let run = try demo()
    let named = run.output.split(separator: "\n").compactMap { line in
      line.split(separator: " ").last.map { String($0) }
    }.filter { $0.hasPrefix("pd/") && $0.hasSuffix(".html") }
    #expect(named.count == 3 && named.allSatisfy(folder.exists), "\(run.output)")
    let text = try Program.built.run(
      ["diff", "pd/riverbend-2025", "pd/riverbend-2026", "--format", "md"],
      in: folder.path)
    expectStatus(0, text)
    let change = try folder.text(of: "pd/riverbend-2026/reports/change.md")
    let verdict = try #require(change.split(separator: "\n").first { $0.contains("steady") })
    #expect(text.output.contains(verdict))
    let check = try Program.built.run(
      ["verify", "pd/riverbend-2026/reports", "pd/riverbend-2026"], in: folder.path)
    expectStatus(0, check)
  }

  @Test func whatSomebodyHasWrittenIsNotWrittenOver() throws {
    expectStatus(0, try demo())
    let whole = folder.listing()
    let changes = [
      "pd/riverbend-2026/audit.yaml", Self.sheet, "pd/riverbend-2025/releases.jsonl",
      "pd/riverbend-2026/reports/board.html", "pd/riverbend-2026/sheets/L99.answers.json",
    ]
    for name in changes {
      try folder.write((whole[name] ?? []) + Array("mine\n".utf8), to: name)
      let before = folder.listing()
      let run = try demo()
      expectStatus(73, run)
      #expect(run.errors.contains(name) && run.errors.contains("powershare demo -o pd.2"), "\(run)")
      #expect(folder.listing() == before)
      try folder.remove(name)
      if let bytes = whole[name] { try folder.write(bytes, to: name) }
    }
  }

  @Test func anAuditOfThatNameIsNotWrittenOver() throws {
    try AuditFixture.answered.write(to: folder, as: "pd/riverbend-2026")
    let before = folder.listing()
    expectStatus(73, try demo())
    #expect(folder.listing() == before)
  }

  /// One after another, with a whole sheet of somebody new.
  @Test func theLinesThatItPrintsWork() throws {
    let lines = try demo().output.split(separator: "\n").compactMap { line in
      line.firstRange(of: " powershare ").map { String(line[line.index(after: $0.lowerBound)...]) }
    }
    #expect(lines.count == 2)
    let text = try folder.text(of: Self.sheet)
    for line in lines {
      let words = line.split(separator: " ").dropFirst().map { String($0) }
      if words.first == "take" {
        let run = try Program.built.run(
          words + ["--form", "pulse", "--script", "-"], input: Array("2\n3\nq\n".utf8),
          in: folder.path)
        expectStatus(75, run)
        try folder.write(
          text.replacing("\"sheet\": \"L1\"", with: "\"sheet\": \"L98\"")
            .replacing(/, "code": "[^"]*"/, with: ""),
          to: "pd/riverbend-2026/sheets/L98.answers.json")
        let check = try Program.built.run(["check", "pd/riverbend-2026"], in: folder.path)
        expectStatus(0, check)
      } else {
        expectStatus(0, try Program.built.run(words, in: folder.path))
      }
    }
    #expect(folder.exists("look/report.html"))
  }
}
