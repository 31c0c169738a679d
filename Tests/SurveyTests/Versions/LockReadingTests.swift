import Diagnostics
import Survey
import TestSupport
import Testing

@Suite struct LockReadingTests {
  private func lock() throws -> QuestionnaireLock {
    try VersionExample.lock(
      VersionExample.changed("1.1.0") {
        $0.questions.replace(
          "Who pays",
          with: "Who “pays”, reversed: true, reworded: {in: 1.1.0, meaning: same, why: Clear}")
        $0.questions.replace(
          "{id: one,",
          with: "{id: one, succeeds: {id: zero, compare: map, levels: [0, 1, 1], why: W},")
        $0.questions += "\n  - {id: how, section: power, type: rating, text: How}"
        $0.questions.replace(
          "{id: say,", with: "{id: say, ask: [people, leaders], when: group == leaders,")
        $0.tail += "\n  - {id: start, in: 0.1.0, replaced_by: one}"
      })
  }

  private func text() throws -> String { String(decoding: try lock().bytes, as: UTF8.self) }

  @Test func aLockReadsBackAsItself() throws {
    let lock = try lock()
    let read = QuestionnaireLock.read(SourceFile(name: lock.fileName, bytes: lock.bytes))
    #expect(read.diagnostics.isEmpty)
    #expect(read.lock == lock)
  }

  /// As locks were before they kept it.
  @Test func aLockMaySayNothingOfWhoIsAsked() throws {
    var lock = try lock()
    #expect(lock.questions.contains { $0.asked?.condition == "group == leaders" })
    let change = VersionExample.changed("1.2.0") {
      $0.questions.replace("{id: two,", with: "{id: two, ask: [leaders],")
    }
    for index in lock.questions.indices { lock.questions[index].asked = nil }
    let read = QuestionnaireLock.read(SourceFile(name: lock.fileName, bytes: lock.bytes))
    #expect(read.diagnostics.isEmpty && read.lock == lock)
    let asked = AskedComparison(from: lock, to: try VersionExample.lock(change))
    #expect(asked.groups("two", "two") == nil && !asked.hasOtherCondition("say", "say"))
  }

  @Test(arguments: [
    ("powershare-lock/1", "powershare-lock/2", "PSL-010"),
    ("\"version\": \"1.1.0\"", "\"version\": \"1.1\"", "PSL-011"),
    ("\"text\": \"They\"", "\"text\": \"He\"", "PSL-012"),
    ("\"sha256\": \"", "\"sha256\": \"x", "PSL-012"),
    ("[\"now\", \"prepared\"]", "[\"now\", \"now\"]", "PSL-013"),
    ("\"type\": \"rating\"", "\"type\": \"slider\"", "PSL-014"),
    ("{\"id\": \"asked\", \"name\": \"Asked\"},", "", "PSL-015"),
    ("\"section\": \"power\",", "", "PSL-004"),
  ])
  func eachFaultIsNamed(_ part: String, _ other: String, _ code: String) throws {
    let text = try text()
    #expect(text.contains(part))
    let read = QuestionnaireLock.read(
      SourceFile(name: "test@1.1.0.lock", text: text.replacing(part, with: other)))
    #expect(read.lock == nil)
    #expect(read.diagnostics.contains { $0.code.rawValue == code }, "\(read.diagnostics)")
  }

  /// What stands elsewhere, or beside what a fingerprint is made of, hides no change by hand.
  @Test(arguments: [
    ("{\n  \"format\"", "{\n  \"odd\": 1,\n  \"format\""),
    ("\"section\": \"power\"", "\"section\": \"\""),
    ("\"compare\": \"map\"", "\"compare\": \"mop\""),
    ("\"version\": \"1.1.0\"", "\"version\": \"1\""),
  ])
  func anotherFaultHidesNoChangeByHand(_ part: String, _ other: String) throws {
    let text = try text()
    #expect(text.contains(part) && text.contains("\"text\": \"How\""))
    let read = QuestionnaireLock.read(
      SourceFile(
        name: "test@1.1.0.lock",
        text: text.replacing(part, with: other)
          .replacing("\"text\": \"How\"", with: "\"text\": \"Why\"")))
    #expect(read.lock == nil)
    #expect(read.diagnostics.count { $0.code.rawValue == "PSL-012" } == 1, "\(read.diagnostics)")
    #expect(read.diagnostics.count > 1)
  }

  @Test(arguments: LockCode.allCases)
  func everyCodeHasAPage(_ code: LockCode) throws {
    let page = try #require(SurveyExplanations.explanation(of: code.code))
    #expect(page.hasPrefix("\(code.rawValue): ") && page.contains("What to do: "))
  }

  /// Any bytes: a sound lock or an error, and a comparison that ends.
  @Test(arguments: 0..<24)
  func aDamagedLockIsReadOrRefused(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 7_000)
    let whole = try lock().bytes
    let later = SourceFile(name: "test.yaml", text: VersionExample.changed("1.2.0") { _ in })
    for turn in 0..<20 {
      var bytes = whole
      for _ in 0...Int.random(in: 0...2, using: &random) { damage(&bytes, &random) }
      let read = QuestionnaireLock.read(SourceFile(name: "seed-\(seed)-\(turn).lock", bytes: bytes))
      #expect((read.lock == nil) == read.diagnostics.contains(where: \.isError))
      for diagnostic in read.diagnostics {
        #expect(!diagnostic.text().isEmpty && diagnostic.code.rawValue.hasPrefix("PSL-"))
      }
      if let damaged = read.lock { check(damaged, later) }
    }
  }

  @Test(arguments: 0..<8)
  func bytesAtRandomAreRefused(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for length in 0..<60 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      for start in ["", "{", "{\"format\": \"powershare-lock/1\""] {
        let read = QuestionnaireLock.read(
          SourceFile(name: "any.lock", bytes: Array(start.utf8) + bytes))
        #expect(read.lock == nil && !read.diagnostics.isEmpty)
      }
    }
  }

  private func check(_ damaged: QuestionnaireLock, _ later: SourceFile) {
    #expect(VersionCheck(later, against: damaged).diagnostics.allSatisfy { !$0.text().isEmpty })
    let comparison = QuestionnaireComparison(chain: [damaged, damaged, damaged])
    #expect(comparison.followed(by: comparison).pairs.count <= comparison.pairs.count)
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &random)))
    case 2:
      let signs = [
        "{", "}", "[", "]", "\"", ",", "0", "-1", "null", "9999999999999999999", "\\u0000",
      ]
      bytes.insert(contentsOf: (signs.randomElement(using: &random) ?? "").utf8, at: at)
    case 3: changeLines(&bytes, &random) { lines, at, other in lines[at] = lines[other] }
    default: changeLines(&bytes, &random) { lines, at, _ in lines.remove(at: at) }
    }
  }

  private func changeLines(
    _ bytes: inout [UInt8], _ random: inout SeededGenerator,
    _ change: (inout [ArraySlice<UInt8>], Int, Int) -> Void
  ) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let at = Int.random(in: 0..<lines.count, using: &random)
    change(&lines, at, Int.random(in: 0..<lines.count, using: &random))
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
