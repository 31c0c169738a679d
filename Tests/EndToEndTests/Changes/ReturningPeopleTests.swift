import Foundation
import PowershareCommands
import Survey
import TestSupport
import Testing

/// Three years: six people, one more in the second, five more in the third.
///
/// Whoever knew how the six and how the seven of the third year moved would know what the seventh
/// answered.
@Suite struct ReturningPeopleTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (year, people) in [("2024", 6), ("2025", 7), ("2026", 12)] {
      try DiffFixture.year(year, lived: 2, leaders: 3, prepared: 4, people: people)
        .write(to: folder, as: year)
    }
  }

  /// How the people's voice was compared, by earlier year.
  private func designs(_ years: String, _ options: String...) throws -> [String] {
    let words = ["diff"] + years.split(separator: " ").map { String($0) } + ["--format", "json"]
    let run = try Program.built.run(words + options, in: folder.path)
    expectStatus(0, run)
    let document = try JSONDecoder().decode(Document.self, from: Data(run.stdout))
    return document.comparisons.map { comparison in
      let design = comparison.headline.voices.first { $0.id == "lived" }?.design
      return [design?.kind ?? "none", design?.why].compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test func ofTwoComparisonsInOneTheNewerMatches() throws {
    #expect(try designs("2024 2025 2026") == ["unmatched other-comparison", "matched"])
    #expect(try designs("2024 2025 2026", "--draft") == ["unmatched other-comparison", "matched"])
  }

  @Test func ofTwoComparisonsOneAfterTheOtherTheFirstMatches() throws {
    for _ in 0..<2 {
      #expect(try designs("2024 2026") == ["matched"])
      #expect(try designs("2025 2026") == ["unmatched other-comparison"])
    }
    #expect(try designs("2025 2026", "--draft") == ["matched"])
  }

  // MARK: - Three comparisons in one

  /// One person in all three years, five others in the first and the third, five more in the second and
  /// the third: every two sets of 2026 differ by five, and all three tell what that one said.
  private func writeOneOfEleven() throws {
    for (year, others) in [("2034", 2...6), ("2035", 7...11), ("2036", 2...11)] {
      var audit = DiffFixture.year(year, lived: 2, leaders: 3, prepared: 4, people: 11)
      audit.sheets = audit.sheets.filter { sheet in
        guard sheet.respondent.group == "people" else { return true }
        let number = Int(sheet.id.rawValue.dropFirst()) ?? 0
        return number == 1 || others.contains(number)
      }
      try audit.write(to: folder, as: year)
    }
  }

  @Test func whatIsToldOfAYearPartsItsPeopleIntoEnough() throws {
    try writeOneOfEleven()
    #expect(try designs("2034 2035 2036") == ["unmatched other-comparison", "matched"])
    #expect(try designs("2034 2036") == ["unmatched other-comparison"])
    let text = try output("diff 2034 2035 2036")
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("compared with themselves, but beside another comparison"))
  }

  @Test func whatWasToldOfAYearPartsItsPeopleIntoEnough() throws {
    try writeOneOfEleven()
    #expect(try designs("2034 2036") == ["matched"])
    #expect(try designs("2035 2036") == ["unmatched other-comparison"])
    #expect(try designs("2035 2036", "--draft") == ["matched"])
  }

  /// The two comparisons part the third year into five, five and five, and of the five who answered in
  /// all years one alone answers a question: in either comparison six of those who came back did.
  @Test func everyPartAnswersEveryQuestion() throws {
    for (year, ids) in [
      ("2034", [1...5, 6...10]), ("2035", [1...5, 11...15]), ("2036", [1...5, 6...10, 11...15]),
    ] {
      var audit = DiffFixture.year(year, lived: 2, leaders: 3, prepared: 4, people: 15)
      audit.sheets = audit.sheets.filter { sheet in
        guard sheet.respondent.group == "people" else { return true }
        let number = Int(sheet.id.rawValue.dropFirst()) ?? 0
        return ids.contains { $0.contains(number) }
      }
      try audit.write(to: folder, as: year)
      if year == "2036" {
        #expect(try designs("2034 2035 2036", "--draft") == ["matched", "matched"])
      }
    }
    var audit = DiffFixture.year("2036", lived: 2, leaders: 3, prepared: 4, people: 15)
    let question = try #require(audit.snapshot.questionnaire.questions.first?.id)
    for index in audit.sheets.indices
    where ["P2", "P3", "P4", "P5"].contains(audit.sheets[index].id) {
      audit.sheets[index].answers[question]?.now = .missing(.dontKnow)
    }
    try audit.write(to: folder, as: "2036")
    #expect(try designs("2034 2035 2036", "--draft") == ["unmatched few-people", "matched"])
  }

  // MARK: - Why they are strangers

  @Test func whoCameBackAndIsComparedAsAStrangerIsTold() throws {
    for (year, people) in [("2044", 8), ("2045", 7)] {
      try DiffFixture.year(year, lived: 2, leaders: 3, prepared: 4, people: people)
        .write(to: folder, as: year)
    }
    #expect(try designs("2044 2045") == ["unmatched few-people"])
    let sentence =
      ": enough answered in both years to be compared with themselves, but that would show what "
      + "fewer than 5 people said. They count as different people."
    for format in ["text", "md", "html"] {
      let output = try output("diff 2044 2045 --format \(format)")
      let words = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(sentence), "\(format)")
    }
    #expect(!(try output("diff 2026 2026 --show all")).contains("enough answered"))
    let schema = JSONSchema(ShippedSchemas.bytes(of: "diff") ?? [])
    let json = try Program.built.run(["diff", "2044", "2045", "--format", "json"], in: folder.path)
    #expect(
      schema.check(try #require(JSONSchema.document(json.stdout, named: "diff.json"))).faults == [])
  }

  private func output(_ line: String) throws -> String {
    let run = try Program.built.run(line: line, in: folder.path)
    expectStatus(0, run)
    return run.output
  }

  // MARK: - The log

  @Test func whoCameBackIsNotedInBothAudits() throws {
    _ = try designs("2025 2026")
    for year in ["2025", "2026"] {
      let log = try folder.text(of: "\(year)/releases.jsonl")
      #expect(log.split(separator: "\n").count == 2)
    }
    // Of 2025 all seven came back, which is the voice itself.
    #expect(try livedCuts(in: "2025") == 1)
    #expect(try livedCuts(in: "2026") == 2)
  }

  private func livedCuts(in year: String) throws -> Int {
    let line = try folder.text(of: "\(year)/releases.jsonl").split(separator: "\n").last
    return try JSONDecoder().decode(Line.self, from: Data((line ?? "").utf8))
      .cuts.count { $0.name == "lived" }
  }

  private struct Line: Decodable {
    struct Cut: Decodable { let name: String }
    let cuts: [Cut]
  }

  private struct Document: Decodable {
    struct Comparison: Decodable { let headline: Headline }
    struct Headline: Decodable { let voices: [Voice] }
    struct Voice: Decodable {
      struct Design: Decodable {
        let kind: String
        let why: String?
      }
      let id: String
      let design: Design
    }
    let comparisons: [Comparison]
  }
}
