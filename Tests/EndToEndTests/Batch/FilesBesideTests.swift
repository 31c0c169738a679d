import Foundation
import TestSupport
import Testing

/// What stands beside the packs is replaced only where a batch wrote it.
@Suite struct FilesBesideTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try BatchFixture(2) }

  private static let pages = ["index.html", "portfolio.html", "portfolio.md", "portfolio.json"]

  @Test(arguments: pages)
  func whatABatchDidNotMakeStays(_ name: String) throws {
    try folder.write("mine\n", to: "packs/\(name)")
    let first = try fixture.run(["--overwrite-edited"])
    expectStatus(0, first)
    #expect(first.output.contains("\(name) was not made by a batch; the new one waits in "))
    let again = try fixture.run()
    #expect(again.output.contains("\(name) was not made by a batch; the new one waits in "))
    #expect(try folder.text(of: "packs/\(name)") == "mine\n")
    #expect(folder.exists("packs/\(name).new"))
    try folder.move("packs/\(name)", to: "mine")
    expectStatus(0, try fixture.run())
    #expect(folder.exists("packs/\(name)") && !folder.exists("packs/\(name).new"))
    #expect(try fixture.run().output == "2 clients: 2 unchanged\n")
  }

  @Test(arguments: pages + ["failures.md"])
  func whatWasEditedStaysUntilItMayGo(_ name: String) throws {
    try folder.makeFolder("clients/empty")
    expectStatus(1, try fixture.run())
    let page = try folder.text(of: "packs/\(name)")
    try folder.write(page + "mine\n", to: "packs/\(name)")
    try folder.remove("clients/empty")
    try fixture.write("cz", seed: 5)
    let run = try fixture.run()
    expectStatus(0, run)
    #expect(try folder.text(of: "packs/\(name)") == page + "mine\n")
    if name == "failures.md" { return }
    #expect(run.output.contains("\(name) was edited by hand; the new one waits in "))
    expectStatus(0, try fixture.run(["--force", "--overwrite-edited"]))
    #expect(try folder.text(of: "packs/\(name)") != page + "mine\n")
    #expect(!folder.exists("packs/\(name).new"))
  }

  @Test func aPageThatWaitsCanBeTaken() throws {
    expectStatus(0, try fixture.run())
    try folder.write("mine\n", to: "packs/index.html")
    try fixture.write("cz", seed: 5)
    #expect(try fixture.run().output.contains("index.html was edited by hand"))
    try folder.remove("packs/index.html")
    try folder.move("packs/index.html.new", to: "packs/index.html")
    #expect(try fixture.run().output == "3 clients: 3 unchanged\n")
    try fixture.write("cy", seed: 6)
    #expect(try fixture.run().output == "4 clients: 1 made, 3 unchanged\n")
    #expect(try folder.text(of: "packs/index.html").contains("cy/report.html"))
  }

  /// Two clients have no charts, and a run takes away those of an earlier one.
  @Test func pictureOfOnesOwnStays() throws {
    try folder.write("<svg/>\n", to: "packs/charts/funnel-chart.svg")
    expectStatus(0, try fixture.run())
    #expect(try folder.text(of: "packs/charts/funnel-chart.svg") == "<svg/>\n")
  }

  @Test func whatIsNoListOfFailuresOrJournalIsKept() throws {
    try folder.makeFolder("clients/empty")
    try folder.write("mine\n", to: "packs/failures.md")
    try folder.write("mine too\n", to: "packs/batch.jsonl")
    let run = try fixture.run()
    expectStatus(1, run)
    #expect(run.output.contains("failures.md was not made by a batch; the new one waits in "))
    #expect(try folder.text(of: "packs/failures.md") == "mine\n")
    #expect(try folder.text(of: "packs/batch.jsonl.kept") == "mine too\n")
    #expect(try fixture.journal().count > 2)
  }

  /// A run that is ended between writing a page and remembering it leaves no page of somebody's.
  @Test func sumsAreRememberedBeforePagesAreWritten() throws {
    expectStatus(0, try fixture.run())
    let before = Dictionary(
      uniqueKeysWithValues: try Self.pages.map { ($0, try folder.bytes(of: "packs/\($0)")) })
    try fixture.write("cz", seed: 5)
    expectStatus(0, try fixture.run())
    for (name, bytes) in before { try folder.write(bytes, to: "packs/\(name)") }
    try fixture.write("cy", seed: 6)
    let run = try fixture.run()
    #expect(run.output == "4 clients: 1 made, 3 unchanged\n")
  }
}
