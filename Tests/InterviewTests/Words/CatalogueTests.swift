import Diagnostics
import Foundation
import Interview
import Survey
import TestSupport
import Testing

struct CatalogueTests {
  @Test func theEnglishCatalogueIsSoundAndWhole() {
    let reading = InterfaceWords.read(interfaceFile("en-GB"))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.translated == Phrase.allCases.count)
    #expect(reading.words?.language == "en-GB")
  }

  @Test func keysAreTheNamesOfPhrasesWithHyphens() {
    #expect(Phrase.sheetBegins.key == "sheet-begins")
    #expect(Phrase.month12.key == "month-12")
    #expect(Phrase.yes.key == "yes")
    #expect(Set(Phrase.keys).count == Phrase.allCases.count)
  }

  @Test func textsAreFilledInOnePass() {
    let words = InterfaceWords.english
    #expect(words.text(.progress, ["answered": 14, "shown": 46]) == "14 of 46 answered")
    #expect(words.text(.refusedTyped, ["text": "{text} {no}"]) == "Not taken: {text} {no}.")
    #expect(words.text(.questionCount, ["count": 1]) == "1 question")
    #expect(words.text(.questionCount, ["count": 0]) == "0 questions")
    #expect(words.text(of: CalendarDate("2026-05-31") ?? .first) == "31 May 2026")
  }

  /// A phrase that nothing says any more would still have to be translated.
  @Test func everyPhraseIsSaidSomewhere() throws {
    let code = try ["Interview", "PowershareCommands"].flatMap(swiftFiles).filter {
      !$0.hasSuffix("/Phrase.swift")
    }.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
    let said = Set(code.split { !$0.isLetter && !$0.isNumber && $0 != "." }.flatMap(names))
    let unsaid = Phrase.allCases.map { "\($0)" }.filter { !said.contains($0) }
    #expect(unsaid.isEmpty)
  }

  private func names(_ expression: Substring) -> [String] {
    expression.split(separator: ".").map(String.init)
  }

  private func swiftFiles(_ target: String) throws -> [String] {
    let folder = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }.appendingPathComponent("Sources/\(target)").path
    return try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
  }
}

extension CalendarDate {
  fileprivate static var first: CalendarDate {
    guard let date = CalendarDate(year: 1, month: 1, day: 1) else { preconditionFailure() }
    return date
  }
}

// MARK: - Faults

extension FaultCase {
  /// A catalogue of another language with these lines under `texts:`.
  fileprivate static func texts(
    _ name: String, _ lines: String, language: String = "cy", _ expected: String...
  ) -> FaultCase {
    let head = """
      format: powershare-interface/1
      language: \(language)
      name: Cymraeg
      english_name: Welsh
      status: draft
      0️⃣texts:

      """
    let missing = "0 PSW-017 "
    return FaultCase(
      name, head + lines + "\n", expected: expected.map { $0 == "untranslated" ? missing : $0 })
  }
}

private let headFaults = [
  FaultCase(
    "an empty mapping", "1️⃣{}", "1 PSW-004 a catalogue needs the key 'format'",
    "1 PSW-004 a catalogue needs the key 'language'", "1 PSW-004 a catalogue needs the key 'name'",
    "1 PSW-004 a catalogue needs the key 'english_name'",
    "1 PSW-004 a catalogue needs the key 'status'", "1 PSW-004 a catalogue needs the key 'texts'"),
  FaultCase(
    "a head of faults",
    """
    format: 1️⃣powershare-interface/2
    language: 2️⃣Welsh
    name: 3️⃣" "
    english_name: Welsh
    status: 4️⃣done
    5️⃣cheked_by: A. Jones
    texts: 6️⃣[]
    """, "1 PSW-010 the format 'powershare-interface/2' is not known",
    "2 PSW-011 'Welsh' is not a language", "3 PSW-013 this text is empty",
    "4 PSW-012 'done' is not a status", "5 PSW-003 a catalogue has no key 'cheked_by'",
    "6 PSW-005 expected the interface as a mapping, found a list"),
]

