import Foundation
import Glibc
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
    for _ in 1...2 {
      let run = try fixture.run()
      expectStatus(0, run)
      #expect(
        run.output.contains("\(name) is not known as one that a batch made here; the new one waits")
      )
      #expect(run.output.contains("\(name).new; --overwrite-edited puts it in its place\n"))
    }
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
    if name == "failures.md" {
      #expect(run.output.contains("failures.md was edited by hand, and no client fails any more; "))
      expectStatus(0, try fixture.run(["--overwrite-edited"]))
      #expect(!folder.exists("packs/failures.md"))
      return
    }
    #expect(run.output.contains("\(name) was edited by hand; the new one waits in "))
    expectStatus(0, try fixture.run(["--force", "--overwrite-edited"]))
    #expect(try folder.text(of: "packs/\(name)") != page + "mine\n")
    #expect(!folder.exists("packs/\(name).new"))
  }

  /// What may be somebody's own is kept, as no sum tells whose it is.
  @Test(arguments: pages)
  func whatIsNotKnownGoesWhenAskedFor(_ name: String) throws {
    try folder.write("mine\n", to: "packs/\(name)")
    expectStatus(0, try fixture.run())
    let run = try fixture.run(["--overwrite-edited"])
    expectStatus(0, run)
    #expect(run.output.contains("kept: what stood in ") && run.output.contains("\(name).kept\n"))
    #expect(try folder.text(of: "packs/\(name)") != "mine\n")
    #expect(try folder.text(of: "packs/\(name).kept") == "mine\n")
    #expect(!folder.exists("packs/\(name).new"))
    #expect(try fixture.run(["--overwrite-edited"]).output == "2 clients: 2 unchanged\n")
  }

  /// Without what is remembered, as a copy without hidden files has it.
  @Test func aCopyOfTheFolderIsTakenBack() throws {
    expectStatus(0, try fixture.run())
    try folder.remove("packs/.powershare")
    expectStatus(0, try fixture.run())
    #expect(try fixture.run().output == "2 clients: 2 unchanged\n", "the same bytes are ours")
    try folder.remove("packs/.powershare")
    try fixture.write("cz", seed: 5)
    #expect(try fixture.run().output.contains("held: "))
    expectStatus(0, try fixture.run(["--overwrite-edited"]))
    #expect(try fixture.run().output == "3 clients: 3 unchanged\n")
    #expect(try folder.text(of: "packs/index.html").contains("cz/report.html"))
  }

  @Test func aMergeTakesPagesBackToo() throws {
    expectStatus(0, try fixture.run(["--shard", "1/1"]))
    try folder.write("mine\n", to: "packs/index.html")
    #expect(try fixture.command("merge").output.contains("index.html is not known as"))
    let run = try fixture.command("merge", ["--overwrite-edited"])
    expectStatus(0, run)
    #expect(run.output.contains("kept: "))
    #expect(try folder.text(of: "packs/index.html").contains("ca/report.html"))
  }

  @Test func noLinkOrPipeInThePlaceOfAJournalIsWrittenTo() throws {
    try folder.write("mine\n", to: "elsewhere.jsonl")
    try folder.makeFolder("packs")
    #expect(symlink(folder("elsewhere.jsonl"), folder("packs/batch.jsonl")) == 0)
    expectStatus(0, try fixture.run())
    #expect(try folder.text(of: "elsewhere.jsonl") == "mine\n")
    #expect(folder.exists("packs/batch.jsonl.kept"))
    try folder.remove("packs/batch.jsonl")
    #expect(mkfifo(folder("packs/batch.jsonl"), 0o600) == 0)
    expectStatus(0, try Program.built.run(fixture.arguments(["--force"]), limit: 60))
    #expect(try fixture.journal().count == 4)
  }

  @Test func aFileOfOnesOwnInThePlaceOfAShardsIsKept() throws {
    try folder.write("mine\n", to: "packs/shards/1-of-2.json")
    for _ in 1...2 { expectStatus(0, try fixture.run(["--shard", "1/2", "--force"])) }
    #expect(try folder.text(of: "packs/shards/1-of-2.json.kept") == "mine\n")
    #expect(!folder.exists("packs/shards/1-of-2.json.kept.2"))
    #expect(try folder.text(of: "packs/shards/1-of-2.json").contains("powershare-shard/2"))
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
    #expect(run.output.contains("failures.md is not known as one that a batch made here; the new "))
    #expect(try folder.text(of: "packs/failures.md") == "mine\n")
    #expect(try folder.text(of: "packs/batch.jsonl.kept") == "mine too\n")
    #expect(try fixture.journal().count > 2)
  }

  /// What waits beside a list that was edited is ours, and goes when it is no longer true.
  @Test func aListOfFailuresThatWaitsGoesWithTheLastOfThem() throws {
    try folder.makeFolder("clients/empty")
    expectStatus(1, try fixture.run())
    let edited = try fixture.failures() + "mine\n"
    try folder.write(edited, to: "packs/failures.md")
    try folder.makeFolder("clients/void")
    let run = try fixture.run()
    expectStatus(1, run)
    #expect(run.output.contains("/failures.md.new says what failed and why\n"))
    #expect(try folder.text(of: "packs/failures.md.new").contains("- void"))
    for name in ["empty", "void"] { try folder.remove("clients/\(name)") }
    let mended = try fixture.run()
    expectStatus(0, mended)
    #expect(mended.output.contains("/failures.md was edited by hand, and no client fails any more"))
    #expect(!folder.exists("packs/failures.md.new"))
    #expect(try fixture.failures() == edited)
    try folder.remove("packs/failures.md")
    #expect(try fixture.run().output == "2 clients: 2 unchanged\n")
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
