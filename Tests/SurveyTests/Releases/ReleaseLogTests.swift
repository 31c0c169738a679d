import Diagnostics
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
      ])
    let outside = Release(
      date: date, written: nil, audience: .public, minimum: 10,
      resultHash: String(repeating: "a1", count: 32), cuts: [])
    releases = [inside, outside, inside]
    bytes = ReleaseLog.bytes(Self.salt, releases)
  }

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
    let short = read(ReleaseLog.bytes(Self.salt, Array(releases[..<2])))
    let line = ReleaseLog.line(for: releases[2], after: short.sum)
    #expect(bytes.suffix(line.bytes.count + 1) == line.bytes + [0x0A])
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
      #expect(faults(torn) == ["4 PSA-032"], "at byte \(length)")
      #expect(read(torn).diagnostics.map(\.severity) == [.warning])
    }
  }

  @Test func aFirstLineCutShortIsALogWithoutReleases() {
    let torn = Array(bytes.prefix(30))
    #expect(read(torn).salt == nil && read(torn).wholeLength == 0)
    #expect(faults(torn) == ["1 PSA-032"])
  }

  @Test func damageInTheMiddleIsNamedAtItsPlace() {
    #expect(faults(lines[0] + lines[2] + lines[3]) == ["2 PSA-030"])
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
}

extension ReleaseLogReading {
  /// Cut off between two lines, where nothing shows.
  fileprivate func isAPart(of bytes: [UInt8]) -> Bool {
    wholeLength < bytes.count && (wholeLength == 0 || bytes[wholeLength - 1] == 0x0A)
  }
}
