import Foundation
import PowershareCommands
import TestSupport
import Testing

/// What is told of clients that failed, until they are made or gone.
@Suite struct FailedClientTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  /// Three clients, and two whose folders are empty.
  init() throws {
    fixture = try BatchFixture(3)
    for name in ["ea", "eb"] { try folder.makeFolder("clients/\(name)") }
    expectStatus(1, try fixture.run())
  }

  @Test func aRunOfOthersLeavesFailuresStanding() throws {
    let before = try fixture.failures()
    #expect(before.contains("## 2 clients: the folder is empty") && before.contains("\n- eb"))
    let run = try fixture.run(["--only", "ca", "--force"])
    expectStatus(0, run)
    #expect(run.output.contains("1 client: 1 made\n2 other clients failed in an earlier run: see "))
    #expect(try fixture.failures() == before)
    #expect(try folder.text(of: "packs/portfolio.md").contains("a client without an audit"))
    #expect(try folder.text(of: "packs/index.html").contains("href=\"failures.md\""))
    try fixture.write("ea", seed: 9)
    expectStatus(0, try fixture.retry(["--only", "ea"]))
    #expect(try fixture.failures().contains("## 1 client: the folder is empty"))
    try fixture.write("eb", seed: 9)
    expectStatus(0, try fixture.retry())
    #expect(!folder.exists("packs/failures.md"))
  }

  @Test func cleaningForgetsNoFailure() throws {
    expectStatus(0, try fixture.command("clean"))
    let status = try fixture.command("status")
    expectStatus(1, status)
    #expect(status.output.hasPrefix("5 clients: 3 made, 2 failed\n"))
    let retry = try fixture.retry()
    expectStatus(1, retry)
    #expect(retry.output.hasPrefix("2 clients: 2 failed\n"))
  }

  @Test func cleaningForgetsWhosePackIsGone() throws {
    try folder.remove("packs/ca")
    expectStatus(0, try fixture.command("clean"))
    let status = try fixture.command("status")
    #expect(status.output.hasPrefix("5 clients: 2 made, 2 failed, 1 not yet\n"))
  }

  /// With a pack of an earlier run or without one.
  @Test func aClientThatIsGoneHasNotFailed() throws {
    try folder.write("{", to: "clients/ca/2026/sheets/N0.answers.json")
    expectStatus(1, try fixture.run())
    #expect(try fixture.command("status").output.contains("failed: ca\nfailed: ea\n"))
    for name in ["ca", "ea", "eb"] { try folder.remove("clients/\(name)") }
    expectStatus(0, try fixture.run())
    let status = try fixture.command("status")
    expectStatus(0, status)
    #expect(
      status.output
        == "2 clients: 2 made\nno longer a client: ca; its pack stays in \(folder("packs/ca"))\n")
    #expect(try fixture.command("clean").output.contains("no longer a client: ca; its pack stays"))
    #expect(!folder.exists("packs/failures.md") && folder.exists("packs/ca/report.html"))
  }

  @Test func clientsThatNoRunHasComeToAreCounted() throws {
    for name in ["ea", "eb"] { try folder.remove("clients/\(name)") }
    let fixture = try BatchFixture(5)
    expectStatus(0, try fixture.run(["--only", "c[ab]"]))
    let status = try fixture.command("status")
    expectStatus(0, status)
    #expect(status.output == "5 clients: 2 made, 3 not yet\n")
    try fixture.folder.write("{", to: "clients/cc/2026/sheets/N0.answers.json")
    expectStatus(1, try fixture.run(["--fail-fast", "--jobs", "1"]))
    #expect(try fixture.command("status").output.hasSuffix(" not yet\nfailed: cc\n"))
  }

  /// Who mends one thing would else find the next in another run.
  @Test func aClientStandsUnderEverythingThatStopsIt() throws {
    for sheet in ["P1", "P2"] {
      let path = "clients/ca/2026/sheets/\(sheet).answers.json"
      let text = try folder.text(of: path)
      try folder.write(text.replacingOccurrences(of: "say-1", with: "sya-1"), to: path)
    }
    try folder.write("{", to: "clients/ca/2026/sheets/N0.answers.json")
    try folder.write("{", to: "clients/cb/2026/sheets/N1.answers.json")
    expectStatus(1, try fixture.run())
    let failures = try fixture.failures()
    #expect(failures.contains("\n\nA client that several things stop stands under each of them.\n"))
    #expect(failures.contains("## 2 clients: this cannot be read"))
    let paths = ["ca", "cb"].map { "- \($0): \(folder("clients/\($0)/2026/sheets/N"))" }
    #expect(paths.allSatisfy(failures.contains))
    #expect(failures.contains("sheets/P1.answers.json:") && failures.contains(", and 1 more"))
    #expect(try fixture.command("status").output.hasPrefix("5 clients: 1 made, 4 failed"))
  }

  /// Values of one client make no cause of their own.
  @Test func valuesMakeNoGroups() throws {
    for (number, name) in fixture.names.enumerated() {
      let path = "clients/\(name)/2026/sheets/N\(number).answers.json"
      let text = try folder.text(of: path)
      try folder.write(
        text.replacingOccurrences(of: "say-1", with: "sya-\(number + 7)"), to: path)
    }
    expectStatus(1, try fixture.run())
    let failures = try fixture.failures()
    #expect(failures.contains("## 3 clients: "), "\(failures)")
    #expect(failures.split(separator: "\n").count { $0.hasSuffix(" (PSS-014)") } == 1)
    for number in 7...9 { #expect(failures.contains("'sya-\(number)'")) }
  }

  /// Of each cause, also where the fault itself has no help.
  @Test(arguments: ["{", "\0", ""])
  func everyCauseHasAWayOut(_ sheet: String) throws {
    try folder.write(sheet, to: "clients/ca/2026/sheets/N0.answers.json")
    try folder.remove("clients/cb/2026/sheets/N0.answers.json")
    try folder.makeFolder("clients/cb/2026/sheets/N0.answers.json")
    try folder.move(
      "clients/cc/2026/sheets/N0.answers.json", to: "clients/cc/2026/sheets/Q0.answers.json")
    expectStatus(1, try fixture.run())
    let failures = try fixture.failures()
    let parts = failures.components(separatedBy: "\n## ").dropFirst()
    #expect(parts.count >= 3, "\(failures)")
    #expect(parts.allSatisfy { $0.contains("What to do:") }, "\(failures)")
  }

  @Test func nothingToRetryIsSaidAndNothingIsWritten() throws {
    for name in ["ea", "eb"] { try fixture.write(name, seed: 9) }
    expectStatus(0, try fixture.run())
    let before = folder.listing()
    for more in [[], ["--only", "c*"]] {
      let run = try fixture.retry(more)
      expectStatus(0, run)
      #expect(run.output == "nothing to retry: none of these clients failed when last tried\n")
    }
    let other = try Program.built.run(
      ["batch", "retry", folder("clients"), "-o", folder("other")])
    expectStatus(66, other)
    #expect(other.errors.contains("no batch has written into") && other.errors.contains("help: "))
    #expect(folder.listing() == before)
  }

  @Test func whatCannotBeReadIsNotCalledEmpty() throws {
    expectStatus(1, try fixture.run())
    try folder.remove("packs/.powershare/clients")
    #expect(symlink("clients", folder("packs/.powershare/clients")) == 0, "it leads to itself")
    let run = try fixture.command("status")
    expectStatus(66, run)
    #expect(run.errors.contains("cannot read") && !run.errors.contains("no batch has written"))
  }

  @Test func aStatusWithoutClientsHasNoDanglingColon() throws {
    for name in fixture.names + ["ea", "eb"] { try folder.remove("clients/\(name)") }
    for name in fixture.names { try folder.remove("packs/\(name)") }
    try fixture.write("za", seed: 1)
    expectStatus(0, try fixture.run())
    try folder.remove("packs/za")
    expectStatus(0, try fixture.command("clean"))
    #expect(try fixture.command("status").output == "1 client: 1 not yet\n")
    try folder.remove("packs/.powershare/list.json")
    #expect(try fixture.command("status").output == "0 clients\n", "as an older version left it")
  }

  /// An id may be a word of the message.
  @Test func idsThatAreWordsStayOutOfTheMessages() throws {
    for name in ["the", "folder", "empty", "WAVE", "new", "powershare"] {
      try folder.makeFolder("clients/\(name)")
    }
    expectStatus(1, try fixture.run())
    let failures = try fixture.failures()
    #expect(failures.contains("## 8 clients: the folder is empty (PSB-019)\n"))
    #expect(failures.contains("'powershare new FOLDER/WAVE' makes one\n"))
    #expect(failures.split(separator: "\n").count { $0.hasPrefix("## ") } == 1)
    let portfolio = try folder.text(of: "packs/portfolio.md")
    #expect(portfolio.contains("a client without an audit") && !portfolio.contains("CLIENT"))
  }

  /// Waves and what is written in an audit are often called after the client; the list of failures
  /// has the words, the portfolio the code alone.
  @Test(arguments: ["internal", "public"])
  func whatIsCalledAfterAClientStaysOutOfThePortfolio(_ audience: String) throws {
    let plan = "clients/ca/2026/audit.yaml"
    try folder.write(
      try folder.text(of: plan) + "oakfield_house: 3\n", to: "clients/ca/2026/audit.yaml")
    try folder.makeFolder("clients/cb/oakfield-2027/sheets")
    expectStatus(1, try fixture.run(["--audience", audience]))
    #expect(try fixture.failures().contains("oakfield"))
    for name in ["portfolio.md", "portfolio.html", "portfolio.json"] {
      let text = try folder.text(of: "packs/\(name)")
      #expect(text.contains("PSA-003") && !text.contains("oakfield"), "\(name)")
    }
  }

  /// Messages name no path, so that one cause is one group, and nobody is named in the portfolio.
  @Test func oneCauseIsOneGroup() throws {
    for name in ["ca", "cb"] {
      try folder.write(
        try folder.text(of: "clients/\(name)/2026/audit.yaml") + "previous: ../north-\(name)\n",
        to: "clients/\(name)/2026/audit.yaml")
    }
    expectStatus(1, try fixture.run(["--edition", "full,change"]))
    let failures = try fixture.failures()
    #expect(
      failures.contains(
        "## 2 clients: the audit named as the year before is not there (PSD-021)\n"))
    #expect(failures.contains("What to do: correct 'previous' in audit.yaml"))
    #expect(failures.contains("- ca: \(folder("clients/ca/2026/../north-ca"))\n"))
    #expect(!(try folder.text(of: "packs/portfolio.json")).contains("north-ca"))
  }
}
