import Diagnostics
import Digests
import Foundation
import Survey
import TestSupport
import Testing

@Suite struct ReleaseLogTests {
  private static let salt = ReleaseSalt(Array("a salt".utf8))
  private let releases: [Release]
  private let bytes: [UInt8]

  init() throws {
    let date = try #require(CalendarDate("2026-05-31"))
    func people(_ numbers: Range<Int>) -> [PersonMark: Int] {
      Dictionary(
        uniqueKeysWithValues: numbers.map { (Self.salt.mark(of: AnswerSheet.ID("L\($0)")), $0 + 1) }
      )
    }
    let inside = Release(
      date: date, written: CalendarDate("2026-06-02"), audience: .internal, minimum: 5,
      resultHash: String(repeating: "0f", count: 32),
      cuts: [
        Release.Cut(name: CutName(voice: "staff"), people: people(0..<9)),
        Release.Cut(name: CutName(voice: "staff", group: "frontline"), people: people(0..<5)),
        Release.Cut(name: CutName(voice: "staff"), people: people(0..<6), isPart: true),
      ],
      answers: Self.answers.asNoted)
    let outside = Release(
      date: date, written: nil, audience: .public, minimum: 10,
      resultHash: String(repeating: "a1", count: 32), cuts: [])
    let older = Release(
      date: date, written: nil, audience: .internal, minimum: 5,
      resultHash: inside.resultHash, cuts: inside.cuts)
    releases = [inside, outside, older, inside]
    bytes = ReleaseLog.bytes(Self.salt, releases)
  }

  /// Three columns, in which the first three people say as much as each other.
  private static let answers = ReleaseAnswers(
    columns: [
      AnswerColumn("one", .now), AnswerColumn("one", .prepared), AnswerColumn("outcomes", "more"),
    ],
    people: (0..<9).map { number in
      ReleaseAnswers.Person(
        mark: salt.mark(of: AnswerSheet.ID("L\(number)")), people: number + 1,
        part: CutName(voice: "staff", group: number < 5 ? "frontline" : "managers"),
        isInProgress: number > 6,
        extents: number < 3
          ? [.whole, .none, .whole] : number > 6 ? [.bare, .open, .none] : [.open, .whole, .none])
    },
    told: [
      ToldFigures(
        voice: "staff", columns: [true, false, false], levers: [ToldLever("say", .now)])
    ])

  private func read(_ bytes: [UInt8]) -> ReleaseLogReading {
    ReleaseLog.read(SourceFile(name: "releases.jsonl", bytes: bytes))
  }

  private func faults(_ bytes: [UInt8]) -> [String] {
    read(bytes).diagnostics.map { diagnostic in
      "\(diagnostic.excerpt?.location.line ?? 0) \(diagnostic.code.rawValue)"
    }
  }

  private var lines: [[UInt8]] {
    bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
  }

