import Diagnostics
import Documents
import Survey
import Testing

@Suite struct JournalTests {
  private let snapshot = SheetQuestionnaire.snapshot
  private let header = Journal.Header(
    sheet: "L3", questionnaire: SheetQuestionnaire.snapshot.reference)

  /// Every kind of change, with and without a value.
  private static let changes: [SheetChange] = [
    .slot("ladder", .now, .level(2)),
    .slot("ladder", .now, nil),
    .slot("ladder", .prepared, SlotAnswer(.value(.level(1)), reason: "law", detail: "Act \"x\"")),
    .slot("again", .now, .missing(.notApplicable(reason: "None, here"))),
    .slot("again", .now, .missing(.left)),
    .slot("one", .now, SlotAnswer(.value(.choice("red")))),
    .slot("many", .now, SlotAnswer(.value(.choices(["red", "blue"])))),
    .slot("rate", .now, SlotAnswer(.value(.rating(5)))),
    .slot("count", .now, SlotAnswer(.value(.number(-5)))),
    .slot("words", .now, SlotAnswer(.value(.text("a\nb\u{2028}c\u{1F44D}")))),
    .slot("truth", .now, SlotAnswer(.value(.yesNo(false)))),
    .slot("share", .now, SlotAnswer(.value(.points([10, 0])))),
    .slot("number-each", .now, SlotAnswer(.value(.counts([0, 0])))),
    .evidence("ladder", Evidence(text: "Minutes", strength: 1)),
    .evidence("ladder", nil),
    .note("ladder", Note(text: "\", \"sum\": \"0123456789abcdef\"}", mayBeQuoted: true)),
    .note("ladder", nil),
    .seenEarlier("ladder", true),
    .module("bodies", .records([ModuleRecord(fields: ["name": .text("Board")])])),
    .module("bodies", .records([])),
    .module(
      "decisions",
      .allocations(["budget": AllocationAnswer(now: .points([4, 6]), could: .dontKnow)])),
    .module("decisions", .allocations(["plan": AllocationAnswer(now: .roles([["people"], []]))])),
    .module("outcomes", .items(["better": "examples"])),
    .module("outcomes", nil),
    .agreement(.vote),
    .agreement(nil),
    .dissent("One of us\nsees it otherwise"),
    .dissent(nil),
  ]

  private func lines(
    _ changes: [SheetChange] = changes, previous: SheetChange? = nil, time: String? = nil
  ) -> [[UInt8]] {
    let first = Journal.firstLine(header)
    var (lines, sum) = ([first.bytes], first.sum)
    for (index, change) in changes.enumerated() {
      let line = Journal.line(
        for: change, replacing: previous, sequence: index + 1, time: time, after: sum,
        in: snapshot.questionnaire)
      lines.append(line.bytes)
      sum = line.sum
    }
    return lines
  }

  /// After an upgrade: the chain goes on from another file.
  @Test func aJournalSaysWhichOneItFollows() {
    var header = header
    header.follows = Journal.Predecessor(
      questionnaire: QuestionnaireReference(
        id: "test", version: Version(1, 0, 0), sha256: String(repeating: "a", count: 64)),
      sum: "0123456789abcdef")
    let first = Journal.firstLine(header)
    #expect(first.sum != Journal.firstLine(self.header).sum)
    #expect(read(file([first.bytes])).header == header)
  }

  private func file(_ lines: [[UInt8]]) -> [UInt8] { lines.flatMap { $0 + [0x0A] } }

  private func read(_ bytes: [UInt8]) -> JournalReading {
    Journal.read(SourceFile(name: "sheets/L3.journal.jsonl", bytes: bytes), in: snapshot)
  }

  /// Without an end that could be a line's: the shape in which it stands in ENGINE.md.
  @Test func aLineLooksLikeThis() {
    let lines = lines(
      [.slot("ladder", .prepared, .level(2))], previous: .slot("ladder", .prepared, .level(1)))
    let text = String(decoding: lines[1], as: UTF8.self)
    #expect(
      text.hasPrefix(
        #"{"seq": 1, "q": "ladder", "slot": "prepared", "was": {"level": 1}, "is": {"level": 2}, "sum": ""#
      ))
  }
}

// MARK: - Whole journals

extension JournalTests {
  @Test(arguments: [nil, "2026-05-31T10:42:07Z"])
  func everyKindOfChangeIsReadBack(_ time: String?) {
    let bytes = file(lines(time: time))
    let reading = read(bytes)
    #expect(reading.diagnostics.map { $0.text() } == [])
    #expect(reading.header == header)
    #expect(reading.entries.map(\.change) == Self.changes)
    #expect(reading.entries.map(\.sequence) == Array(1...Self.changes.count))
    #expect(reading.wholeLength == bytes.count)
    #expect(reading.tornLine == nil)
  }

  @Test func theTrailDoesNotChangeWhatIsRead() {
    let reading = read(file(lines(previous: .note("ladder", Note(text: "before")))))
    #expect(reading.entries.map(\.change) == Self.changes)
  }

  @Test func replayingGivesWhatApplyingGave() {
    var applied = AnswerSheet(
      id: "L3", questionnaire: snapshot.reference, respondent: Respondent(group: "leaders"),
      language: "en-GB")
    var replayed = applied
    for change in Self.changes { applied.apply(change) }
    for entry in read(file(lines())).entries where entry.sequence > replayed.sequence {
      replayed.apply(entry.change)
    }
    #expect(replayed == applied)
  }

