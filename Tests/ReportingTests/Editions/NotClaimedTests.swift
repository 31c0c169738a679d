import Diagnostics
import Findings
import Survey
import TestSupport
import Testing

@testable import Reporting

/// What MEASUREMENT.md says must not be claimed is claimed by no sentence.
@Suite struct NotClaimedTests {
  // MARK: - Claims

  private static let texts = ["sentences.yaml", "full.md.mustache", "change.md.mustache"].map {
    ($0, shippedFile("Templates/default/\($0)").text)
  }

  @Test(arguments: NotClaimed.all)
  func noWordsOfAPackClaimIt(_ claim: NotClaimed) throws {
    for (name, text) in Self.texts {
      #expect(try claim.found(in: text) == nil, "\(name), MEASUREMENT.md \(claim.section)")
    }
  }

  /// Words that code puts together are in a whole report only.
  @Test(arguments: NotClaimed.all)
  func noWholeReportClaimsIt(_ claim: NotClaimed) throws {
    for report in [try SmallReport().markdown(), try SmallChange().markdown()] {
      #expect(try claim.found(in: report) == nil, "MEASUREMENT.md \(claim.section)")
    }
  }

  @Test(arguments: [
    "52 per cent of power is shared", "52% of power is shared", "Leaders are wrong.",
    "People are right", "This proves it", "A reliable figure", "It rose because of the training",
    "Answers are anonymous", "A significant change", "Real influence on the board",
    "Care has improved", "The board caused it",
  ])
  func eachPatternFindsWhatItIsFor(_ text: String) throws {
    #expect(try NotClaimed.all.contains { try $0.found(in: text) != nil }, "\(text)")
  }

  // MARK: - Sentences

  /// Names; every other value is a figure.
  private static let names: Set<String> = [
    "lever", "leaders", "lived", "voice", "voices", "section", "question", "band", "group", "body",
    "who", "decision", "service", "quadrant", "lens", "highest", "lowest", "strongest", "weakest",
    "strong", "weak", "top", "what", "why", "before", "after", "earlier", "later", "ruling",
    "without", "figures",
  ]

  /// What a figure may be called.
  private static let units = [
    "points", "out of 100", "the weakest lever", "mean", "levers", "headline", "answers", "people",
    "decisions", "such pairs", "votes", "seats", "shared the points", "pictures", "on a scale",
    "questions", "meetings", "voices",
  ]

  @Test func everyFigureIsCalledSomethingInItsSentence() {
    // Titles and rows at a terminal stand below a heading or a sentence that says what they hold.
    for (id, sentence) in sentences where !id.hasPrefix("change-text-") {
      let figures = placeholders(in: sentence).subtracting(Self.names)
      let words = sentence.lowercased()
      #expect(
        figures.isEmpty || Self.units.contains { words.contains($0) }, "\(id): \(sentence)")
    }
  }

  @Test func noSentenceHasMoreThanTwentyFiveWords() {
    for (id, sentence) in sentences {
      let words = sentence.split(whereSeparator: \.isWhitespace)
      #expect(words.count <= 25, "\(id): \(sentence)")
    }
  }

  /// Neither of the two shares of the votes says much alone.
  @Test func bothSharesOfTheVotesStandInOneSentence() {
    for (id, sentence) in sentences where id.hasPrefix("votes-") {
      let figures = placeholders(in: sentence)
      #expect(figures.contains("singly") == figures.contains("together"), "\(id)")
    }
  }

  /// Each sentence by itself, under the id of its finding.
  private var sentences: [(id: String, sentence: String)] {
    let lines = shippedFile("Templates/default/sentences.yaml").text.split(separator: "\n")
    return lines.filter { !$0.hasPrefix("#") }.flatMap { line in
      let id = String(line.prefix { $0 != ":" })
      let text = line.dropFirst(id.count + 3).dropLast().replacing("\\\"", with: "\"")
      return text.split(separator: ". ").map { (id, String($0)) }
    }
  }

  private func placeholders(in sentence: String) -> Set<String> {
    Set(sentence.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) })
  }
}

