import Foundation
import Survey
import TestSupport
import Testing

/// Disks and folders that do not take an answer: it is said at once, kept, and tried again.
@Suite struct ScreenFaultTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
  }

  /// A sitting with one answer on disk.
  private func sitting() throws -> WholeScreenSitting {
    let sitting = try WholeScreenSitting(folder, "--sheet F1 --group frontline")
    try sitting.begin()
    sitting.press("2 <enter>")
    try sitting.see("1 of 6 answered")
    return sitting
  }

  private func expectLevels(_ levels: Int...) throws {
    let answers = try AuditFixture.small.sheet("F1", in: folder).answers
    let kept = ["say-1", "say-2", "money-1"].compactMap { answers[$0]?.now?.response.level }
    #expect(kept == levels && answers.count == levels.count)
  }

  private func failed(_ sitting: WholeScreenSitting, _ reason: String) throws {
    sitting.press("4 <enter>")
    try sitting.see("Not saved", reason, "kept in memory only")
  }

  // MARK: - A folder that is gone

  @Test func aVanishedFolderIsSaidAndTheAnswerIsSavedWhenItIsBack() throws {
    let sitting = try sitting()
    try folder.move("audit", to: "elsewhere")
    try failed(sitting, "there is no such file or folder")
    sitting.press("<enter>")
    try sitting.see("Not saved")
    try folder.move("elsewhere", to: "audit")
    sitting.press("<enter>")
    try sitting.see("2 of 6 answered")
    sitting.press("q")
    try sitting.expectEnd(75)
    try expectLevels(2, 4)
  }

  static let waysOut = ["q", "<c-c>", "<c-d>"]

  @Test(arguments: waysOut)
  func stoppingWithoutSavingIsSaidAndNoSuccess(_ key: String) throws {
    let sitting = try sitting()
    try folder.move("audit", to: "elsewhere")
    try failed(sitting, "there is no such file or folder")
    sitting.press(key)
    let said = try sitting.expectEnd(73)
    #expect(said.contains("not saved: cannot write audit/sheets/"))
    #expect(!said.contains("Saved."))
    try folder.move("elsewhere", to: "audit")
    expectStatus(75, try TakeCommand(folder, "--sheet F1").script([]))
    try expectLevels(2)
  }

  @Test func aSignalWhileAnAnswerCannotBeSavedStops() throws {
    let sitting = try sitting()
    try folder.move("audit", to: "elsewhere")
    try failed(sitting, "there is no such file or folder")
    try sitting.signal(15)
    #expect(try sitting.expectEnd(73).contains("not saved"))
  }

  @Test func aConnectionThatIsLostWhileAnAnswerCannotBeSavedIsNoSuccess() throws {
    let terminal = try PseudoTerminal(
      .built, ["take", "audit", "--sheet", "F1", "--group", "frontline"], in: folder.path)
    try terminal.waitToSee("Press Enter")
    terminal.send(keyStrokes("<enter> 2 <enter>"))
    try terminal.waitToSee("1 of 6 answered")
    try folder.move("audit", to: "elsewhere")
    terminal.send(keyStrokes("4 <enter>"))
    try terminal.waitToSee("Not saved")
    #expect(try terminal.hangUp() == 73)
    try folder.move("elsewhere", to: "audit")
    expectStatus(75, try TakeCommand(folder, "--sheet F1").script([]))
    try expectLevels(2)
  }

  /// The answer is on disk, the sheet as a whole cannot be written when stopping.
  @Test func aFolderThatVanishesBeforeStoppingIsSaid() throws {
    let sitting = try sitting()
    try folder.move("audit", to: "elsewhere")
    sitting.press("q")
    try sitting.see("Not saved")
    try folder.move("elsewhere", to: "audit")
    sitting.press("<enter>")
    try sitting.expectEnd(75)
    try expectLevels(2)
  }

  @Test func anAuditThatIsNotThereIsSaidBeforeTheScreenIsTaken() throws {
    let terminal = try PseudoTerminal(.built, ["take", "nowhere"], in: folder.path)
    #expect(try terminal.wait() == 66)
    #expect(!terminal.heard.contains(0x1B))
  }

  // MARK: - A disk that is full

  /// As far as one program can tell: no file may grow.
  @Test func aFileThatMayNotGrowIsSaidAndTheAnswerIsSavedWhenItMay() throws {
    let sitting = try sitting()
    try sitting.limitFiles(to: "0")
    try failed(sitting, "the file would be too large")
    try sitting.limitFiles(to: "unlimited")
    sitting.press("<enter>")
    try sitting.see("2 of 6 answered")
    sitting.press("q")
    try sitting.expectEnd(75)
    try expectLevels(2, 4)
  }

  @Test func aFullDiskIsSaidAndTheAnswerIsSavedWhenThereIsRoom() throws {
    guard WholeScreenSitting.mayMount else { return }
    let sitting = try WholeScreenSitting(
      folder, "--sheet F1 --group frontline",
      before: "mkdir -p audit/sheets; mount -t tmpfs -o size=64k tmpfs audit/sheets",
      after: "cp audit/sheets/F1.* notes/", isMounting: true)
    try sitting.begin()
    try sitting.run("cat /dev/zero > audit/sheets/filler")
    sitting.press("2 <enter>")
    try sitting.see("Not saved", "the disk is full", "kept in memory only")
    sitting.press("<enter>")
    try sitting.see("Not saved")
    try sitting.run("rm audit/sheets/filler")
    sitting.press("<enter>")
    try sitting.see("1 of 6 answered")
    sitting.press("q")
    try sitting.expectEnd(75)
    try folder.makeFolder("audit/sheets")
    try folder.move("notes/F1.answers.json", to: "audit/sheets/F1.answers.json")
    try expectLevels(2)
  }

  // MARK: - A folder that may only be read

  private static let readOnly = "mount --bind audit audit; mount -o remount,ro,bind audit"

  @Test func aFolderThatMayOnlyBeReadIsSaid() throws {
    guard WholeScreenSitting.mayMount else { return }
    let sitting = try WholeScreenSitting(
      folder, "--sheet F1 --group frontline", isMounting: true)
    try sitting.begin()
    try sitting.run(Self.readOnly)
    sitting.press("2 <enter>")
    try sitting.see("Not saved", "the folder is read-only")
    try sitting.run("umount audit")
    sitting.press("<enter>")
    try sitting.see("1 of 6 answered")
    sitting.press("q")
    try sitting.expectEnd(75)
    try expectLevels(2)
  }

  @Test func aFolderThatMayOnlyBeReadFromTheStartIsSaidBeforeTheScreenIsTaken() throws {
    guard WholeScreenSitting.mayMount else { return }
    let sitting = try WholeScreenSitting(
      folder, "--sheet F1 --group frontline", before: Self.readOnly, isMounting: true)
    let said = try sitting.expectEnd(73)
    #expect(said.contains("read-only"))
    #expect(!said.contains("\u{1B}"))
  }
}