  @Test func anInverseTakesAChangeBack() {
    let reading = SheetQuestionnaire.read(WholeSheets.leader.text)
    guard var sheet = reading.sheet else { Issue.record("no sheet"); return }
    for change in Self.changes {
      let before = sheet
      let inverse = sheet.inverse(of: change)
      sheet.apply(change)
      sheet.apply(inverse)
      #expect(
        sheet.answers.mapValues(\.withoutFingerprint)
          == before.answers.mapValues(\.withoutFingerprint))
      #expect(sheet.modules == before.modules)
      #expect(sheet.sequence == before.sequence + 2)
    }
  }

  @Test func theHeaderOfAnotherSheetIsRecognised() {
    let other = Journal.Header(sheet: "L4", questionnaire: snapshot.reference)
    let reading = read(Journal.firstLine(other).bytes + [0x0A])
    #expect(reading.header == other)
    #expect(reading.header != header)
  }

  @Test func theHeaderOfAnotherCopyIsRecognised() {
    var reference = snapshot.reference
    reference.sha256 = String(repeating: "0", count: 64)
    let other = Journal.Header(sheet: "L3", questionnaire: reference)
    #expect(read(Journal.firstLine(other).bytes + [0x0A]).header != header)
  }
}

// MARK: - Damage

extension JournalTests {
  private static let few: [SheetChange] = [
    .slot("ladder", .now, .level(2)), .note("ladder", Note(text: "é")),
    .slot("truth", .now, SlotAnswer(.value(.yesNo(true)))),
  ]

  @Test func aLastLineCutAnywhereIsDroppedAndNamed() {
    let lines = lines(Self.few)
    let before = file(Array(lines.dropLast()))
    for length in 1...lines[3].count {
      let reading = read(before + lines[3].prefix(length))
      #expect(reading.entries.map(\.change) == Array(Self.few.dropLast()), "cut at \(length)")
      #expect(reading.tornLine == 4, "cut at \(length)")
      #expect(reading.wholeLength == before.count, "cut at \(length)")
      #expect(reading.diagnostics.isEmpty, "cut at \(length)")
    }
  }

  @Test func aCutHeaderLeavesNothing() {
    let first = lines([])[0]
    for length in 1...first.count {
      let reading = read(Array(first.prefix(length)))
      #expect(reading.header == nil && reading.tornLine == 1 && reading.diagnostics.isEmpty)
    }
  }

  @Test func aLastLineOfZerosIsTorn() {
    let lines = lines(Self.few)
    let zeros = [UInt8](repeating: 0, count: 40)
    let reading = read(file(Array(lines.dropLast())) + zeros + [0x0A])
    #expect(reading.tornLine == 4 && reading.diagnostics.isEmpty)
    #expect(reading.entries.count == 2)
  }

  @Test(arguments: [0x01, 0x20, 0x80] as [UInt8])
  func aChangedByteInAMiddleLineStopsThere(_ bit: UInt8) {
    let lines = lines(Self.few)
    let start = lines[0].count + lines[1].count + 2
    for offset in start...(start + lines[2].count) {
      var bytes = file(lines)
      bytes[offset] ^= bit
      let reading = read(bytes)
      #expect(reading.diagnostics.map(\.code) == ["PSS-040"], "at \(offset - start)")
      #expect(reading.diagnostics.first?.excerpt?.location.line == 3)
      #expect(reading.entries.map(\.change) == [Self.few[0]], "at \(offset - start)")
      #expect(reading.wholeLength == start && reading.tornLine == nil)
    }
  }

  @Test func aChangedLastLineIsNotTakenForATornOne() {
    let lines = lines(Self.few)
    for offset in lines[3].indices {
      var bytes = file(lines)
      bytes[bytes.count - 1 - lines[3].count + offset] ^= 1
      let reading = read(bytes)
      #expect(reading.entries.count == 2, "at \(offset)")
      #expect(reading.diagnostics.map(\.code) == ["PSS-040"], "at \(offset)")
    }
  }

  @Test func aChangedHeaderMakesItNoJournal() {
    let lines = lines(Self.few)
    for offset in lines[0].indices {
      var bytes = file(lines)
      bytes[offset] ^= 1
      let reading = read(bytes)
      #expect(reading.header == nil && reading.entries.isEmpty, "at \(offset)")
      #expect(reading.diagnostics.map(\.code) == ["PSS-061"], "at \(offset)")
    }
  }

  @Test func aLineTakenOutIsFoundByTheChain() {
    for missing in 1...2 {
      var kept = lines(Self.few)
      kept.remove(at: missing)
      let reading = read(file(kept))
      #expect(reading.diagnostics.map(\.code) == ["PSS-040"])
      #expect(reading.entries.map(\.change) == Array(Self.few.prefix(missing - 1)))
    }
  }

  @Test func linesThatChangePlacesAreFoundByTheChain() {
    var swapped = lines(Self.few)
    swapped.swapAt(1, 2)
    #expect(read(file(swapped)).diagnostics.map(\.code) == ["PSS-040"])
  }

  @Test func aLineOnAQuestionThatIsNoneIsDamage() {
    let odd = SheetChange.slot("nowhere", .now, .missing(.dontKnow))
    let reading = read(file(lines([odd, Self.few[0]])))
    #expect(reading.diagnostics.map(\.code) == ["PSS-040"])
    #expect(reading.entries.isEmpty)
  }

  @Test func anEmptyFileSaysNothing() {
    let reading = read([])
    #expect(reading.header == nil && reading.tornLine == nil && reading.diagnostics.isEmpty)
  }

  @Test func whatTheUserSees() {
    var changed = lines(Self.few)
    changed[1] = Array(String(decoding: changed[1], as: UTF8.self).replacing("2", with: "1").utf8)
    let text = read(file(changed)).diagnostics.map(\.message)
    #expect(text == ["line 2 of this journal was changed or damaged"])
  }
}

extension Answer {
  fileprivate var withoutFingerprint: Answer {
    var answer = self
    answer.fingerprint = nil
    return answer
  }
}
