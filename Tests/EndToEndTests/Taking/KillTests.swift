import Glibc
import Survey
import TestSupport
import Testing

/// `kill -9` at any moment: what the screen confirmed is there.
@Suite struct KillTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.long.write(to: folder)
  }

  private static let questions = SmallQuestionnaire.long.questionnaire.questions.map(\.id)

  /// A level for each of sixty questions.
  private static func answers(_ generator: inout SeededGenerator) -> [Int] {
    questions.map { _ in Int.random(in: 0...5, using: &generator) }
  }

  @Test(arguments: UInt64(1)...50)
  func everyConfirmedAnswerSurvives(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let answers = Self.answers(&generator)
    let wait = Int.random(in: 0...55, using: &generator)
    let child = try Program.built.start([
      "take", folder("audit"), "--sheet", "F1", "--group", "frontline", "--script", "-",
    ])
    child.feedAndClose(Array(answers.map { "\($0)\n" }.joined().utf8))
    var heard = child.readOutput(limit: 30) { confirmed($0) >= wait }
    usleep(UInt32.random(in: 0...4_000, using: &generator))
    child.kill(SIGKILL)
    heard += child.readOutput(limit: 30) { _ in false }
    _ = child.wait()
    child.closeOutputs()
    try check(answers, confirmed: confirmed(heard))
  }

  private func check(_ answers: [Int], confirmed: Int) throws {
    let run = try TakeCommand(folder, "--sheet F1 --group frontline").script([])
    expectStatus(75, run)
    guard folder.exists("audit/sheets/F1.answers.json") else {
      #expect(confirmed == 0)
      return
    }
    let sheet = try AuditFixture.long.sheet("F1", in: folder)
    let kept: [Int?] = Self.questions.map { sheet.answers[$0]?.now?.response.level }
    let count = kept.prefix { $0 != nil }.count
    #expect(count >= confirmed && count <= confirmed + 1)
    #expect(kept.prefix(count).elementsEqual(answers.prefix(count).map(Optional.some)))
    #expect(kept.dropFirst(count).allSatisfy { $0 == nil })
  }

  private func confirmed(_ bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .count { $0.hasPrefix("Saved: ") && $0.hasSuffix(".") }
  }

  @Test(arguments: UInt64(1)...4)
  func theSameAtATerminal(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let answers = Self.answers(&generator)
    let terminal = try TakeCommand(folder, "--sheet F1 --group frontline").terminal()
    let count = Int.random(in: 1...25, using: &generator)
    for answer in answers.prefix(count) {
      try terminal.waitFor("Answer: ")
      terminal.send("\(answer)\n")
    }
    usleep(UInt32.random(in: 0...20_000, using: &generator))
    terminal.kill(SIGKILL)
    #expect(try terminal.wait() == 137)
    let lines = terminal.heard.filter { $0 != 0x0D }
    let sheetCount = confirmed(lines)
    #expect(sheetCount >= count - 1)
    try check(answers, confirmed: sheetCount)
  }
}
