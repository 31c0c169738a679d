package import Diagnostics
import Documents

/// What a log of releases held, up to its last whole line.
package struct ReleaseLogReading: Sendable {
  /// `nil` when not even the first line is whole.
  package fileprivate(set) var salt: ReleaseSalt?
  /// The oldest first.
  package fileprivate(set) var releases: [Release] = []
  /// Of the last whole line, for those to come.
  package fileprivate(set) var sum = ""
  /// How many bytes the whole lines take.
  package fileprivate(set) var wholeLength = 0
  /// A warning of a last line that was cut short; an error where a crash cannot be the cause.
  package fileprivate(set) var diagnostics: [Diagnostic] = []

  /// Of an audit of which nothing was passed on yet.
  package init() {}
}

extension ReleaseLog {
  /// Reads the whole lines of a log.
  ///
  /// A last line that is cut short is dropped and named; any other bad line is an error, and
  /// nothing from it on is used.
  package static func read(_ file: SourceFile) -> ReleaseLogReading {
    var reader = ReleaseLogReader(file: file)
    reader.read()
    return reader.reading
  }
}

private struct ReleaseLogReader {
  let file: SourceFile
  var reading = ReleaseLogReading()
  private var problems: DiagnosticCollector

  init(file: SourceFile) {
    self.file = file
    problems = DiagnosticCollector(file: file)
  }

  mutating func read() {
    var start = 0
    var number = 1
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      guard let end, take(Array(file.bytes[start..<end]), number: number) else {
        refuse(line: number, start: start, end: end)
        break
      }
      start = end + 1
      number += 1
      reading.wholeLength = start
    }
    reading.diagnostics = problems.diagnostics()
  }

  /// A crash leaves a last line without its end, or with zeros where bytes did not reach the disk.
  private mutating func refuse(line: Int, start: Int, end: Int?) {
    let isLast = end.map { $0 + 1 >= file.bytes.count } ?? true
    let problem: ReleaseProblem =
      if isLast, end == nil || file.bytes[start...].contains(0) {
        .tornLine(line)
      } else if line == 1 {
        .notALog
      } else {
        .damagedLine(line)
      }
    problems.report(problem, at: SourceSpan(offset: start, length: 1))
  }

  /// - Returns: Whether the line is whole and its sum right.
  private mutating func take(_ bytes: [UInt8], number: Int) -> Bool {
    guard let sum = ChainedLine.sum(in: bytes, after: reading.sum) else { return false }
    var line = LineReader(bytes)
    if number == 1 {
      guard let salt = line.salt() else { return false }
      reading.salt = salt
    } else {
      guard let release = line.release() else { return false }
      reading.releases.append(release)
    }
    reading.sum = sum
    return true
  }
}

/// One line as JSON; what it does not understand gives `nil`.
private struct LineReader {
  private var documents: DocumentReader

  init(_ bytes: [UInt8]) {
    documents = DocumentReader(
      SourceFile(name: "releases.json", bytes: bytes), family: .audit, limits: .journal)
  }

  mutating func salt() -> ReleaseSalt? {
    guard let line = mapping(documents.root()),
      documents.string("format", in: line) == ReleaseLog.format
    else { return nil }
    return documents.string("salt", in: line).flatMap { ReleaseSalt(text: $0) }
  }

  mutating func release() -> Release? {
    guard let line = mapping(documents.root()),
      let date = documents.string("date", in: line).flatMap({ CalendarDate($0) }),
      let audience = documents.string("audience", in: line).flatMap({
        AuditPlan.Audience(rawValue: $0)
      }),
      let minimum = line["minimum"].flatMap({ documents.integer($0, in: 1...1_000_000) }),
      let hash = documents.string("result", in: line), hash.isSHA256,
      case .list(let nodes)? = line["cuts"]?.value
    else { return nil }
    let written = documents.string("written", in: line).flatMap { CalendarDate($0) }
    let cuts = nodes.compactMap { cut($0) }
    let answers = answers(in: line)
    guard cuts.count == nodes.count, (answers != nil) == (line["columns"] != nil),
      !documents.problems.hasErrors
    else { return nil }
    return Release(
      date: date, written: written, audience: audience, minimum: minimum, resultHash: hash,
      cuts: cuts, answers: answers)
  }

  private mutating func answers(in line: DocumentMapping) -> ReleaseAnswers? {
    guard case .list(let names)? = line["columns"]?.value,
      case .list(let parts)? = line["answers"]?.value
    else { return nil }
    let columns = names.compactMap { documents.string($0).map { AnswerColumn(rawValue: $0) } }
    guard columns.count == names.count, Set(columns).count == columns.count else { return nil }
    let people = parts.compactMap { self.people($0, columns: columns.count) }
    guard people.count == parts.count else { return nil }
    var told: [ToldFigures]?
    if let node = line["told"] {
      guard case .list(let voices) = node.value else { return nil }
      told = voices.compactMap { self.told($0, columns: columns.count) }
      guard told?.count == voices.count else { return nil }
    }
    return ReleaseAnswers(columns: columns, people: people.flatMap(\.self), told: told).asNoted
  }

  private mutating func told(_ node: DocumentNode, columns: Int) -> ToldFigures? {
    guard let part = mapping(node), let voice = documents.string("voice", in: part),
      let digits = documents.string("columns", in: part), digits.utf8.count == columns,
      digits.utf8.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") }),
      case .list(let names)? = part["levers"]?.value
    else { return nil }
    let levers = names.compactMap { documents.string($0).map { ToldLever(rawValue: $0) } }
    guard levers.count == names.count else { return nil }
    return ToldFigures(
      voice: Voice.ID(voice), columns: digits.utf8.map { $0 == UInt8(ascii: "1") },
      levers: Set(levers))
  }

  /// Those who said as much everywhere.
  private mutating func people(_ node: DocumentNode, columns: Int) -> [ReleaseAnswers.Person]? {
    guard let part = mapping(node),
      let name = documents.string("name", in: part).flatMap({ CutName($0) }),
      let digits = documents.string("extents", in: part), let marks = marks(part["people"])
    else { return nil }
    let extents = digits.utf8.compactMap { AnswerExtent(rawValue: $0 &- UInt8(ascii: "0")) }
    guard extents.count == digits.utf8.count, extents.count == columns else { return nil }
    let isInProgress = flag("in_progress", in: part)
    return marks.map { mark, count in
      ReleaseAnswers.Person(
        mark: mark, people: count, part: name, isInProgress: isInProgress, extents: extents)
    }
  }

  private mutating func cut(_ node: DocumentNode) -> Release.Cut? {
    guard let part = mapping(node),
      let name = documents.string("name", in: part).flatMap({ CutName($0) }),
      let people = marks(part["people"])
    else { return nil }
    return Release.Cut(name: name, people: people, isPart: flag("part", in: part))
  }

  private mutating func marks(_ node: DocumentNode?) -> [PersonMark: Int]? {
    guard let marks = mapping(node) else { return nil }
    var people: [PersonMark: Int] = [:]
    for entry in marks.entries {
      guard let mark = PersonMark(entry.key),
        let count = documents.integer(entry.value, in: 1...1_000_000)
      else { return nil }
      people[mark] = count
    }
    return people
  }

  private mutating func flag(_ key: String, in mapping: DocumentMapping) -> Bool {
    mapping[key].flatMap { documents.boolean($0) } ?? false
  }

  private mutating func mapping(_ node: DocumentNode?) -> DocumentMapping? {
    node.flatMap { documents.mapping($0, "a part of the line", keys: nil) }
  }
}
