import Foundation
import Glibc
import Survey
import TestSupport
import Testing

/// One report after another of the same audit, while its sheets change.
@Suite struct ReleaseTests {
  private let folder: TemporaryFolder
  private static let log = "audit/releases.jsonl"

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.answered(people: 12, leaders: 6, frontline: 3).write(to: folder)
  }

  private func run(_ words: String) throws -> ProgramRun {
    try Program.built.run(line: words, in: folder.path)
  }

  /// Sheets that came in late, beside those of the fixture.
  private func addPeople(_ numbers: ClosedRange<Int>) throws {
    for number in numbers {
      let sheet = AuditFixture.small.sheet("P\(number)", of: "people", seed: UInt64(number))
      try folder.write(
        AuditFixture.small.bytes(of: sheet), to: "audit/sheets/P\(number).answers.json")
    }
  }

  private func logLines() throws -> Int {
    try folder.text(of: Self.log).split(separator: "\n").count
  }

  // MARK: - Again and again

  @Test func theSameSheetsAreNotedOnce() throws {
    expectStatus(0, try run("report audit"))
    let log = try folder.bytes(of: Self.log)
    for again in ["report audit", "score audit", "report audit -o out", "score audit"] {
      let run = try run(again)
      expectStatus(0, run)
      #expect(run.errors.isEmpty)
    }
    #expect(try folder.bytes(of: Self.log) == log)
    #expect(try logLines() == 2)
  }

  /// Writers who were killed; what a person has put there stays.
  @Test func whatWasWrittenAsideGoesWithTheNextRelease() throws {
    let (litter, own) = (
      ["\(Self.log).77.tmp", "\(Self.log).77.77.tmp", "\(Self.log).77.tmp.77.tmp"],
      ["\(Self.log).1", "\(Self.log).tmp-mine", "\(Self.log).old.tmp"]
    )
    for path in litter + own { try folder.write("salt", to: path) }
    expectStatus(0, try run("report audit"))
    for path in litter { #expect(!folder.exists(path), "\(path)") }
    for path in own { #expect(folder.exists(path), "\(path)") }
    #expect(folder.exists(Self.log))
  }

  /// They would have one lock, for which the second would wait until the first is done.
  @Test func twoYearsWithOnePlanAreSaidSoAtOnce() throws {
    try AuditFixture.answered.write(to: folder, as: "other")
    try folder.remove("other/audit.yaml")
    #expect(link(folder("audit/audit.yaml"), folder("other/audit.yaml")) == 0)
    let run = try run("diff other audit")
    expectStatus(65, run)
    #expect(run.errors.contains("has the audit.yaml of another year of this report\nhelp: "))
    #expect(!run.errors.contains("another process"))
  }

  @Test func oneLateSheetStopsEverythingAndLeavesTheReportAlone() throws {
    expectStatus(0, try run("report audit"))
    try addPeople(13...13)
    let before = folder.listing()
    for again in ["report audit", "report audit -o out", "score audit"] {
      let run = try run(again)
      expectStatus(65, run)
      #expect(run.codes == ["PSA-033"])
      #expect(run.stdout.isEmpty)
      for words in ["fewer than 5", "nothing was written", "at least 5 new people", "--draft"] {
        #expect(run.errors.contains(words), "\(words): \(run.errors)")
      }
    }
    #expect(folder.listing() == before)
  }

  @Test func enoughLateSheetsAreANewRelease() throws {
    expectStatus(0, try run("report audit"))
    try addPeople(13...17)
    expectStatus(0, try run("report audit"))
    #expect(try logLines() == 3)
    try folder.remove("audit/sheets/P3.answers.json")
    let gone = try run("report audit")
    expectStatus(65, gone)
    #expect(gone.errors.contains("put back the sheets"))
  }

  /// Both ways: the first release of all still stands in the log.
  @Test func whoWasReleasedOnceIsNotForgotten() throws {
    expectStatus(0, try run("report audit"))
    try addPeople(13...17)
    expectStatus(0, try run("report audit"))
    for number in 14...17 { try folder.remove("audit/sheets/P\(number).answers.json") }
    expectStatus(65, try run("score audit"))
    try folder.remove("audit/sheets/P13.answers.json")
    expectStatus(0, try run("score audit"))
    #expect(try logLines() == 3)
  }

  @Test func lateSheetsOfAVoiceTooSmallToShowGiveNobodyAway() throws {
    expectStatus(0, try run("report audit"))
    let sheet = AuditFixture.small.sheet("F4", of: "frontline")
    try folder.write(AuditFixture.small.bytes(of: sheet), to: "audit/sheets/F4.answers.json")
    expectStatus(0, try run("report audit"))
  }

  @Test func aRevisionTakesTheSheetsPlace() throws {
    expectStatus(0, try run("report audit"))
    var sheet = try AuditFixture.small.sheet("P3", in: folder)
    sheet.id = "P3.r2"
    sheet.revises = .init(parent: "P3", reason: "a slip")
    try folder.remove("audit/sheets/P3.answers.json")
    try folder.write(AuditFixture.small.bytes(of: sheet), to: "audit/sheets/P3.r2.answers.json")
    let run = try run("report audit")
    expectStatus(0, run)
    #expect(try logLines() == 2)
  }

  // MARK: - Audiences and drafts

  @Test func eachAudienceIsNotedAndOneselfIsNot() throws {
    expectStatus(0, try run("score audit --audience self"))
    #expect(!folder.exists(Self.log))
    for audience in ["internal", "public", "self", "internal"] {
      expectStatus(0, try run("score audit --audience \(audience)"))
    }
    #expect(try logLines() == 3)
    try addPeople(13...13)
    expectStatus(65, try run("score audit --audience public"))
    expectStatus(65, try run("score audit --audience internal"))
    expectStatus(0, try run("score audit --audience self"))
  }

  @Test func aDraftSaysSoEverywhereAndIsNotNoted() throws {
    expectStatus(0, try run("report audit"))
    try addPeople(13...13)
    let log = try folder.bytes(of: Self.log)
    expectStatus(0, try run("report audit --draft -o draft"))
    for name in ["report.html", "report.md"] {
      #expect(try folder.text(of: "draft/\(name)").contains("Draft. Not to be passed on."))
      #expect(try !folder.text(of: "audit/reports/\(name)").contains("Not to be passed on"))
    }
    let score = try run("score audit --draft")
    expectStatus(0, score)
    #expect(score.output.contains("\"draft\": true"))
    #expect(score.stdout == (try folder.bytes(of: "draft/result.json")))
    #expect(try folder.bytes(of: Self.log) == log)
  }

  @Test func aDraftBeforeAnyReleaseLeavesNoLog() throws {
    expectStatus(0, try run("score audit --draft"))
    #expect(!folder.exists(Self.log))
  }

  // MARK: - The file

  @Test func aPipeInTheLogsPlaceIsCalledNoFile() throws {
    #expect(mkfifo(folder(Self.log), 0o600) == 0)
    let run = try run("score audit")
    expectStatus(73, run)
    #expect(run.errors.contains("releases.jsonl: it is not a file"))
  }

  /// A folder in the log's place stops even root.
  @Test func whatCannotBeNotedIsNotReleased() throws {
    try folder.makeFolder(Self.log)
    let before = folder.listing()
    for command in ["report audit -o out", "report audit", "score audit"] {
      let run = try run(command)
      expectStatus(73, run)
      #expect(run.stdout.isEmpty && run.errors.contains("releases.jsonl"))
    }
    #expect(folder.listing() == before)
    expectStatus(0, try run("score audit --draft"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func aReadOnlyFolderIsSaidAndADraftIsHad() throws {
    try setMode(0o555)
    defer { try? setMode(0o755) }
    let before = folder.listing()
    let run = try run("report audit -o out")
    expectStatus(73, run)
    #expect(run.errors.contains("--draft"))
    #expect(folder.listing() == before)
    expectStatus(0, try self.run("report audit -o out --draft"))
  }

  private func setMode(_ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder("audit"))
  }

  @Test func aReportThatCannotBeWrittenIsNoRelease() throws {
    try folder.write("mine", to: "file")
    expectStatus(73, try run("report audit -o file/out"))
    #expect(!folder.exists(Self.log))
    #expect(folder.listing().keys.allSatisfy { !$0.contains("releases") })
  }

  @Test func aTornLastLineIsNamedAndReplaced() throws {
    expectStatus(0, try run("report audit"))
    let whole = try folder.bytes(of: Self.log)
    try folder.write(whole + Array(#"{"date": "2026"#.utf8), to: Self.log)
    let torn = try run("report audit --audience public")
    expectStatus(0, torn)
    #expect(torn.codes == ["PSA-032"])
    #expect(try folder.bytes(of: Self.log).starts(with: whole))
    let again = try run("report audit")
    expectStatus(0, again)
    #expect(again.errors.isEmpty)
    #expect(try logLines() == 3)
  }

  @Test func aDamagedLogStopsAndIsFoundByCheck() throws {
    expectStatus(0, try run("report audit"))
    expectStatus(0, try run("report audit --audience public"))
    var bytes = try folder.bytes(of: Self.log)
    let second = try #require(bytes.firstIndex(of: 0x0A)) + 1
    bytes[second + 12] ^= 1
    try folder.write(bytes, to: Self.log)
    let before = folder.listing()
    for command in ["report audit", "score audit", "check audit"] {
      let run = try run(command)
      expectStatus(command.hasPrefix("check") ? 1 : 65, run)
      #expect(run.codes == ["PSA-030"])
      #expect(run.errors.contains("releases.jsonl:2:1:"))
    }
    #expect(folder.listing() == before)
  }

  @Test func twoReportsAtOnceAreBothNoted() async throws {
    let path = folder.path
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for audience in ["internal", "public", "internal", "public"] {
        group.addTask {
          try Program.built.run(["score", "audit", "--audience", audience], in: path).status
        }
      }
      for try await status in group { #expect(status == 0) }
    }
    #expect(try logLines() == 3)
    expectStatus(0, try run("check audit"))
  }

  /// As when the reader of a result stopped reading it.
  @Test func aReportThatIsBeingMadeIsNotWaitedForWithoutEnd() throws {
    let plan = open(folder("audit/audit.yaml"), O_RDONLY)
    defer { close(plan) }
    try #require(flock(plan, LOCK_EX) == 0)
    let before = folder.listing()
    let run = try run("report audit")
    expectStatus(75, run)
    #expect(run.errors.contains("another process"))
    #expect(folder.listing() == before)
    expectStatus(0, try self.run("report audit --draft"))
  }

  @Test func theDemoIsTheSameEachTimeAndGoesOnFromItsLog() throws {
    expectStatus(0, try run("demo -o demo"))
    let first = folder.listing()
    expectStatus(0, try run("demo -o demo"))
    #expect(folder.listing() == first)
    expectStatus(0, try run("report demo/riverbend-2026 --audience public -o out"))
    let demo = folder.listing().filter { $0.key.hasPrefix("demo/") }
    // What was released since stays noted.
    expectStatus(73, try run("demo -o demo"))
    #expect(folder.listing().filter { $0.key.hasPrefix("demo/") } == demo)
    let score = try run("score demo/riverbend-2025")
    expectStatus(0, score)
    #expect(folder.listing().filter { $0.key.hasPrefix("demo/") } == demo)
  }
}
