import Documents
import Survey
import TestSupport
import Testing

/// What is on disk when a sitting ends in the middle of a write.
@Suite struct JournalTests {
  private let folder: TemporaryFolder
  private let journal: [[UInt8]]
  private static let path = "audit/sheets/F1.journal.jsonl"

  /// Four answers of the staff's, none of them in the sheet yet.
  init() throws {
    folder = try TemporaryFolder()
    var fixture = AuditFixture.small
    var sheet = fixture.sheet("F1", of: "frontline", status: .inProgress)
    sheet.answers = [:]
    fixture.sheets = [sheet]
    try fixture.write(to: folder)
    var lines = [
      Journal.firstLine(
        Journal.Header(sheet: "F1", questionnaire: fixture.snapshot.reference))
    ]
    for (index, id) in ["say-1", "say-2", "money-1", "money-2"].enumerated() {
      lines.append(
        Journal.line(
          for: .slot(Question.ID(id), .now, .level(index + 1)), replacing: nil,
          sequence: index + 1, time: nil, after: lines[index].sum,
          in: fixture.snapshot.questionnaire))
    }
    journal = lines.map { $0.bytes + [0x0A] }
  }

  private func takeUp() throws -> ProgramRun {
    try TakeCommand(folder, "--sheet F1").script([])
  }

  private func levels() throws -> [Int] {
    try AuditFixture.small.sheet("F1", in: folder).answers.values.compactMap {
      $0.now?.response.level
    }.sorted()
  }

  @Test func answersOfTheJournalAreTakenUpAndSaid() throws {
    try folder.write(journal.joined(), to: Self.path)
    let run = try takeUp()
    expectStatus(75, run)
    #expect(run.output.contains("4 answers were in the journal when it stopped; all 4 are kept."))
    #expect(run.output.contains("4 of 6 questions answered"))
    #expect(try levels() == [1, 2, 3, 4])
  }

  /// The last line ends at any of its bytes.
  @Test func aLastLineCutShortLosesOnlyItself() throws {
    let whole = Array(journal.dropLast().joined())
    let last = try #require(journal.last)
    let empty = try folder.bytes(of: "audit/sheets/F1.answers.json")
    for length in 0..<last.count {
      try folder.write(empty, to: "audit/sheets/F1.answers.json")
      try folder.write(whole + last.prefix(length), to: Self.path)
      let run = try takeUp()
      expectStatus(75, run)
      #expect(run.output.contains("cut short") == (length > 0), "at byte \(length)")
      #expect(try levels() == [1, 2, 3], "at byte \(length)")
    }
  }

  typealias Damage = @Sendable ([[UInt8]]) -> [[UInt8]]

  static let damages: [Case<Damage>] = [
    Case("a changed byte", { lines in change(lines, 2) { $0[20] ^= 1 } }),
    Case("a changed sum", { lines in change(lines, 1) { $0[$0.count - 5] ^= 1 } }),
    Case("a missing line", { lines in Array(lines[...1] + lines[3...]) }),
    Case("two lines in another order", { lines in [0, 2, 1, 3, 4].map { lines[$0] } }),
    Case("a line cut short in the middle", { lines in change(lines, 2) { $0.removeLast(9) } }),
    Case("a first line cut short", { lines in change(lines, 0) { $0.removeLast(9) } }),
    Case("zeros in the middle", { lines in change(lines, 2) { $0 = $0.map { _ in 0 } } }),
  ]

  private static func change(
    _ lines: [[UInt8]], _ index: Int, _ body: (inout [UInt8]) -> Void
  ) -> [[UInt8]] {
    var lines = lines
    body(&lines[index])
    return lines
  }

  @Test(arguments: damages)
  func damageInTheMiddleStopsAndOverwritesNothing(
    _ damage: Case<Damage>
  ) throws {
    try folder.write(damage.value(journal).joined(), to: Self.path)
    let before = folder.listingWithoutLocks()
    let run = try takeUp()
    expectStatus(65, run)
    #expect(run.codes.contains("PSS-040") || run.codes.contains("PSS-061"), "\(run.errors)")
    #expect(folder.listingWithoutLocks() == before)
  }

  /// As after a crash between the sheet's write and the new journal.
  @Test func answersAlreadyInTheSheetAreNotTakenTwice() throws {
    try folder.write(journal.joined(), to: Self.path)
    _ = try takeUp()
    try folder.write(journal.joined(), to: Self.path)
    let run = try takeUp()
    expectStatus(75, run)
    #expect(!run.output.contains("in the journal"))
    #expect(try levels() == [1, 2, 3, 4])
  }

  @Test func aJournalOfAnotherSheetIsSetAside() throws {
    try folder.write(journal.joined(), to: "audit/sheets/F2.journal.jsonl")
    let run = try TakeCommand(folder, "--sheet F2 --group frontline").script("5")
    expectStatus(75, run)
    #expect(run.output.contains("set-aside"))
    #expect(try folder.bytes(of: "audit/set-aside/F2.journal.jsonl") == Array(journal.joined()))
    let sheet = try AuditFixture.small.sheet("F2", in: folder)
    #expect(sheet.answers.mapValues(\.now) == ["say-1": .level(5)])
  }

  @Test func anAsideFileOfACrashIsNoSheet() throws {
    try folder.write("{\"half", to: "audit/sheets/F1.answers.json.4711.tmp")
    expectStatus(0, try Program.built.run(["check", "audit"], in: folder.path))
    expectStatus(75, try takeUp())
  }

  /// They hold answers, and those of other sheets and other programs are none of its business.
  @Test func asideFilesOfACrashAreGoneAfterTheNextSitting() throws {
    let own = ["F1.answers.json.4711.tmp", "F1.journal.jsonl.4712.tmp"]
    let others = ["F2.answers.json.4711.tmp", "F1.answers.json.mine.tmp", "F1.answers.json.4711"]
    for name in own + others { try folder.write("{\"half", to: "audit/sheets/\(name)") }
    expectStatus(75, try takeUp())
    #expect(own.allSatisfy { !folder.exists("audit/sheets/\($0)") })
    #expect(others.allSatisfy { folder.exists("audit/sheets/\($0)") })
  }
}