/// Words that would claim what no figure shows, and the part of MEASUREMENT.md that rules them out.
struct NotClaimed: CustomTestStringConvertible {
  let pattern: String
  let section: String

  init(_ section: String, _ pattern: String) {
    self.section = section
    self.pattern = pattern
  }

  var testDescription: String { "\(section): \(pattern)" }

  /// What denies a claim may use its words.
  private static let denials = [
    "it does not mean that so many per cent of power is shared",
    "a high number does not mean that care is good", "not a certificate",
  ]

  /// The words that claim it; `nil` for none.
  func found(in text: String) throws -> String? {
    let said = Self.denials.reduce(text.lowercased()) { $0.replacing($1, with: "") }
    return said.firstMatch(of: try Regex(pattern)).map { String(said[$0.range]) }
  }

  static let all: [NotClaimed] = [
    // A percentage of power; neutral weights; precision of less than a point; good care.
    NotClaimed("1", #"(%|per ?cent(age)?) of (the |all )?power"#),
    NotClaimed("1", #"power is [0-9{][^ ]*%"#),
    NotClaimed("1", #"\b(neutral|unbiased|objective(ly)?)\b"#),
    NotClaimed("1", #"\b(precise(ly)?|accurate(ly)?)\b"#),
    NotClaimed("1", #"\b(good|better|poor|quality of|excellent) care\b|care is (good|better)"#),
    // That silence means agreement.
    NotClaimed("0, 2", #"\bsilen(t|ce)\b.*\bagree"#),
    // Who is right; that agreement validates a score; reliability.
    NotClaimed("2", #"\b(is|are|was|were) (right|correct|mistaken)\b|\bwrong(ly)?\b"#),
    NotClaimed("2", #"\b(overestimate|exaggerate|deny|denial)"#),
    NotClaimed("2", #"\bvalid(ate|ates|ated|ity)?\b|\breliab(le|ly|ility)\b"#),
    NotClaimed("2", #"\b(prove[sdn]?|proof)\b|\bconfirms? that\b"#),
    // Points as measured power; low concentration as good in itself.
    NotClaimed("3", #"\bmeasure[sd]? (of )?power\b|\bamount of power\b|\breal power\b"#),
    NotClaimed("3", #"\btoo (much|concentrated|powerful|many hands)\b"#),
    // Real influence, agendas, who speaks; chances of real decisions.
    NotClaimed("4", #"\binfluence|\bpowerful\b|\bagenda power\b|\bwho speaks\b"#),
    NotClaimed("4", #"\b(probability|chance|odds|likely) (of|to) (decid|win)"#),
    // Cause; change in a person; that nothing changed; improvement.
    NotClaimed("5", #"\bcaus(e|es|ed|ing|al)\b|\bbecause\b|\bdue to\b|\bas a result of\b"#),
    NotClaimed("5", #"\b(led|leads) to\b|\bthanks to\b|\bimpact\b"#),
    NotClaimed("5", #"\bimprove|\b(made|makes|shows) progress\b|\bgot (better|worse)\b"#),
    NotClaimed("5", #"\bnothing (has )?changed\b"#),
    NotClaimed("5", #"\bsignifican(t|tly|ce)\b"#),
    // That nobody can be known.
    NotClaimed("6", #"\banonym|\bno risk\b|\bzero risk\b|\bcannot be (identified|recognised)\b"#),
    // Representativeness, quality, a league table.
    NotClaimed("7", #"\brepresentative\b|\bleague\b|\bbenchmark|\brank(s|ed|ing)?\b"#),
    NotClaimed("7", #"\bcertif(y|ied|icate)|\bguarantee"#),
    // That a quadrant or a rank is a finding.
    NotClaimed("8", #"\b(top|first|highest|main) priority\b|\bmust (begin|start|come first)\b"#),
  ]
}
