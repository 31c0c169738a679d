import Glibc
import PowershareCommands
import TestSupport
import Testing

/// A batch in several parts, and put together again.
@Suite struct ShardTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try BatchFixture(12, people: 10, leaders: 10, frontline: 0) }

  private func shard(
    _ number: Int, of count: Int, _ more: [String] = [], output: String = "parts"
  ) throws -> ProgramRun {
    try fixture.run(["--shard", "\(number)/\(count)"] + more, output: output)
  }

  private func merge(_ output: String = "parts", _ more: [String] = []) throws -> ProgramRun {
    try Program.built.run(["batch", "merge", folder(output)] + more)
  }

  /// What stands beside the packs, without what holds times.
  private func pages(_ output: String) -> [String: [UInt8]] {
    folder.listing().filter {
      $0.key.hasPrefix("\(output)/charts/")
        || ["index.html", "portfolio.html", "portfolio.md", "portfolio.json", "failures.md"]
          .contains(String($0.key.dropFirst(output.count + 1)))
    }.reduce(into: [:]) { $0[String($1.key.dropFirst(output.count))] = $1.value }
  }

  @Test(arguments: [(2, "hash", "1"), (5, "hash", "2"), (3, "slice", "3")])
  func anyNumberOfShardsGivesTheSameBytes(_ count: Int, _ way: String, _ jobs: String) throws {
    try folder.makeFolder("clients/empty")
    expectStatus(1, try fixture.run(output: "whole"))
    for number in (1...count).reversed() {
      _ = try shard(number, of: count, ["--shard-by", way, "--jobs", jobs])
      #expect(!folder.exists("parts/index.html"))
    }
    let merged = try merge()
    expectStatus(1, merged)
    #expect(merged.output == "13 clients: 12 made, 1 failed\n")
    #expect(pages("whole").count == 8)
    #expect(pages("parts") == pages("whole"))
    let packs = { (output: String) in
      fixture.packs(output).filter { !$0.key.hasPrefix("shards/") }
    }
    #expect(packs("parts") == packs("whole"))
    #expect(fixture.states("parts") == fixture.states("whole"))
    let text = try folder.text(of: "whole/portfolio.md")
    #expect(text.contains("12 clients are compared"))
  }

  @Test func aShardHasItsOwnClientsAlone() throws {
    var all: [String] = []
    for number in 1...3 {
      let run = try shard(number, of: 3, ["--dry-run"])
      all += run.output.split(separator: "\n").filter { $0.contains(": to make") }
        .map { String($0.prefix(2)) }
    }
    #expect(all.sorted() == fixture.names)
    let slice = try shard(2, of: 12, ["--shard-by", "slice", "--dry-run"])
    #expect(slice.output.contains("1 client\n") && slice.output.contains("cb: to make"))
    // An empty part is done at once.
    expectStatus(0, try shard(99, of: 100))
  }

  @Test(arguments: ["0/2", "3/2", "1", "1/0", "-1/2", "a/b", "1/2/3", "1/99999999999999999999"])
  func whatIsNoShardIsRefused(_ text: String) throws {
    expectStatus(64, try fixture.run(["--shard=\(text)"]))
  }

  @Test func allShardsMustBeThere() throws {
    expectStatus(66, try merge())
    expectStatus(0, try shard(1, of: 3))
    expectStatus(0, try shard(3, of: 3))
    let missing = try merge()
    expectStatus(65, missing)
    #expect(missing.codes == ["PSB-021"])
    #expect(missing.errors.contains("of 3 shards 2 is not there"))
    #expect(missing.errors.contains("--shard 2/3"))
    #expect(!folder.exists("parts/index.html"))
    expectStatus(0, try shard(2, of: 3))
    expectStatus(0, try merge())
  }

  @Test func shardsOfOtherBatchesAreRefused() throws {
    expectStatus(0, try shard(1, of: 2))
    expectStatus(0, try shard(2, of: 2, ["--audience", "public"]))
    let options = try merge()
    expectStatus(65, options)
    #expect(options.codes == ["PSB-022"])
    try folder.write("", to: "last/\(fixture.names[0])/x")
    _ = try shard(2, of: 2, ["--edition", "full,change", "--previous", folder("last")])
    #expect(try merge().codes == ["PSB-022"])
    expectStatus(0, try shard(2, of: 2))
    expectStatus(0, try merge())
    expectStatus(0, try shard(1, of: 3))
    #expect(try merge().codes == ["PSB-022"])
    try folder.remove("parts/shards/1-of-3.json")
    try folder.write("{\"format\": \"powershare-shard/9\"}", to: "parts/shards/2-of-2.json")
    #expect(try merge().codes == ["PSB-020"])
    try folder.write("{", to: "parts/shards/2-of-2.json")
    expectStatus(65, try merge())
  }

  @Test func aClientInTwoShardsIsRefused() throws {
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    let first = try folder.text(of: "parts/shards/1-of-2.json")
    let row = try #require(first.split(separator: "\n").first { $0.contains("\"status\"") })
    let second = try folder.text(of: "parts/shards/2-of-2.json")
    let old = try #require(second.split(separator: "\n").first { $0.contains("\"status\"") })
    try folder.write(
      second.replacing(old, with: row.hasSuffix(",") ? row : row + ","),
      to: "parts/shards/2-of-2.json")
    let run = try merge()
    expectStatus(65, run)
    #expect(run.codes == ["PSB-023"])
  }

  @Test func figuresThatAreNotThoseOfTheShardsAreRefused() throws {
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    let name = try #require(fixture.names.first)
    try folder.remove("parts/.powershare/clients/\(name).json")
    let run = try merge()
    expectStatus(65, run)
    #expect(run.codes == ["PSB-024"])
  }

  /// A client that a stopped run was to make anew is not the one of before.
  @Test func aShardThatWasStoppedIsRefused() throws {
    let sheet = "clients/ca/2026/sheets/P1.answers.json"
    let whole = try folder.text(of: sheet)
    expectStatus(0, try shard(1, of: 1))
    expectStatus(0, try merge())
    try folder.write("{", to: sheet)
    let stopped = try shard(1, of: 1, ["--force", "--fail-fast", "--jobs", "1"])
    expectStatus(1, stopped)
    #expect(stopped.output.contains(" left for the next run\n"))
    let run = try merge()
    expectStatus(65, run)
    #expect(run.codes == ["PSB-027"])
    try folder.write(whole, to: sheet)
    expectStatus(0, try shard(1, of: 1))
    expectStatus(0, try merge())
  }

  /// Shards told how it was then; a run without shards has told since.
  @Test func aRunSinceTheShardsIsNotForgotten() throws {
    let sheet = "clients/ca/2026/sheets/P1.answers.json"
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    expectStatus(0, try merge())
    let whole = try folder.text(of: sheet)
    try folder.write("{", to: sheet)
    expectStatus(1, try fixture.run(output: "parts"))
    let failures = try folder.text(of: "parts/failures.md")
    let stale = try merge()
    expectStatus(65, stale)
    #expect(stale.codes == ["PSB-024"] && stale.errors.contains("what this shard made: ca\n"))
    #expect(try folder.text(of: "parts/failures.md") == failures)
    for number in 1...2 { _ = try shard(number, of: 2) }
    expectStatus(1, try merge())
    try folder.write(whole, to: sheet)
    let retry = try Program.built.run(
      ["batch", "retry", folder("clients"), "-o", folder("parts")] + BatchFixture.quick)
    expectStatus(0, retry)
    #expect(try merge().codes == ["PSB-024"])
    #expect(!folder.exists("parts/failures.md"))
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    expectStatus(0, try merge())
  }

  /// Their figures are the same; what stands in the folders is not what the shards made.
  @Test func aRunWithOtherOptionsSinceTheShardsIsSeen() throws {
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    expectStatus(0, try merge())
    expectStatus(0, try fixture.run(["--edition", "board"], output: "parts"))
    let before = pages("parts")
    let run = try merge()
    expectStatus(65, run)
    #expect(run.codes == ["PSB-024", "PSB-024"])
    #expect(run.errors.contains("run 'powershare batch ... --shard 1/2' again, with the options"))
    #expect(run.errors.contains("or leave it so: a run without --shard, and a retry, write"))
    #expect(pages("parts") == before)
    expectStatus(0, try shard(1, of: 2))
    #expect(try merge().codes == ["PSB-024"])
    expectStatus(0, try shard(2, of: 2))
    expectStatus(0, try merge())
    // One with the same options has nothing to say that the shards have not.
    expectStatus(0, try fixture.run(output: "parts"))
    expectStatus(0, try merge())
  }

  @Test func aRetryOfShardsIsMerged() throws {
    let sheet = "clients/ca/2026/sheets/P1.answers.json"
    let whole = try folder.text(of: sheet)
    try folder.write("{", to: sheet)
    for number in 1...2 { _ = try shard(number, of: 2) }
    expectStatus(1, try merge())
    try folder.write(whole, to: sheet)
    for number in 1...2 {
      let retry = try Program.built.run(
        ["batch", "retry", folder("clients"), "-o", folder("parts"), "--shard", "\(number)/2"])
      expectStatus(0, retry)
    }
    let merged = try merge()
    expectStatus(0, merged)
    #expect(!merged.output.contains("failed") && !folder.exists("parts/failures.md"))
  }

  /// Whole numbers, so that any division of a batch comes to the same sums.
  @Test func histogramsOfShardsAddUpToThatOfAll() throws {
    for number in 1...3 { expectStatus(0, try shard(number, of: 3)) }
    expectStatus(0, try fixture.run(["--shard", "1/1"], output: "whole"))
    let parts = try (1...3).map { try headlines("parts/shards/\($0)-of-3.json") }
    let sum = parts.reduce(into: [:]) { sum, part in sum.merge(part) { $0 + $1 } }
    #expect(try headlines("whole/shards/1-of-1.json") == sum)
    #expect(sum.values.reduce(0, +) == fixture.names.count)
  }

  /// How many clients have which headline, in tenths.
  private func headlines(_ path: String) throws -> [Int: Int] {
    let rows = try folder.text(of: path).matches(of: /"tenths": ([0-9]+), "clients": ([0-9]+)/)
    return Dictionary(
      try rows.map { (try #require(Int($0.output.1)), try #require(Int($0.output.2))) },
      uniquingKeysWith: +)
  }

  /// Whoever gets the packs without what is hidden beside them gets no sum to try figures by.
  @Test func aShardsFileSaysNothingOfASingleClientsFigures() throws {
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    for number in 1...2 {
      let text = try folder.text(of: "parts/shards/\(number)-of-2.json")
      #expect(!text.contains("\"sum\""))
    }
    try folder.remove("parts/.powershare/sums-1-of-2.json")
    let run = try merge()
    expectStatus(65, run)
    #expect(run.codes == ["PSB-024"])
    expectStatus(0, try shard(1, of: 2))
    expectStatus(0, try merge())
  }

  /// It was made and is as it was made, and yet another.
  @Test func aClientWithOtherFiguresIsNamed() throws {
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    try folder.remove("clients/ca")
    try fixture.write("ca", seed: 77)
    expectStatus(0, try fixture.run(output: "parts"))
    let run = try merge()
    expectStatus(65, run)
    #expect(run.codes == ["PSB-024"] && run.errors.contains("what this shard made: ca\n"))
  }

  /// The pages of the run over all would lose it.
  @Test func aClientThatCameSinceIsNotForgotten() throws {
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    try fixture.write("za", seed: 77)
    expectStatus(0, try fixture.run(output: "parts"))
    let index = try folder.text(of: "parts/index.html")
    let run = try merge()
    expectStatus(65, run)
    #expect(run.codes == ["PSB-024"] && run.errors.contains("this shard made: za\n"))
    #expect(try folder.text(of: "parts/index.html") == index)
  }

  @Test func clientsThatNoRunHasComeToAreNotPassedOver() throws {
    expectStatus(0, try shard(1, of: 2))
    expectStatus(0, try shard(2, of: 2, ["--only", "ca"]))
    if try shard(2, of: 2, ["--only", "ca", "--dry-run"]).output.contains("0 clients") {
      expectStatus(0, try shard(2, of: 2, ["--only", "cb"]))
    }
    let run = try merge()
    expectStatus(65, run)
    #expect(run.codes == ["PSB-027"])
    #expect(run.errors.contains("no run has come to") && run.errors.contains("--shard 2/2"))
    #expect(!folder.exists("parts/index.html"))
  }

  /// The index would lead to nothing.
  @Test func packsThatAreNotThereAreMissed() throws {
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    try folder.remove("parts/ca")
    let run = try merge()
    expectStatus(65, run)
    #expect(run.codes == ["PSB-025"])
    #expect(run.errors.contains("a pack that is not here: ca"))
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    expectStatus(0, try merge())
  }

  @Test func aCopyOfAShardsFileIsNamed() throws {
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    try folder.write(
      try folder.bytes(of: "parts/shards/2-of-2.json"), to: "parts/shards/2 (copy).json")
    let run = try merge()
    expectStatus(65, run)
    #expect(run.codes == ["PSB-026"])
    #expect(run.errors.contains("shards/2 (copy).json: error[PSB-026]"))
    #expect(run.errors.contains("the same shard as '2-of-2.json'"))
  }

  /// A run of some clients of a shard tells of the others as they were.
  @Test func failuresOfAShardStandUntilTheyAreMade() throws {
    try folder.makeFolder("clients/empty")
    for number in 1...2 { _ = try shard(number, of: 2) }
    for number in 1...2 { expectStatus(0, try shard(number, of: 2, ["--only", "c*", "--force"])) }
    let merged = try merge()
    expectStatus(1, merged)
    #expect(merged.output == "13 clients: 12 made, 1 failed\n")
    #expect(try folder.text(of: "parts/failures.md").contains("\n- empty"))
    #expect(try folder.text(of: "parts/portfolio.md").contains("a client without an audit"))
  }

  @Test func anotherNumberOfShardsVouchesForNothing() throws {
    let fixture = try BatchFixture(1)
    func run(of count: Int) throws -> String {
      try (1...count).map { number in
        let run = try fixture.run(["--shard", "\(number)/\(count)"], output: "parts")
        expectStatus(0, run)
        return run.output
      }.joined()
    }
    try fixture.writeEarlierWave("ca")
    fixture.age()
    _ = try run(of: 2)
    try fixture.folder.move("clients/ca/2026", to: "away")
    #expect(try run(of: 3).contains("1 client: 1 made, 1 with warnings\n"))
    try fixture.folder.move("away", to: "clients/ca/2026")
    let output = try run(of: 2)
    #expect(output.contains("1 client: 1 made\n") && output.contains("0 clients\n"))
    let manifest = try fixture.folder.text(of: "parts/ca/MANIFEST.json")
    #expect(manifest.contains("\"wave\": \"2026\""))
  }

  /// Everything but locks and what is known of times.
  private var kept: [String: [UInt8]] {
    folder.listing().filter { path, _ in
      path.hasPrefix("parts/") && !path.contains("lock") && !path.contains("/times-")
    }
  }

  @Test func aSecondRunOfAShardLeavesItsFile() throws {
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    expectStatus(0, try merge())
    let before = kept
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    expectStatus(0, try merge())
    #expect(kept == before)
  }

  @Test func shardsShareAFolderAndABatchOfAllDoesNot() throws {
    try folder.write("", to: "parts/.powershare/lock")
    let first = HeldLock(folder("parts/.powershare/lock"), shared: true)
    let early = try merge()
    expectStatus(75, early)
    #expect(early.errors.contains("another batch writes into "), "a shard that has nothing yet")
    first.letGo()
    expectStatus(66, try merge())
    for number in 1...2 { expectStatus(0, try shard(number, of: 2)) }
    let whole = HeldLock(folder("parts/.powershare/lock"), shared: true)
    let part = HeldLock(folder("parts/.powershare/shards/1-of-2.lock"))
    let same = try shard(1, of: 2)
    expectStatus(75, same)
    #expect(same.errors.contains("1-of-2") && same.errors.contains("process "))
    expectStatus(75, try fixture.run(output: "parts"))
    expectStatus(75, try merge())
    expectStatus(0, try shard(2, of: 2))
    part.letGo()
    whole.letGo()
    expectStatus(0, try merge())
    let alone = HeldLock(folder("parts/.powershare/lock"))
    expectStatus(75, try shard(2, of: 2))
    alone.letGo()
  }

  @Test func nobodyIsNamedInPublic() throws {
    expectStatus(64, try fixture.run(["--with-names", "--audience", "public"]))
    for number in 1...2 { expectStatus(0, try shard(number, of: 2, ["--audience", "public"])) }
    expectStatus(64, try merge("parts", ["--with-names"]))
    expectStatus(0, try merge())
    #expect(!(try folder.text(of: "parts/portfolio.md")).contains("charts/"))
  }
}
