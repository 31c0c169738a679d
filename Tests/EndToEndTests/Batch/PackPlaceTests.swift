import Foundation
import TestSupport
import Testing

/// Packs are not written among the answers of clients, nor through links.
@Suite struct PackPlaceTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try BatchFixture(3) }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder(name), withDestinationPath: folder(target))
  }

  private func expectRefusal(_ arguments: [String], at place: String) throws {
    let before = folder.listing()
    for more in [[], ["--dry-run"], ["--overwrite-edited"], ["--force"]] {
      let run = try Program.built.run(["batch"] + arguments + more, in: folder.path)
      expectStatus(65, run)
      #expect(run.errors.hasPrefix("\(place): error[PSB-034]: "), "\(run.errors)")
      #expect(run.errors.contains("\nhelp: "))
      #expect(folder.listing() == before)
    }
  }

  @Test(arguments: [
    // Over the folder of the client, and of its audit.
    ("cb,clients/cb", "clients", 4), ("2026,clients/cb", "clients/cb", 6),
    // Over a folder that holds it, or that of another client.
    ("clients,clients/cb", ".", 9), ("cb,clients/ca\nca,clients/cb", "clients", 4),
    // In an audit.
    ("north,clients/cb", "clients/cb/2026/packs", 7),
    // By way of links.
    ("cb,clients/cb", "linked", 4), ("cb,linked/cb/2026", "clients", 4),
    ("cb,clients/cb", "linked/../clients", 4),
    // Where a run puts what is its own.
    ("x,clients/charts/cb", "clients", 3),
  ])
  func aListThatPutsThemThereIsRefused(_ rows: String, _ output: String, _ column: Int) throws {
    try link("linked", to: "clients")
    try fixture.write("charts/cb", seed: 8)
    try folder.write("id,path\n\(rows)\n", to: "list.csv")
    try expectRefusal(["list.csv", "-o", output], at: "list.csv:2:\(column)")
  }

  @Test func soIsTheYearBefore() throws {
    try fixture.write("cb", seed: 9, wave: "2025")
    try folder.write("id,path,previous\ncb,clients/ca,clients/cb/2025\n", to: "list.csv")
    try expectRefusal(["list.csv", "-o", "clients"], at: "list.csv:2:4")
  }

  @Test(arguments: ["clients/cb", "clients/cb/2026", "clients/cb/2026/reports/all"])
  func soIsTheFolderOfAClientAmongThem(_ output: String) throws {
    try expectRefusal(["clients", "-o", output], at: "clients")
  }

  @Test func besideTheClientsTheyMayStand() throws {
    for output in ["clients/packs", "clients/ca/packs"] {
      for wanted in ["3 made", "3 unchanged"] {
        let run = try Program.built.run(
          ["batch", "clients", "-o", output] + BatchFixture.quick, in: folder.path)
        expectStatus(0, run)
        #expect(run.output == "3 clients: \(wanted)\n")
      }
      try folder.remove(output)
    }
  }

  /// What leads out of the folder under a name of a batch's own is neither followed nor removed.
  @Test(arguments: [".tmp", "ca.new", ".powershare/tmp", ".powershare"])
  func linksAreNotFollowed(_ name: String) throws {
    if name != ".powershare" { expectStatus(0, try fixture.run()) }
    try folder.write("mine", to: "own/deep/diary.txt")
    try folder.makeFolder("packs")
    try link("packs/\(name)", to: "own")
    let isOwn = name.hasPrefix(".powershare")
    expectStatus(isOwn ? 73 : 0, try fixture.run(["--force"]))
    if name != ".powershare" {
      expectStatus(
        isOwn ? 73 : 0, try Program.built.run(["batch", "clean", folder("packs")]))
    }
    let own = folder.listing().filter { $0.key.hasPrefix("own/") }
    #expect(own.keys.sorted() == ["own/", "own/deep/", "own/deep/diary.txt"])
    #expect(try folder.text(of: "packs/\(name)/deep/diary.txt") == "mine")
  }
}
