import Diagnostics
import Foundation
import Survey
import TestSupport
import Testing

/// Very many clients, of which some are broken in every way.
@Suite struct ManyClientsTests {
  private static let count = 1_000
  /// What is wrong with the clients of a kind, and what is said of it.
  private static let ways: [(name: String, cause: String)] = [
    ("empty", "the folder is empty"), ("unplanned", "has no audit.yaml, and may be the newest"),
    ("torn", "PSA-0"), ("uncopied", "PSA-0"), ("unreadable", "PSQ-0"), ("cut", "PSS-001"),
    ("strange", "PSS-014"), ("foreign", "PSS-0"), ("twice", "two waves have one date"),
    ("folder", "PSS-051"),
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let small = AuditFixture(
      questionnaire: Self.text, reference: "one@1.0.0", snapshot: Self.snapshot)
    let sheet = String(decoding: small.bytes(of: small.sheet("P1", of: "members")), as: UTF8.self)
    for number in 0..<Self.count {
      let way = number % 33 == 7 && number / 33 < 30 ? number / 33 % 10 : nil
      try write(number, way.map { Self.ways[$0].name } ?? "", small, sheet)
    }
  }

  private static func id(_ number: Int) -> String { "client-\(number + 1_000)" }

  private func write(_ number: Int, _ way: String, _ small: AuditFixture, _ sheet: String) throws {
    let place = "clients/\(Self.id(number))"
    if way == "empty" { return try folder.makeFolder(place) }
    for wave in way == "twice" ? ["2026", "again"] : ["2026"] {
      let audit = "\(place)/\(wave)"
      if way != "unplanned" {
        try folder.write(way == "torn" ? "wave: [" : small.plan, to: "\(audit)/audit.yaml")
      }
      if way != "uncopied" {
        try folder.write(
          way == "unreadable" ? "format: x" : Self.text, to: "\(audit)/questionnaire/one@1.0.0.yaml"
        )
      }
      // The same bytes would be the same audit.
      let sheet = sheet.replacing("\"P1\"", with: "\"P\(number)\"")
      let path = "\(audit)/sheets/P\(number).answers.json"
      switch way {
      case "cut": try folder.write(String(sheet.prefix(100)), to: path)
      case "strange": try folder.write(sheet.replacing("\"first\"", with: "\"frist\""), to: path)
      case "foreign": try folder.write(sheet.replacing("\"one\"", with: "\"two\""), to: path)
      case "folder": try folder.makeFolder(path)
      default: try folder.write(sheet, to: path)
      }
    }
  }

  @Test func thirtyBrokenClientsOfAThousandAreNamedAndTheOthersMade() throws {
    let run = try Program.built.run(
      [
        "batch", "clients", "-o", "packs", "--edition", "board", "--format", "html",
        "--progress", "none",
      ], in: folder.path, limit: 300)
    expectStatus(1, run)
    #expect(run.output.hasPrefix("1000 clients: 970 made, 30 failed\n"), "\(run.output)")
    let failures = try folder.text(of: "packs/failures.md")
    let journal = try folder.text(of: "packs/batch.jsonl").split(separator: "\n")
    var named = 0
    for number in 0..<Self.count {
      let isBroken = number % 33 == 7 && number / 33 < 30
      let id = Self.id(number)
      #expect(folder.exists("packs/\(id)/board.html") != isBroken, "\(id)")
      guard isBroken else { continue }
      let way = Self.ways[number / 33 % 10]
      named += failures.contains("\n- \(id)") ? 1 : 0
      #expect(
        journal.contains {
          $0.contains("\"\(id)\"") && $0.contains("\"failed\"") && $0.contains(way.cause)
        }, "\(id) \(way)")
    }
    #expect(named == 30)
    // What is no questionnaire has two faults: its format, and what it lacks.
    let causes = failures.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(causes.count == 11, "\(failures)")
    #expect(causes.allSatisfy { $0.hasPrefix("## 3 clients: ") }, "\(failures)")
    let index = try folder.text(of: "packs/index.html")
    #expect(index.split(separator: "/board.html\"").count == 971)
    let portfolio = try folder.text(of: "packs/portfolio.md")
    #expect(portfolio.contains("Left out, as a lever has no score: 970 clients."))
  }

  private static let text = """
    format: powershare-questionnaire/1
    id: one
    version: 1.0.0
    status: published
    language: en-GB
    title: One
    groups:
      - {id: members, name: "{People}", voice: lived}
    voices:
      - {id: lived, name: "{People}", role: lived}
    slots:
      now: {asked_of: all}
    scale:
      - {id: held, level: 0, name: Held}
      - {id: told, level: 1, name: Told}
      - {id: asked, level: 2, name: Asked}
      - {id: shaping, level: 3, name: Shaping}
      - {id: shared, level: 4, name: Shared}
      - {id: led, level: 5, name: Led}
    bands:
      - {id: asked, name: Asked, from: 0, below: 100.01, says: "{People} are asked."}
    sections:
      - {id: say, name: Say, asks: "Who has a say?"}
    questions:
      - {id: first, section: say, slots: [now], text: "Where are {people}?", levels: [a, b, c, d, e, f]}
    """

  private static let snapshot: QuestionnaireSnapshot = {
    let reading = Questionnaire.read(SourceFile(name: "one.yaml", text: text))
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return QuestionnaireSnapshot(questionnaire, bytes: Array(text.utf8))
  }()
}