  @Test func whatWasWrittenIsReadBack() {
    let reading = read(bytes)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.salt == Self.salt)
    #expect(reading.releases == releases)
    #expect(reading.wholeLength == bytes.count)
  }

  @Test func aLogGrowsByALine() {
    let short = read(ReleaseLog.bytes(Self.salt, Array(releases[..<3])))
    let line = ReleaseLog.line(for: releases[3], after: short.sum)
    #expect(bytes.suffix(line.bytes.count + 1) == line.bytes + [0x0A])
  }

  /// What a finished sheet says and leaves out is not in it: it can only be revised.
  @Test func peopleWhoSayAsMuchStandTogether() {
    let line = String(decoding: lines[1], as: UTF8.self)
    #expect(line.components(separatedBy: "extents").count == 5)
    #expect(line.contains(#""columns": ["one", "one/prepared", "outcomes#more"]"#))
    #expect(line.contains(#""name": "staff/frontline", "extents": "303""#))
    #expect(line.contains(#""name": "staff/managers", "extents": "210", "in_progress": true"#))
    #expect(line.contains(#""name": "staff/managers", "extents": "330", "people""#))
  }

  @Test func aReleaseIsTheSameAsItsNote() {
    let unnoted = Release(
      date: releases[0].date, written: nil, audience: .internal, minimum: 5, resultHash: "",
      cuts: releases[0].cuts, answers: Self.answers)
    #expect(Self.answers != Self.answers.asNoted)
    #expect(unnoted.showsTheSame(as: releases[0]))
    #expect(!unnoted.showsTheSame(as: releases[2]))
  }

  @Test func noIdOfASheetIsInIt() {
    #expect(!String(decoding: bytes, as: UTF8.self).contains("L1"))
    let other = ReleaseSalt(Array("another".utf8))
    #expect(Self.salt.mark(of: "L1") != other.mark(of: "L1"))
  }

  @Test func anEmptyLogHasNothingWrong() {
    let reading = read([])
    #expect(reading.salt == nil && reading.releases.isEmpty && reading.diagnostics.isEmpty)
  }

  /// At any of its bytes.
  @Test func aLastLineCutShortIsDroppedAndNamed() throws {
    let whole = Array(lines.dropLast().joined())
    let last = try #require(lines.last)
    for length in 1..<last.count {
      let torn = Array(bytes[..<(whole.count + length)])
      #expect(read(torn).releases == Array(releases.dropLast()), "at byte \(length)")
      #expect(read(torn).wholeLength == whole.count)
      #expect(faults(torn) == ["5 PSA-032"], "at byte \(length)")
      #expect(read(torn).diagnostics.map(\.severity) == [.warning])
    }
  }

  @Test func aFirstLineCutShortIsALogWithoutReleases() {
    let torn = Array(bytes.prefix(30))
    #expect(read(torn).salt == nil && read(torn).wholeLength == 0)
    #expect(faults(torn) == ["1 PSA-032"])
  }

  @Test func damageInTheMiddleIsNamedAtItsPlace() {
    #expect(faults(lines[0] + lines[2] + lines[3] + lines[4]) == ["2 PSA-030"])
    #expect(faults(lines[0] + lines[1] + lines[1]) == ["3 PSA-030"])
    var changed = bytes
    changed[lines[0].count + lines[1].count + 12] ^= 1
    #expect(faults(changed) == ["3 PSA-030"])
    #expect(read(changed).releases == [releases[0]])
  }

  @Test func anotherFileIsNoLog() {
    #expect(faults(Array("{}\n".utf8)) == ["1 PSA-031"])
    #expect(faults(lines[1]) == ["1 PSA-031"])
  }

  @Test(arguments: ReleaseCode.allCases)
  func everyCodeOfReleasesHasAPage(_ code: ReleaseCode) throws {
    let page = try #require(SurveyExplanations.explanation(of: code.code))
    #expect(page.hasPrefix("\(code.rawValue): "))
  }

  /// Any bytes: releases that were written, or a fault that is named.
  @Test(arguments: UInt64(0)..<200)
  func changedBytesAreReadOrNamed(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var changed = bytes
    for _ in 0...Int.random(in: 0...4, using: &random) {
      let place = Int.random(in: 0..<changed.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: changed[place] = UInt8.random(in: 0...255, using: &random)
      case 1: changed.remove(at: place)
      case 2: changed.insert(0x0A, at: place)
      default: changed.removeLast(min(changed.count - 1, place))
      }
    }
    let reading = read(changed)
    #expect(reading.releases == Array(releases.prefix(reading.releases.count)))
    #expect(reading.wholeLength <= changed.count)
    #expect(changed == bytes || !reading.diagnostics.isEmpty || reading.isAPart(of: bytes))
  }

  /// Lines with right sums, whatever they say.
  @Test(arguments: [
    "{}", #"{"date": "2026-05-31"}"#, "[]", "null", "7", #"{"cuts": [[]]}"#,
    #"{"date": "2026-02-30", "audience": "internal", "minimum": 5, "result": "", "cuts": []}"#,
  ])
  func aLineThatSaysSomethingElseIsDamage(_ text: String) {
    #expect(faults(lines[0] + Array("\(text)\n".utf8)) == ["2 PSA-030"])
  }

  /// The same, in a line that is right but for what it says of answers.
  @Test(arguments: [
    #""columns": []"#, #""columns": ["one"]"#, #""columns": ["one"], "answers": [7]"#,
    #""columns": ["one", "one"], "answers": []"#, #""columns": [7], "answers": []"#,
    #""columns": ["one"], "answers": [{"name": "staff", "extents": "4", "people": {}}]"#,
    #""columns": ["one"], "answers": [{"name": "staff", "extents": "33", "people": {}}]"#,
    #""columns": ["one"], "answers": [{"name": "staff", "extents": "", "people": {}}]"#,
    #""columns": ["one"], "answers": [{"name": "staff", "extents": "3", "people": {"P1": 1}}]"#,
    #""columns": ["one"], "answers": [{"name": "staff", "extents": "3"}]"#,
    #""columns": "one", "answers": []"#,
  ])
  func answersThatSaySomethingElseAreDamage(_ text: String) {
    func log(_ more: String) -> [UInt8] {
      let body =
        #"{"date": "2026-05-31", "audience": "internal", "minimum": 5, "#
        + #""result": "\#(String(repeating: "0f", count: 32))", "cuts": [], \#(more)}"#
      return lines[0] + summed(body, after: read(lines[0]).sum)
    }
    let sound = #""columns": ["one"], "answers": [{"name": "staff", "extents": "3", "people": {}}]"#
    #expect(read(log(sound)).releases.count == 1)
    #expect(faults(log(text)) == ["2 PSA-030"])
  }

  /// A line with its sum, as somebody could make one who knows the format.
  private func summed(_ body: String, after sum: String) -> [UInt8] {
    let digest = SHA256.hex(of: Array((sum + body).utf8)).prefix(16)
    return Array("\(body.dropLast()), \"sum\": \"\(digest)\"}\n".utf8)
  }
}

extension ReleaseLogReading {
  /// Cut off between two lines, where nothing shows.
  fileprivate func isAPart(of bytes: [UInt8]) -> Bool {
    wholeLength < bytes.count && (wholeLength == 0 || bytes[wholeLength - 1] == 0x0A)
  }
}
