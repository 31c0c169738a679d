import Foundation
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
      comparison.headline.voices.first { $0.id == "lived" }?.design.kind ?? "none"
    }
  }

  @Test func ofTwoComparisonsInOneTheNewerMatches() throws {
    #expect(try designs("2024 2025 2026") == ["unmatched", "matched"])
    #expect(try designs("2024 2025 2026", "--draft") == ["unmatched", "matched"])
  }

  @Test func ofTwoComparisonsOneAfterTheOtherTheFirstMatches() throws {
    for _ in 0..<2 {
      #expect(try designs("2024 2026") == ["matched"])
      #expect(try designs("2025 2026") == ["unmatched"])
    }
    #expect(try designs("2025 2026", "--draft") == ["matched"])
  }

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
      struct Design: Decodable { let kind: String }
      let id: String
      let design: Design
    }
    let comparisons: [Comparison]
  }
}
