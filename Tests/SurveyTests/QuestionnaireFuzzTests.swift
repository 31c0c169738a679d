import Diagnostics
import Survey
import TestSupport
import Testing

/// The bank, damaged: always a questionnaire or at least one error, never a trap.
@Suite struct QuestionnaireFuzzTests {
  @Test(arguments: 0..<24)
  func aDamagedBankIsReadOrRefused(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let whole = bankFile.bytes
    var bytes = whole
    for _ in 0...Int.random(in: 0...4, using: &random) { damage(&bytes, &random) }
    check(SourceFile(name: "seed-\(seed).yaml", bytes: bytes))
  }

  @Test(arguments: 0..<24)
  func aDamagedSmallQuestionnaireIsReadOrRefused(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 1_000)
    let whole = Array(QuestionnaireText.condition("ladder >= asked and has(choices, blue)").utf8)
    for turn in 0..<20 {
      var bytes = whole
      for _ in 0...Int.random(in: 0...2, using: &random) { damage(&bytes, &random) }
      check(SourceFile(name: "seed-\(seed)-\(turn).yaml", bytes: bytes))
    }
  }

  private func check(_ file: SourceFile) {
    let reading = Questionnaire.read(file)
    let hasError = reading.diagnostics.contains(where: \.isError)
    #expect((reading.questionnaire == nil) == hasError, "\(file.name)")
    for diagnostic in reading.diagnostics {
      #expect(!diagnostic.text().isEmpty)
      let page = diagnostic.code.rawValue
      #expect(page.hasPrefix("PSQ-"), "\(page)")
    }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: changeLines(&bytes, &random) { lines, at, _ in lines.remove(at: at) }
    case 1: changeLines(&bytes, &random) { lines, at, _ in lines.insert(lines[at], at: at) }
    case 2: changeLines(&bytes, &random) { lines, at, other in lines.swapAt(at, other) }
    case 3: changeLines(&bytes, &random) { lines, at, other in lines[at] = lines[other] }
    case 4: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random) / 2)
    case 5:
      let at = Int.random(in: 0..<bytes.count, using: &random)
      bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 6:
      let at = Int.random(in: 0..<bytes.count, using: &random)
      bytes.insert(contentsOf: Self.signs.randomElement(using: &random)?.utf8 ?? "".utf8, at: at)
    default:
      let at = Int.random(in: 0..<bytes.count, using: &random)
      bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &random)))
    }
  }

  private static let signs = [
    "{", "}", "[", "]", ":", ": ", "- ", "\"", "'", "#", " #", "&a ", "*a", "? ", "|\n", "\t", "\r",
    "\u{2028}", "é", "--- ", "!x ", "null", "~", "[[[[",
  ]

  private func changeLines(
    _ bytes: inout [UInt8], _ random: inout SeededGenerator,
    _ change: (inout [ArraySlice<UInt8>], Int, Int) -> Void
  ) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let at = Int.random(in: 0..<lines.count, using: &random)
    let other = Int.random(in: 0..<lines.count, using: &random)
    change(&lines, at, other)
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
