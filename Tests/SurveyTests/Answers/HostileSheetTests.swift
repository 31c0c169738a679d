import Diagnostics
import Survey
import TestSupport
import Testing

/// Damaged and hostile files: always a sheet or at least one error, never a trap.
@Suite struct HostileSheetTests {
  private func check(_ bytes: [UInt8], name: String) {
    let reading = AnswerSheet.read(
      SourceFile(name: name, bytes: bytes), in: SheetQuestionnaire.snapshot)
    #expect((reading.sheet == nil) == reading.diagnostics.contains(where: \.isError))
    for diagnostic in reading.diagnostics {
      #expect(diagnostic.code.rawValue.hasPrefix("PSS-"))
      #expect(diagnostic.text().hasSuffix("\n"))
    }
    guard let sheet = reading.sheet else { return }
    let questionnaire = SheetQuestionnaire.snapshot.questionnaire
    let written = sheet.canonicalBytes(in: questionnaire)
    let again = AnswerSheet.read(
      SourceFile(name: "\(sheet.id).answers.json", bytes: written), in: SheetQuestionnaire.snapshot)
    #expect(again.sheet?.canonicalBytes(in: questionnaire) == written)
  }

  @Test(arguments: 0..<32)
  func aSheetWithChangedBytesIsReadOrRefused(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for whole in WholeSheets.all {
      for name in [whole.fileName, "sheets/\(whole.name).answers.yaml"] {
        var bytes = Array(whole.text.utf8)
        for _ in 0...Int.random(in: 0...3, using: &random) { changeByte(&bytes, &random) }
        check(bytes, name: name)
      }
    }
  }

  @Test(arguments: 0..<32)
  func aSheetWithChangedLinesIsReadOrRefused(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 100)
    for whole in WholeSheets.all {
      var lines = whole.text.utf8.split(separator: 0x0A).map(Array.init)
      for _ in 0...Int.random(in: 0...2, using: &random) { changeLine(&lines, &random) }
      let bytes = Array(lines.joined(separator: [0x0A]))
      check(bytes, name: whole.fileName)
      check(bytes, name: "sheets/\(whole.name).answers.yaml")
    }
  }

  private func changeByte(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: at)
    case 2: bytes.insert(Array("{}[]:,\"\\-09e.".utf8).randomElement(using: &random) ?? 0, at: at)
    default: bytes.removeLast(min(at, bytes.count - 1))
    }
  }

  private func changeLine(_ lines: inout [[UInt8]], _ random: inout SeededGenerator) {
    let at = Int.random(in: 0..<lines.count, using: &random)
    let other = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where lines.count > 1: lines.remove(at: at)
    case 1: lines.insert(lines[other], at: at)
    case 2: lines.swapAt(at, other)
    default: lines[at] = lines[other]
    }
  }

  @Test(arguments: [
    Hostile("nothing", "", "PSS-052"),
    Hostile("null", "null", "PSS-052"),
    Hostile("a list", "[]", "PSS-005"),
    Hostile("a zero byte", SheetText.now("words", "{\"text\": \"a\u{0}b\"}"), "PSS-055"),
    Hostile("half a pair", SheetText.now("words", #"{"text": "\uD83D"}"#), "PSS-001"),
    Hostile("the other half", SheetText.now("words", #"{"text": "\uDC4D\uD83D"}"#), "PSS-001"),
    Hostile("half a file", String(WholeSheets.leader.text.prefix(700)), "PSS-001"),
    Hostile("two values", SheetText().text + "{}", "PSS-001"),
    Hostile(
      "nested too deep",
      SheetText.answer(
        "\"x-deep\": " + String(repeating: "[", count: 5_000)
          + String(repeating: "]", count: 5_000)),
      "PSS-056"),
    Hostile(
      "five megabytes",
      SheetText.now("words", "{\"text\": \"\(String(repeating: "x", count: 5_000_000))\"}"),
      "PSS-053"),
    Hostile(
      "a number without end",
      SheetText.now("count", "{\"number\": \(String(repeating: "9", count: 400))}"),
      "PSS-046"),
    Hostile(
      "a question answered twice",
      SheetText.answer(#""ladder": {"now": {"level": 1}}, "ladder": {"now": {"level": 1}}"#),
      "PSS-002"),
    Hostile(
      "a slot answered twice",
      SheetText.answer(#""ladder": {"now": {"level": 1}, "now": {"level": 2}}"#), "PSS-002"),
  ])
  func whatNoSheetCanBeIsRefused(_ hostile: Hostile) {
    let reading = SheetQuestionnaire.read(hostile.text)
    #expect(reading.sheet == nil)
    #expect(reading.diagnostics.map(\.code.rawValue).contains(hostile.code))
  }

  @Test func anEscapedZeroIsALetterLikeAnyOther() {
    let text = SheetText.now("words", #"{"text": "a\u0000b"}"#)
    check(Array(text.utf8), name: "sheets/L3.answers.json")
    let answer = SheetQuestionnaire.read(text).sheet?.answers["words"]?.now
    #expect(answer?.response.value == .text("a\u{0}b"))
  }

  @Test func bytesThatAreNoTextAreRefused() {
    let reading = AnswerSheet.read(
      SourceFile(name: "L3.json", bytes: [0x7B, 0xC3, 0x28, 0x7D]),
      in: SheetQuestionnaire.snapshot)
    #expect(reading.diagnostics.map(\.code) == ["PSS-054"])
  }

  @Test func aHugeSheetOfFaultsEndsSoon() {
    let answers = (0..<20_000).map { "\"q\($0)\": {}" }.joined(separator: ",")
    let reading = SheetQuestionnaire.read(SheetText.answer(answers))
    #expect(reading.sheet == nil)
    #expect(reading.diagnostics.count == DiagnosticCollector.limit)
  }
}

struct Hostile: CustomStringConvertible {
  let name: String
  let text: String
  let code: String

  init(_ name: String, _ text: String, _ code: String) {
    self.name = name
    self.text = text
    self.code = code
  }

  var description: String { name }
}
