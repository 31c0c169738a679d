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

  @Test func aFolderThatIsNotOursIsLeftAlone() throws {
    try fixture.write("cz", seed: 9)
    try folder.write("mine", to: "packs/cz/diary.txt")
    let run = try fixture.run()
    expectStatus(0, run)
    #expect(try folder.text(of: "packs/cz/diary.txt") == "mine")
    #expect(folder.exists("packs/cz.new/report.html"))
  }
}
