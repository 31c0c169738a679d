import Diagnostics
import TestSupport
import Testing

/// `powershare freeze`, and `powershare check --against`.
@Suite struct FreezeTests {
  private let folder: TemporaryFolder
  private let lock = "small@1.0.0.lock"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SmallQuestionnaire.usual.text, to: "small.yaml")
  }

  private func run(_ line: String) throws -> ProgramRun {
    try Program.built.run(line: line, in: folder.path)
  }

  private func write(_ version: String, to name: String = "small.yaml", _ changes: [String: String])
    throws
  {
    var text = SmallQuestionnaire.usual.text.replacing(
      "version: 1.0.0", with: "version: \(version)")
    for (old, new) in changes { text.replace(old, with: new) }
    try folder.write(text, to: name)
  }

  @Test func theShippedQuestionnaireIsTheSameAsItsLock() throws {
    try folder.write(bankFile.bytes, to: "bank.yaml")
    let frozen = try run("freeze bank.yaml")
    expectStatus(0, frozen)
    #expect(
      frozen.output == "powershare-5p@1.0.0.lock: 46 questions of powershare-5p@1.0.0, frozen\n")
    let checked = try run("check bank.yaml --against powershare-5p@1.0.0.lock")
    expectStatus(0, checked)
    #expect(
      checked.output
        == "bank.yaml: powershare-5p@1.0.0 against powershare-5p@1.0.0: 46 the same, no faults\n")
    #expect(checked.errors.isEmpty)
  }

  @Test func aLockIsWrittenOnceAndBesideTheQuestionnaire() throws {
    try folder.write(SmallQuestionnaire.usual.text, to: "inside/small.yaml")
    expectStatus(0, try run("freeze inside/small.yaml"))
    let before = folder.listing()
    #expect(before["inside/\(lock)"]?.isEmpty == false)
    let again = try run("freeze inside/small.yaml")
    expectStatus(0, again)
    #expect(again.output.hasSuffix("small@1.0.0, unchanged\n"))
    #expect(folder.listing() == before)
    expectStatus(0, try run("freeze small.yaml -o elsewhere.lock"))
    #expect(try folder.bytes(of: "elsewhere.lock") == before["inside/\(lock)"])
  }

  @Test func aLockOfTheSameVersionIsNotWrittenOver() throws {
    expectStatus(0, try run("freeze small.yaml"))
    try write("1.0.0", ["in money 1?": "for money 1?"])
    let before = folder.listing()
    let run = try run("freeze small.yaml")
    expectStatus(73, run)
    #expect(run.errors.contains("small@1.0.0 was frozen with other content"))
    #expect(run.errors.contains("help: raise the version"))
    #expect(folder.listing() == before)
  }

  @Test(arguments: ["not a lock", "{\"format\": \"powershare-lock/1\"}", ""])
  func anythingElseIsNotWrittenOver(_ content: String) throws {
    try folder.write(content, to: lock)
    let before = folder.listing()
    expectStatus(73, try run("freeze small.yaml"))
    try folder.makeFolder("a-folder")
    expectStatus(73, try run("freeze small.yaml -o a-folder"))
    expectStatus(73, try run("freeze small.yaml -o nowhere/x.lock"))
    #expect(folder.listing().filter { $0.key != "a-folder/" } == before)
  }

  /// There is nothing wrong with the questionnaire, so nothing says that there is.
  @Test func theQuestionnaireIsNotWrittenOver() throws {
    let run = try run("freeze small.yaml -o small.yaml")
    expectStatus(73, run)
    #expect(run.errors.contains("help: choose another file with -o\n"))
    #expect(!run.errors.contains("what is wrong"))
  }

  @Test func theLockOfAnotherVersionIsNotWrittenOver() throws {
    expectStatus(0, try run("freeze small.yaml"))
    try write("1.1.0", [:])
    let run = try run("freeze small.yaml -o \(lock)")
    expectStatus(73, run)
    #expect(run.errors.contains("is the lock of small@1.0.0"))
  }

  @Test func aFaultyQuestionnaireIsNotFrozen() throws {
    try write("1.0", [:])
    let before = folder.listing()
    let run = try run("freeze small.yaml")
    expectStatus(65, run)
    #expect(run.codes == ["PSQ-011"])
    #expect(run.output.isEmpty)
    #expect(folder.listing() == before)
    expectStatus(66, try self.run("freeze none.yaml"))
  }

  @Test func changesAreNamedAndCounted() throws {
    expectStatus(0, try run("freeze small.yaml"))
    try write(
      "1.1.0",
      [
        "in say 1?\"": "in say, one?\"\n    reworded: {in: 1.1.0, meaning: same, why: Clearer}",
        "in say 2?": "in say, two?",
      ])
    let run = try run("check small.yaml --against \(lock)")
    expectStatus(1, run)
    #expect(run.codes == ["PSV-003"])
    #expect(run.errors.contains("note: 1.0.0 | How much is shared in say 2?"))
    #expect(run.errors.contains("note: now   | How much is shared in say, two?"))
    #expect(
      run.output == "small.yaml: small@1.1.0 against small@1.0.0: 4 the same, 1 reworded, "
        + "1 not comparable, 1 error, 0 warnings\n")
    let json = try self.run("check small.yaml --json --against \(lock)")
    expectStatus(1, json)
    #expect(json.output.contains("PSV-003"))
  }

  @Test func anEarlierQuestionnaireServesAsItsLock() throws {
    try write("1.0.1", to: "later.yaml", ["title: \"A small": "title: \"Our small"])
    let run = try run("check later.yaml --against small.yaml")
    expectStatus(0, run)
    #expect(run.output.hasSuffix("small@1.0.1 against small@1.0.0: 6 the same, no faults\n"))
  }

  @Test func faultsOfTheFileStandBesideWhatChanged() throws {
    expectStatus(0, try run("freeze small.yaml"))
    try write(
      "1.1.0",
      ["title:": "titel:", "in say 1?": "in say, one?", "section: money\n": "section: mony\n"])
    let run = try run("check small.yaml --against \(lock)")
    expectStatus(1, run)
    #expect(Set(run.codes) == ["PSQ-004", "PSQ-003", "PSQ-008", "PSV-003"])
    #expect(run.errors.contains("was not held against \(lock): 'money-1', 'money-2'\n"))
    #expect(run.output.hasPrefix("small.yaml: small@1.1.0 against small@1.0.0, 5 errors"))
    try write("1.1", ["in say 1?": "in say, one?"])
    let none = try self.run("check small.yaml --against \(lock)")
    #expect(none.codes == ["PSQ-011"])
    #expect(none.errors.contains("note: small.yaml was not held against \(lock)"))
  }

  @Test func faultsOfTheLockStandBesideThoseOfTheFile() throws {
    try write("1.1", [:])
    try folder.write("{}", to: lock)
    let run = try run("check small.yaml --against \(lock)")
    expectStatus(1, run)
    #expect(run.codes.contains("PSQ-011") && run.codes.contains { $0.hasPrefix("PSL") })
    let missing = try self.run("check small.yaml --against none.lock")
    expectStatus(66, missing)
    #expect(missing.codes == ["PSQ-011", "PSL-051"])
  }

  @Test func aLockThatCannotBeUsedIsNamed() throws {
    let missing = try run("check small.yaml --against none.lock")
    expectStatus(66, missing)
    #expect(missing.codes == ["PSL-051"])
    expectStatus(0, try run("freeze small.yaml"))
    let whole = try folder.text(of: lock)
    try folder.write(whole.replacing("Views.", with: "Wishes."), to: lock)
    let changed = try run("check small.yaml --against \(lock)")
    expectStatus(1, changed)
    #expect(Set(changed.codes) == ["PSL-012"])
    expectStatus(1, try run("check \(lock)"))
    expectStatus(64, try run("check small.yaml small.yaml --against \(lock)"))
  }
}
