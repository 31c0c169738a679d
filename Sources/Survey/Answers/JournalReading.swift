package import Diagnostics
import Documents

/// What a journal held, up to its last whole line.
package struct JournalReading: Sendable {
  package struct Entry: Sendable {
    package let sequence: Int
    package let change: SheetChange
  }

  /// `nil` when not even the first line is whole.
  package fileprivate(set) var header: Journal.Header?
  package fileprivate(set) var entries: [Entry] = []
  /// The number of a last line that was cut short, counted from 1; it is dropped.
  package fileprivate(set) var tornLine: Int?
  /// Of the last whole line, for those to come.
  package fileprivate(set) var sum = ""
  /// How many bytes the whole lines take.
  package fileprivate(set) var wholeLength = 0
  /// A bad line in the middle: nothing may be overwritten then.
  package fileprivate(set) var diagnostics: [Diagnostic] = []

  /// Whether these are answers of that sheet to that copy of a questionnaire.
  package func isOf(
    _ sheet: AnswerSheet.ID, answering questionnaire: QuestionnaireReference
  ) -> Bool {
    guard let header else { return false }
    return (header.sheet, header.questionnaire) == (sheet, questionnaire)
  }
}

extension AnswerSheet {
  /// Takes up what its journal holds beyond it.
  ///
  /// - Returns: How many answers that were.
  @discardableResult
  package mutating func replay(_ journal: JournalReading) -> Int {
    var answers = 0
    for entry in journal.entries where entry.sequence > sequence {
      apply(entry.change)
      if entry.change.isAnswer { answers += 1 }
    }
    return answers
  }
}

/// A fault inside a journal, which no crash can explain.
package enum JournalProblem: Problem {
  case badLine(Int)
  case wrongHeader
  /// A trail that belongs to another sheet or version than it stands beside.
  case othersTrail
  /// A trail without the changes between two others.
  case missingChanges(after: Int, before: Int)
  /// A trail whose last change is not the last one of its sheet.
  case wrongEnd(last: Int, ofSheet: Int)

  package var code: DiagnosticCode {
    switch self {
    case .badLine: SheetCode.damagedJournal.code
    case .wrongHeader: SheetCode.notAJournal.code
    case .othersTrail, .missingChanges, .wrongEnd: SheetCode.brokenTrail.code
    }
  }

  package var severity: Diagnostic.Severity {
    switch self {
    case .badLine, .wrongHeader: .error
    case .othersTrail, .missingChanges, .wrongEnd: .warning
    }
  }

  package var message: String {
    switch self {
    case .badLine(let line): "line \(line) of this journal was changed or damaged"
    case .wrongHeader: "this is not a journal of answers"
    case .othersTrail: "this is the trail of another sheet, or of answers to another version"
    case .missingChanges(let last, let next):
      "this trail goes from change \(last) to change \(next): what lay between is gone"
    case .wrongEnd(let last, let sheet):
      "this trail ends with change \(last), and its sheet with change \(sheet)"
    }
  }

  package var help: [String] {
    switch self {
    case .badLine:
      ["keep a copy of the file; to go on without the lines from here, move it to set-aside/"]
    case .wrongHeader: ["move it to set-aside/ to go on without it"]
    case .othersTrail: ["put the sheet's own trail in its place, or move this one to set-aside/"]
    case .missingChanges, .wrongEnd:
      [
        "lines were taken away, or the sheet was saved elsewhere and brought back; the sheet "
          + "counts as it is"
      ]
    }
  }
}

extension Journal {
  /// What shows that the trail of a complete sheet is not whole (ENGINE.md 3.3).
  ///
  /// A last line that is cut short is what a crash left of a change that was never confirmed.
  package static func faults(
    inTrail file: SourceFile, of sheet: AnswerSheet, in snapshot: QuestionnaireSnapshot
  ) -> [Diagnostic] {
    let reading = read(file, in: snapshot)
    guard reading.diagnostics.isEmpty else { return reading.diagnostics }
    var problems = DiagnosticCollector(file: file)
    if let problem = Self.problem(inTrail: reading, of: sheet, answering: snapshot.reference) {
      problems.report(problem, at: nil)
    }
    return problems.diagnostics()
  }

  private static func problem(
    inTrail reading: JournalReading, of sheet: AnswerSheet,
    answering questionnaire: QuestionnaireReference
  ) -> JournalProblem? {
    guard let header = reading.header else { return .wrongHeader }
    guard reading.isOf(sheet.id, answering: questionnaire) else { return .othersTrail }
    let numbers = reading.entries.map(\.sequence)
    for (number, next) in zip(numbers, numbers.dropFirst()) where next != number + 1 {
      return .missingChanges(after: number, before: next)
    }
    // After an upgrade a trail begins anew, and the sheet may have been finished as it was.
    if numbers.isEmpty, header.follows != nil { return nil }
    let last = numbers.last ?? 0
    return last == sheet.sequence ? nil : .wrongEnd(last: last, ofSheet: sheet.sequence)
  }
}

extension Journal {
  /// Reads the whole lines of a journal.
  ///
  /// A last line that is cut short is dropped and named; any other bad line is a diagnostic, and
  /// nothing from it on is used.
  package static func read(
    _ file: SourceFile, in snapshot: QuestionnaireSnapshot
  ) -> JournalReading {
    var reader = JournalReader(file: file, snapshot: snapshot)
    reader.read()
    return reader.reading
  }
}

