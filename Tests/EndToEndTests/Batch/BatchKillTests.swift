import Glibc
import TestSupport
import Testing

/// Batches and workers that are ended from outside.
@Suite struct BatchKillTests {
  /// Old packs stay whole at any moment, and the next run ends where an undisturbed one does.
  @Test(arguments: UInt64(1)...10)
  func aBatchThatIsKilledCanBeRunAgain(seed: UInt64) throws {
    let fixture = try BatchFixture(4)
    expectStatus(0, try fixture.run())
    let old = fixture.packs()
    for (number, name) in fixture.names.enumerated() {
      try fixture.change(name, seed: 100 + UInt64(number))
    }
    expectStatus(0, try fixture.run(output: "wanted"))
    let wanted = fixture.packs("wanted")
    var generator = SeededGenerator(seed: seed)
    let child = try Program.built.start(fixture.arguments(["--jobs", "2"]))
    fixture.wait { !fixture.workers().isEmpty }
    usleep(UInt32.random(in: 0...400_000, using: &generator))
    child.kill(SIGKILL)
    _ = child.wait()
    fixture.wait { fixture.workers().isEmpty }
    let between = fixture.packs()
    for name in fixture.names {
      func pack(_ packs: [String: [UInt8]]) -> [String: [UInt8]] {
        packs.filter { $0.key.hasPrefix("\(name)/") }
      }
      #expect(pack(between) == pack(old) || pack(between) == pack(wanted), "\(name)")
    }
    let run = try fixture.run()
    expectStatus(0, run)
    #expect(!run.output.contains("held"))
    #expect(fixture.packs() == wanted)
    #expect(fixture.states() == fixture.states("wanted"))
    let others = fixture.paths(in: "packs").symmetricDifference(fixture.paths(in: "wanted"))
    // Times are remembered of files that are old enough.
    #expect(others.isSubset(of: [".powershare/times.json"]), "nothing is left aside")
  }

  @Test(arguments: [SIGKILL, SIGILL])
  func aWorkerThatEndsCostsItsClientAlone(_ signal: Int32) throws {
    let fixture = try BatchFixture(4)
    let held = fixture.hold("ca")
    let child = try Program.built.start(fixture.arguments(["--jobs", "1"]))
    fixture.wait { !fixture.workers().isEmpty }
    usleep(300_000)
    for worker in fixture.workers() { kill(worker, signal) }
    #expect(try child.wait(limit: 30) == 1)
    held.letGo()
    let journal = try fixture.journal()
    #expect(
      journal.contains { $0.contains("\"ca\"") && $0.contains("was ended by signal \(signal)") })
    #expect(try fixture.folder.text(of: "packs/failures.md").contains("(PSB-060)"))
    #expect(!fixture.folder.exists("packs/ca"))
    for name in ["cb", "cc", "cd"] { #expect(fixture.folder.exists("packs/\(name)/report.html")) }
    expectStatus(0, try fixture.run())
  }

  @Test func aClientThatTakesTooLongIsStopped() throws {
    let fixture = try BatchFixture(3)
    let held = fixture.hold("ca")
    let run = try fixture.run(["--jobs", "1", "--timeout", "1"])
    held.letGo()
    expectStatus(1, run)
    #expect(
      try fixture.folder.text(of: "packs/failures.md").contains(
        "still working after 1 s, and was stopped (PSB-061)"))
    #expect(run.output.hasPrefix("3 clients: 2 made, 1 failed\n"))
    #expect(fixture.workers().isEmpty)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aBatchThatIsInterruptedFinishesWhatItIsAt(_ signal: Int32) throws {
    let fixture = try BatchFixture(3)
    let held = fixture.hold("ca")
    let child = try Program.built.start(fixture.arguments(["--jobs", "1"]))
    fixture.wait { !fixture.workers().isEmpty }
    usleep(300_000)
    child.kill(signal)
    usleep(300_000)
    held.letGo()
    #expect(try child.wait(limit: 10) == 128 + signal)
    #expect(fixture.folder.exists("packs/ca/report.html"))
    #expect(!fixture.folder.exists("packs/cc"))
    #expect(try fixture.run().output == "3 clients: 2 made, 1 unchanged\n")
  }

  /// As under nohup, and as shells start what runs behind them.
  @Test(arguments: [SIGHUP, SIGINT, SIGTERM])
  func aSignalThatIsIgnoredStaysIgnored(_ signal: Int32) throws {
    let fixture = try BatchFixture(3)
    let held = fixture.hold("ca")
    let child = try Program("/bin/bash").start(
      ["-c", "trap '' HUP INT TERM; exec \"$0\" \"$@\"", Program.built.path]
        + fixture.arguments(["--jobs", "1"]))
    fixture.wait { !fixture.workers().isEmpty }
    usleep(300_000)
    child.kill(signal)
    usleep(300_000)
    held.letGo()
    #expect(try child.wait(limit: 30) == 0)
    for name in fixture.names { #expect(fixture.folder.exists("packs/\(name)/report.html")) }
  }

  /// Killed between remembering a client and remembering how its files stood.
  @Test func whatTimesVouchForIsThePackThatStands() throws {
    let fixture = try BatchFixture(1)
    let folder = fixture.folder
    try fixture.writeEarlierWave("ca")
    fixture.age()
    expectStatus(0, try fixture.run())
    let times = try folder.bytes(of: "packs/.powershare/times.json")
    try folder.move("clients/ca/2026", to: "away")
    #expect(try fixture.run().output.hasPrefix("1 client: 1 made, 1 with warnings\n"))
    try folder.write(times, to: "packs/.powershare/times.json")
    try folder.move("away", to: "clients/ca/2026")
    #expect(try fixture.run().output == "1 client: 1 made\n")
    #expect(try folder.text(of: "packs/ca/MANIFEST.json").contains("\"wave\": \"2026\""))
  }

  @Test func oneBatchAtATimeInOneFolder() throws {
    let fixture = try BatchFixture(2)
    let held = fixture.hold("ca")
    let child = try Program.built.start(fixture.arguments(["--jobs", "1"]))
    fixture.wait { !fixture.workers().isEmpty }
    let second = try fixture.run()
    expectStatus(75, second)
    #expect(second.errors.contains("process "))
    held.letGo()
    #expect(try child.wait(limit: 30) == 0)
    expectStatus(0, try fixture.run())
  }
}
