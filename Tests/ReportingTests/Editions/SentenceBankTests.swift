import Diagnostics
import Findings
import Measures
import Survey
import TestSupport
import Testing

@testable import Reporting

@Suite struct SentenceBankTests {
  private let file = shippedFile("Templates/default/sentences.yaml")

  private func found(_ marked: MarkedText) -> [String] {
    let file = SourceFile(name: "sentences.yaml", text: marked.text)
    return marked.found(SentenceBank.read(file).diagnostics, in: file)
  }

  /// The default sentences with one line changed, or left out.
  private func changed(_ id: String, to line: String?) -> String {
    file.text.split(separator: "\n", omittingEmptySubsequences: false)
      .compactMap { $0.hasPrefix("\(id):") ? line.map { Substring($0) } : $0 }
      .joined(separator: "\n")
  }

  @Test func thereIsASentenceForEachFindingAndNoOther() {
    let lines = file.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let ids = lines.compactMap { $0.split(separator: ":").first.map { Finding.ID(String($0)) } }
    let known = Set(FindingRules.sentences.keys).union(ChangeSentences.all.flatMap(\.keys))
    #expect(Set(ids) == known)
    #expect(ids.count == Set(ids).count)
    #expect(SentenceBank.read(file).diagnostics.isEmpty)
  }

  @Test func blanksAroundANameDoNotShow() throws {
    let bank = try #require(SentenceBank.read(file).bank)
    let finding = Finding("weakest-lever", at: .levers, ["lever": .name(" A\n\nB ")])
    #expect(bank.sentence(for: finding).hasPrefix("The weakest lever is A B, "))
  }

  @Test func aMissingSentenceIsAFault() {
    let text = changed("weakest-lever", to: nil)
    let reading = SentenceBank.read(SourceFile(name: "s.yaml", text: text))
    #expect(reading.bank == nil)
    #expect(
      reading.diagnostics.map(\.message) == ["a sentence bank needs the key 'weakest-lever'"])
  }

  @Test func onlyAPackThatComparesYearsNeedsTheWordsForChange() {
    let text = changed("change-word-up", to: nil)
    let older = SourceFile(name: "s.yaml", text: text)
    #expect(SentenceBank.read(older, needsChanges: false).bank != nil)
    #expect(
      SentenceBank.read(older).diagnostics.map(\.message) == [
        "a sentence bank needs the key 'change-word-up'"
      ])
  }

  @Test func aPackHasAllWordsForATerminalOrNone() throws {
    let lines = file.text.split(separator: "\n")
    let without = lines.filter { !$0.hasPrefix("change-text-") }.joined(separator: "\n")
    let bank = try #require(SentenceBank.read(SourceFile(name: "s.yaml", text: without)).bank)
    #expect(!bank.tellsChangesAtTerminal)
    let whole = try #require(SentenceBank.read(file).bank)
    #expect(whole.tellsChangesAtTerminal)
    let some = SourceFile(name: "s.yaml", text: changed("change-text-more", to: nil))
    let reading = SentenceBank.read(some)
    #expect(reading.bank == nil)
    #expect(
      reading.diagnostics.map(\.message) == ["a sentence bank needs the key 'change-text-more'"])
  }

  /// A pack that was made before them speaks on, in words that are true, or says nothing.
  @Test func aPackNeedNotHaveWhatCameLater() throws {
    let added = Set(ChangeSentences.addedNames.keys.map(\.rawValue))
    let lines = file.text.split(separator: "\n").filter { line in
      !added.contains(String(line.prefix { $0 != ":" }))
    }
    let older = SourceFile(name: "s.yaml", text: lines.joined(separator: "\n"))
    let bank = try #require(SentenceBank.read(older).bank)
    #expect(!bank.tellsChangesAtTerminal)
    #expect(bank.change("why-major-version") == bank.change("why-too-few-questions"))
    #expect(!bank.change("obstacle-major-version").isEmpty)
    #expect(!bank.change("obstacle-version-missing").isEmpty)
    #expect(bank.change("incomplete", ["years": .names(["2025"])]).isEmpty)
    for id in ChangeSentences.standIns.values { #expect(ChangeSentences.names[id] != nil, "\(id)") }
  }

  @Test(arguments: [
    FaultCase(
      "in the middle", "weakest-lever: 1️⃣\"The weakest lever is {lver}.\"",
      "1 PSR-063 this sentence knows no '{lver}'"),
    FaultCase(
      "at the start", "weakest-lever: 1️⃣\"{lver} is the weakest.\"",
      "1 PSR-063 this sentence knows no '{lver}'"),
    FaultCase(
      "never closed", "weakest-lever: 1️⃣\"The weakest is {lever\"",
      "1 PSR-063 this sentence knows no '{lever…}'"),
    FaultCase(
      "of another sentence", "weakest-lever: 1️⃣\"{lever} of {voice}\"",
      "1 PSR-063 this sentence knows no '{voice}'"),
    FaultCase(
      "of nobody", "headline-missing: 1️⃣\"None of {all}.\"",
      "1 PSR-063 this sentence knows no '{all}'"),
  ])
  func anUnknownPlaceholderIsNamedAtItsSentence(_ fault: FaultCase) {
    let line = fault.marked.text
    let id = String(line.prefix { $0 != ":" })
    let text = changed(id, to: line)
    let file = SourceFile(name: "s.yaml", text: text)
    let reading = SentenceBank.read(file)
    #expect(reading.diagnostics.map { "1 \($0.code.rawValue) \($0.message)" } == fault.expected)
    #expect(reading.bank == nil)
    let number = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0 == line }
    for diagnostic in reading.diagnostics {
      #expect(diagnostic.excerpt?.location.line == number.map { $0 + 1 })
      #expect(diagnostic.excerpt?.location.column == id.count + 3)
    }
  }

  @Test func anUnknownSentenceIsNamedAtItsKey() {
    let text = file.text + "1️⃣weakest: \"None.\"\n"
    #expect(found(MarkedText(text)) == ["1 PSR-003 a sentence bank has no key 'weakest'"])
  }

  @Test func valuesAreFormattedAndFilledIn() throws {
    let bank = try #require(SentenceBank.read(file).bank)
    let headline = Finding(
      "headline", at: .scores,
      ["points": .headline(496, showsTenth: true), "band": .name("Asked")])
    #expect(bank.sentence(for: headline) == "Power sits at 49.6 out of 100: Asked.")
    let weakest = Finding(
      "weakest-lever", at: .scores, ["lever": .name("{points}"), "points": .points(138)])
    #expect(bank.sentence(for: weakest) == "The weakest lever is {points}, at 13.8.")
  }

  @Test(
    arguments: [
      (.names(["Staff", "Leaders", "Partners"]), "Staff, Leaders and Partners"),
      (.names(["Staff"]), "Staff"), (.difference(80), "+8.0"), (.difference(-80), "−8.0"),
      (.whole(42.5), "43"), (.whole(0.4), "0"), (.decimal(1.6), "1.6"), (.decimal(28.99), "29.0"),
      (.percent(17), "17%"), (.share(Fraction(1, over: 6)), "17%"),
      (.share(Fraction(Int.max / 2, over: Int.max)), "50%"),
    ] as [(Finding.Value, String)])
  func everyKindOfValueHasItsForm(_ value: Finding.Value, _ text: String) throws {
    let bank = try #require(SentenceBank.read(file).bank)
    let finding = Finding("votes-no-seat", at: .votes(1), ["body": .name("Board"), "lived": value])
    #expect(bank.sentence(for: finding) == "Board: there is no seat for \(text).")
  }
}