private struct JournalReader {
  let file: SourceFile
  let snapshot: QuestionnaireSnapshot
  var reading = JournalReading()
  private var problems: DiagnosticCollector

  init(file: SourceFile, snapshot: QuestionnaireSnapshot) {
    self.file = file
    self.snapshot = snapshot
    problems = DiagnosticCollector(file: file)
  }

  mutating func read() {
    var start = 0
    var number = 1
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      guard let end, take(Array(file.bytes[start..<end]), number: number) else {
        refuse(line: number, start: start)
        break
      }
      start = end + 1
      number += 1
      reading.wholeLength = start
    }
    reading.diagnostics = problems.diagnostics()
  }

  /// A crash leaves a line without its end, or with zeros where bytes did not reach the disk.
  ///
  /// A last line that has its end and a wrong sum was changed by something else.
  private mutating func refuse(line: Int, start: Int) {
    let rest = file.bytes[start...]
    let end = rest.firstIndex(of: UInt8(ascii: "\n"))
    let isLast = end.map { $0 + 1 >= rest.endIndex } ?? true
    if isLast, end == nil || rest.contains(0) {
      reading.tornLine = line
    } else {
      let problem: JournalProblem = line == 1 ? .wrongHeader : .badLine(line)
      problems.report(problem, at: SourceSpan(offset: start, length: 1))
    }
  }

  /// - Returns: Whether the line is whole and its sum right.
  private mutating func take(_ bytes: [UInt8], number: Int) -> Bool {
    var reader = SheetReader(
      file: SourceFile(name: "journal.json", bytes: bytes), snapshot: snapshot)
    reader.isUnfinished = true
    guard let root = reader.documents.root(), case .mapping(let entries) = root.value,
      let sum = ChainedLine.sum(in: bytes, after: reading.sum)
    else { return false }
    let line = DocumentMapping(entries: entries, span: root.span, name: "a line of the journal")
    let isTaken = number == 1 ? takeHeader(line, reader: &reader) : takeEntry(line, reader: &reader)
    guard isTaken, !reader.documents.problems.hasErrors else { return false }
    reading.sum = sum
    return true
  }

  private mutating func takeHeader(
    _ line: DocumentMapping, reader: inout SheetReader
  ) -> Bool {
    guard line["format"].flatMap({ reader.documents.string($0) }) == Journal.format,
      let sheet = line["sheet"].flatMap({ reader.documents.string($0) }),
      let questionnaire = line["questionnaire"].flatMap({ reader.reference($0) })
    else { return false }
    reading.header = Journal.Header(
      sheet: AnswerSheet.ID(sheet), questionnaire: questionnaire,
      follows: line["follows"].flatMap { reader.predecessor($0) })
    return true
  }

  private mutating func takeEntry(_ line: DocumentMapping, reader: inout SheetReader) -> Bool {
    guard let sequence = line["seq"].flatMap({ reader.documents.integer($0, in: 0...Int.max) }),
      let change = reader.change(in: line)
    else { return false }
    reading.entries.append(JournalReading.Entry(sequence: sequence, change: change))
    return true
  }
}

extension SheetReader {
  fileprivate mutating func reference(_ node: DocumentNode) -> QuestionnaireReference? {
    guard let part = documents.mapping(node, "the questionnaire", keys: nil),
      let id = documents.string("id", in: part),
      let version = documents.string("version", in: part).flatMap({ Version($0) })
    else { return nil }
    return QuestionnaireReference(
      id: Questionnaire.ID(id), version: version,
      sha256: documents.string("sha256", in: part))
  }

  fileprivate mutating func predecessor(_ node: DocumentNode) -> Journal.Predecessor? {
    guard let part = documents.mapping(node, "the journal before", keys: nil),
      let questionnaire = part["questionnaire"].flatMap({ reference($0) }),
      let sum = documents.string("sum", in: part)
    else { return nil }
    return Journal.Predecessor(questionnaire: questionnaire, sum: sum)
  }

  fileprivate mutating func change(in line: DocumentMapping) -> SheetChange? {
    if let node = line["module"], let name = documents.string(node) {
      guard let known = snapshot.module(Module.ID(name)) else { return nil }
      return .module(known.module.id, line["is"].flatMap { answer($0, to: known) })
    }
    if let part = documents.string("room", in: line) {
      return changeOfRoom(part, in: line)
    }
    guard let name = documents.string("q", in: line),
      let known = snapshot.questions[Question.ID(name)],
      let slot = documents.string("slot", in: line)
    else { return nil }
    let id = known.question.id
    switch slot {
    case "evidence": return .evidence(id, line["is"].flatMap { evidence($0) })
    case "note": return .note(id, line["is"].flatMap { note($0) })
    case "seen_earlier":
      return line["is"].flatMap { documents.boolean($0) }.map { .seenEarlier(id, $0) }
    default:
      return Slot(rawValue: slot).map { slot in
        .slot(id, slot, line["is"].flatMap { slotAnswer($0, slot: slot, to: known) })
      }
    }
  }

  private mutating func changeOfRoom(
    _ part: String, in line: DocumentMapping
  ) -> SheetChange? {
    switch part {
    case "agreed": .agreement(line["is"].flatMap { agreement($0) })
    case "dissent": .dissent(line["is"].flatMap { words($0) })
    default: nil
    }
  }
}
