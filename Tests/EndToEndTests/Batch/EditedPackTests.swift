import Foundation
import Glibc
import TestSupport
import Testing

/// Reports that somebody has worked on are not written over.
@Suite struct EditedPackTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws {
    fixture = try BatchFixture(2)
    expectStatus(0, try fixture.run())
    try fixture.change("ca", seed: 41)
  }

  private func edit(_ name: String = "packs/ca/report.html") throws {
    try folder.write("My own words.\n", to: name)
  }

  @Test(arguments: ["packs/ca/report.html", "packs/ca/letter.txt"])
  func newReportsWaitBesideThem(_ edited: String) throws {
    try edit(edited)
    let before = fixture.packs()
    let run = try fixture.run()
    expectStatus(0, run)
    #expect(run.output.hasPrefix("2 clients: 1 unchanged, 1 held\nheld: ca "))
    #expect(fixture.packs().filter { !$0.key.hasPrefix("ca.new") } == before)
    let note = try folder.text(of: "packs/ca.new/NOTE.txt")
    #expect(note.split(separator: "\n").count == 3)
    let waiting = fixture.touches()
    let again = try fixture.run()
    expectStatus(0, again)
    #expect(again.output.hasPrefix("2 clients: 1 unchanged, 1 held\n"))
    #expect(fixture.touches() == waiting)
  }

  @Test func theyAreReplacedWhenAskedFor() throws {
    try edit()
    expectStatus(0, try fixture.run())
    let wanted = fixture.packs().filter {
      $0.key.hasPrefix("ca.new/") && $0.key != "ca.new/NOTE.txt"
    }
    let run = try fixture.run(["--overwrite-edited"])
    expectStatus(0, run)
    #expect(run.output == "2 clients: 1 made, 1 unchanged\n")
    #expect(!folder.exists("packs/ca.new"))
    let made = fixture.packs().filter { $0.key.hasPrefix("ca/") }
    #expect(made.count == wanted.count)
    for (path, bytes) in wanted { #expect(made["ca/" + path.dropFirst("ca.new/".count)] == bytes) }
  }

  @Test func aWaitingPackCanBeTaken() throws {
    try edit()
    expectStatus(0, try fixture.run())
    try folder.remove("packs/ca")
    try folder.move("packs/ca.new", to: "packs/ca")
    let run = try fixture.run()
    expectStatus(0, run)
    #expect(run.output == "2 clients: 1 made, 1 unchanged\n")
    #expect(try fixture.run().output == "2 clients: 2 unchanged\n")
  }

  @Test func neitherIsOneThatWaits() throws {
    try edit()
    expectStatus(0, try fixture.run())
    try edit("packs/ca.new/report.html")
    try fixture.change("ca", seed: 42)
    let before = fixture.packs()
    expectStatus(1, try fixture.run())
    #expect(fixture.packs() == before)
  }

  /// What viewers and file managers leave is nobody's work.
  @Test(arguments: [
    ".DS_Store", "charts/._board.svg", "Thumbs.db", "desktop.ini", ".~lock.figures.csv#",
    ".directory", ".report.md.swp",
  ])
  func whatAViewerLeavesHoldsNoPack(_ name: String) throws {
    try edit("packs/ca/\(name)")
    let run = try fixture.run()
    expectStatus(0, run)
    #expect(run.output == "2 clients: 1 made, 1 unchanged\n")
    #expect(!folder.exists("packs/ca.new") && !folder.exists("packs/ca.kept"))
    // In a folder without a pack too, and not under a folder of that name.
    try fixture.write("cz", seed: 9)
    try edit("packs/cz/\(name)")
    #expect(try fixture.run().output == "3 clients: 1 made, 2 unchanged\n")
    try edit("packs/ca/.DS_Store/mine.txt")
    try fixture.change("ca", seed: 44)
    #expect(try fixture.run().output.contains("held: ca has other files in it"))
    #expect(try folder.text(of: "packs/ca/.DS_Store/mine.txt") == "My own words.\n")
  }

  @Test func aHeldPackThatLacksAFileIsMadeOnce() throws {
    try edit()
    expectStatus(0, try fixture.run())
    try folder.remove("packs/ca/figures.csv")
    _ = try fixture.run()
    let before = fixture.touches()
    let run = try fixture.run()
    expectStatus(0, run)
    #expect(run.output.hasPrefix("2 clients: 1 unchanged, 1 held\nheld: ca was edited by hand"))
    #expect(fixture.touches() == before)
  }

  /// Names alone would say that nothing has changed.
  @Test func whatStandsInThePlaceOfAPackIsLookedAt() throws {
    expectStatus(0, try fixture.run())
    let made = fixture.packs()
    try folder.write("", to: "packs/ca/report.html")
    #expect(try fixture.run(["--dry-run"]).output.contains("ca: to hold, as it was edited by hand"))
    let emptied = try fixture.run()
    #expect(emptied.output.contains("held: ca was edited by hand"))
    expectStatus(0, try fixture.run(["--overwrite-edited"]))
    #expect(fixture.packs() == made)
    try folder.remove("packs/ca")
    let copy = try Program("/bin/cp").run(["-r", folder("packs/cb"), folder("packs/ca")])
    expectStatus(0, copy)
    let plan = try fixture.run(["--dry-run"])
    #expect(plan.output.contains("ca: to make: files changed\n"), "\(plan.output)")
    #expect(try fixture.run().output == "2 clients: 1 made, 1 unchanged\n")
    #expect(fixture.packs() == made)
  }

  /// The index says why each is held, and leads to what is there.
  @Test func theIndexSaysWhyPacksAreHeld() throws {
    try edit()
    try edit("packs/cb/mine.txt")
    try fixture.change("cb", seed: 45)
    for name in ["cy", "cz"] { try fixture.write(name, seed: 9) }
    try edit("packs/cy/mine.txt")
    expectStatus(0, try fixture.run())
    func expectIndex() throws {
      let index = try folder.text(of: "packs/index.html")
      #expect(index.contains("<a href=\"ca/report.html\">ca</a>: edited by hand; "))
      #expect(index.contains("<a href=\"cb/report.html\">cb</a>: other files among the reports; "))
      #expect(index.contains("cy: what stands there was not made by a batch; "))
      #expect(index.contains("<a href=\"cy.new/report.html\">the new reports</a>"))
      #expect(!index.contains("href=\"cy/") && !index.contains("Edited by hand"))
    }
    try expectIndex()
    expectStatus(0, try fixture.run(["--only", "cz", "--force"]))
    try expectIndex()
  }

  @Test func aFolderThatIsNotOursIsLeftAlone() throws {
    try fixture.write("cz", seed: 9)
    try folder.write("mine", to: "packs/cz/diary.txt")
    let run = try fixture.run()
    expectStatus(0, run)
    #expect(try folder.text(of: "packs/cz/diary.txt") == "mine")
    #expect(folder.exists("packs/cz.new/report.html"))
  }

  @Test(arguments: [
    "packs/ca/meeting/2026/minutes.docx", "packs/ca/.notes.txt", "packs/ca/.git/HEAD",
    "packs/ca/NOTE.txt", "packs/ca/charts/deep/er/mine.svg",
  ])
  func filesBesideTheReportsStayWhateverIsAskedFor(_ path: String) throws {
    try edit(path)
    let help = try Program.built.run(["batch", "make", "--help"]).output
    #expect(
      help.split { $0.isWhitespace }.joined(separator: " ").contains(
        "reports with files of your own among them stay until you move those away"))
    for more in [[], ["--overwrite-edited"], ["--overwrite-edited", "--force"]] {
      let run = try fixture.run(more)
      expectStatus(0, run)
      #expect(run.output.contains("held: ca has other files in it; the new pack waits in "))
      #expect(try folder.text(of: path) == "My own words.\n")
      #expect(folder.exists("packs/ca.new/report.html"))
    }
    try folder.move(path, to: "mine")
    let plan = try fixture.run(["--dry-run"])
    #expect(plan.output.contains("ca: to make: nothing to hold any more\n"))
    #expect(try fixture.run().output == "2 clients: 1 made, 1 unchanged\n")
    #expect(!folder.exists("packs/ca.new"))
    #expect(folder.listing().keys.allSatisfy { !$0.hasPrefix("packs/ca/m") })
  }

  @Test(arguments: ["packs/ca.new/deep/er/mine.txt", "packs/ca.new/.hidden"])
  func whatStandsWhereAPackWouldWaitStays(_ path: String) throws {
    try edit(path)
    expectStatus(0, try fixture.run())
    #expect(try folder.text(of: path) == "My own words.\n")
    try fixture.change("ca", seed: 43)
    try edit()
    expectStatus(1, try fixture.run())
    #expect(try folder.text(of: path) == "My own words.\n")
    let failures = try folder.text(of: "packs/failures.md")
    #expect(
      failures.contains("never was a pack, and the pack beside it was edited by hand"),
      "\(failures)")
  }

  @Test func whatNeverWasAPackStaysWhateverIsAskedFor() throws {
    try fixture.write("cz", seed: 9)
    try folder.write("mine", to: "packs/cz/contract.pdf")
    let run = try fixture.run(["--overwrite-edited", "--force"])
    expectStatus(0, run)
    #expect(run.output.contains("held: cz never was a pack; the new pack waits in "))
    #expect(try folder.text(of: "packs/cz/contract.pdf") == "mine")
    #expect(try folder.text(of: "packs/cz.new/NOTE.txt").hasPrefix("What stands at 'cz' is no "))
    let plan = try fixture.run(["--dry-run", "--overwrite-edited"])
    #expect(plan.output.contains("cz: held, as it never was a pack\n"))
  }

  @Test func aLinkInThePlaceOfAPackIsNotFollowed() throws {
    try folder.move("packs/ca", to: "elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: folder("packs/ca"), withDestinationPath: folder("elsewhere"))
    let before = folder.listing().filter { $0.key.hasPrefix("elsewhere/") }
    let run = try fixture.run(["--overwrite-edited"])
    expectStatus(0, run)
    #expect(run.output.contains("held: ca never was a pack"))
    #expect(folder.listing().filter { $0.key.hasPrefix("elsewhere/") } == before)
  }

  @Test func aPlanSaysWhatWillBeHeld() throws {
    try edit()
    let plan = try fixture.run(["--dry-run"])
    #expect(plan.output.contains("ca: to hold, as it was edited by hand: answers changed\n"))
    let overwriting = try fixture.run(["--dry-run", "--overwrite-edited"])
    #expect(overwriting.output.contains("ca: to make: answers changed, edited by hand\n"))
    expectStatus(0, try fixture.run())
    let after = try fixture.run(["--dry-run"])
    #expect(after.output.contains("ca: held, as it was edited by hand\n"))
  }

  @Test func anEditThatIsUndoneIsNotHeldAnyMore() throws {
    let page = try folder.bytes(of: "packs/ca/report.html")
    try edit()
    #expect(try fixture.run().output.contains("held: ca was edited by hand"))
    try folder.write(page, to: "packs/ca/report.html")
    #expect(try fixture.run().output == "2 clients: 1 made, 1 unchanged\n")
    #expect(!folder.exists("packs/ca.new"))
    #expect(try fixture.run().output == "2 clients: 2 unchanged\n")
  }

  @Test func aManifestAloneCanBeEdited() throws {
    let path = "packs/ca/MANIFEST.json"
    let edited = try folder.text(of: path).replacingOccurrences(of: "Trust ca", with: "Trust of Ca")
    try folder.write(edited, to: path)
    let run = try fixture.run()
    expectStatus(0, run)
    #expect(run.output.contains("held: ca was edited by hand"))
    #expect(try folder.text(of: path) == edited)
    expectStatus(0, try fixture.run(["--overwrite-edited"]))
    #expect(try folder.text(of: path).contains("Trust ca"))
  }

  /// A pipe among the files of a pack is somebody's own, and not waited for.
  @Test func aPipeInAPackIsNotOpened() throws {
    for name in ["report.html", "MANIFEST.json"] {
      try folder.remove("packs/ca/\(name)")
      #expect(mkfifo(folder("packs/ca/\(name)"), 0o600) == 0)
      let run = try fixture.run(["--overwrite-edited"])
      expectStatus(0, run)
      #expect(run.output.contains("held: ca has other files in it"))
      _ = try Program.built.run(["verify", folder("packs/ca")], limit: 20)
    }
  }
}