private let textFaults = [
  FaultCase.texts(
    "an unknown key", "  1️⃣progres: Help", "untranslated",
    "1 PSW-003 the interface has no key 'progres'"),
  FaultCase.texts(
    "a key twice", "  yes: Ie\n  1️⃣yes: Oes", "untranslated",
    "1 PSW-002 the key 'yes' is given twice"),
  FaultCase.texts(
    "a placeholder too many and one too few", "  progress: 1️⃣\"{answered} o {showed}\"",
    "untranslated", "1 PSW-015 nothing is filled in for '{showed}'",
    "1 PSW-016 '{shown}' is missing"),
  FaultCase.texts(
    "a brace that stays open", "  kept-in: 1️⃣\"Yn {path\"", "untranslated",
    "1 PSW-015 nothing is filled in for '{path…}'", "1 PSW-016 '{path}' is missing"),
  FaultCase.texts(
    "several lines", "  saved: \"Wedi1️⃣\\n cadw\"", "untranslated",
    "?7:10 PSW-014 this text has more than one line"),
  FaultCase.texts(
    "an escape", "  saved: 1️⃣\"Wedi \\e[2J\"", "untranslated",
    "1 PSW-050 a text holds the control character U+001B"),
  FaultCase.texts(
    "a text that turns the reading order", "  saved: \"Wedi 1️⃣\u{202E}cadw\"", "untranslated",
    "1 PSW-050 a text holds the control character U+202E"),
  FaultCase.texts(
    "an empty text", "  saved: 1️⃣\"\"", "untranslated", "1 PSW-013 this text is empty"),
  FaultCase.texts(
    "a list", "  saved: 1️⃣[a]", "untranslated", "1 PSW-005 expected text, found a list"),
  FaultCase.texts(
    "forms of nothing", "  saved: 1️⃣{one: a, other: b}", "untranslated",
    "1 PSW-019 no {count} decides between forms of this text"),
  FaultCase.texts(
    "forms that are missing", "  points-left: 1️⃣{one: a, other: b}", "untranslated",
    "1 PSW-018 Welsh needs a text for zero, two, few and many"),
  FaultCase.texts(
    "a form that the language has not", "  points-left: {other: \"{count}\", 1️⃣on: \"{count}\"}",
    language: "sw", "?2:11 PSW-020 the forms of words in 'sw' are not known", "untranslated",
    "1 PSW-003 this text has no key 'on'"),
  FaultCase.texts(
    "a form without its other names",
    """
      change-hides:
        one: 1️⃣"a"
        other: "{count} {answer}"
    """, language: "de", "untranslated", "1 PSW-016 '{answer}' is missing"),
]

extension CatalogueTests {
  @Test(arguments: headFaults + textFaults)
  private func faultsAreFoundWhereTheyAre(_ fault: FaultCase) {
    let file = SourceFile(name: "interface.cy.yaml", text: fault.marked.text)
    let reading = InterfaceWords.read(file, english: .english)
    let found = fault.marked.found(reading.diagnostics, in: file).map {
      $0.hasPrefix("0 PSW-017") ? "0 PSW-017 " : $0
    }
    #expect(found == fault.expected)
  }

  @Test func aPartOfACatalogueIsFilledUpWithEnglish() throws {
    let text = """
      format: powershare-interface/1
      language: cy
      name: Cymraeg
      english_name: Welsh
      status: draft
      texts:
        points-left: {zero: a, one: b, two: "{count} c", few: d, many: e, other: "{count} f"}
        issue-left: {zero: a, one: b, two: "{count} c", few: d, many: e, other: "{count} f"}
        progress: "{shown}: {answered}"
      """
    let reading = InterfaceWords.read(SourceFile(name: "w.yaml", text: text), english: .english)
    let words = try #require(reading.words)
    #expect(reading.translated == 3)
    #expect(words.head.isDraft)
    #expect(words.text(.progress, ["answered": 1, "shown": 2]) == "2: 1")
    #expect(
      [0, 1, 2, 3, 6, 8].map { words.text(.pointsLeft, ["count": $0]) }.joined() == "ab2 cde8 f")
    #expect(words.text(.issueLeft, ["count": 2]) == "2 c")
    #expect(words.text(.questionCount, ["count": 1]) == "1 question")
    let missing = try #require(reading.diagnostics.first)
    #expect(reading.diagnostics.count == 1)
    #expect(!missing.isError)
    #expect(missing.message.hasPrefix("\(Phrase.allCases.count - 3) texts are not translated"))
  }

  @Test func englishHasToHaveEverything() {
    let file = interfaceFile("en-GB")
    let text = file.text.split(separator: "\n").filter { !$0.hasPrefix("  saved:") }
      .joined(separator: "\n")
    let reading = InterfaceWords.read(SourceFile(name: file.name, text: text), english: .english)
    #expect(reading.words == nil)
    #expect(reading.diagnostics.map(\.message) == ["the interface needs the key 'saved'"])
  }

  /// Any change of bytes gives words or faults, and every text of words can be said.
  @Test(arguments: 0..<8)
  func changedCataloguesAreReadOrRefused(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = interfaceFile("en-GB").bytes
    for _ in 0..<15 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<changed.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: changed[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: changed.remove(at: place)
        case 2: changed.insert(contentsOf: Array("{}: \"\n'".utf8), at: place)
        default: changed.removeSubrange(place..<min(place + 200, changed.count))
        }
      }
      let reading = InterfaceWords.read(
        SourceFile(name: "interface.cy.yaml", bytes: changed), english: .english)
      #expect((reading.words == nil) == reading.diagnostics.contains(where: \.isError))
    }
  }
}
