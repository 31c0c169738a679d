import Foundation
import Glibc
import TestSupport
import Testing

/// What a worker has started ends with it, and nothing of a report stays where it worked.
@Suite struct StoppedProgramTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  /// A program for PDFs that takes a minute.
  init() throws {
    fixture = try BatchFixture(2)
    try folder.makeFolder("tmp")
    try folder.writeProgram(
      """
      #!/bin/bash
      echo $$ >> "\(folder("processes"))"
      exec sleep 60
      """, to: "bin/weasyprint")
  }

  private func start(_ more: [String] = []) throws -> ChildProcess {
    try Program.built.start(
      fixture.arguments(["--format", "pdf", "--jobs", "1"] + more),
      environment: ["PATH": "\(folder("bin")):/usr/bin:/bin", "TMPDIR": folder("tmp")])
  }

  private var processes: [pid_t] {
    ((try? folder.text(of: "processes")) ?? "").split(separator: "\n").compactMap { pid_t($0) }
  }

  /// All that were started are gone, and so is what was made for them.
  private func expectNothingLeft(_ count: Int, location: SourceLocation = #_sourceLocation) {
    #expect(processes.count == count, sourceLocation: location)
    fixture.wait { processes.allSatisfy { kill($0, 0) != 0 } }
    for process in processes { #expect(kill(process, 0) != 0, sourceLocation: location) }
    let left = folder.listing().keys.filter {
      $0.hasPrefix("tmp/") && $0 != "tmp/" || $0.hasPrefix("packs/.powershare/tmp")
    }
    #expect(left.isEmpty, "\(left)", sourceLocation: location)
  }

  @Test func oneThatTakesTooLongEndsWithItsClient() throws {
    let run = try start(["--timeout", "1"])
    #expect(try run.wait(limit: 30) == 1)
    expectNothingLeft(2)
    #expect(try fixture.failures().contains("still working after 1 s"))
  }

  @Test func oneEndsWithABatchThatIsInterrupted() throws {
    let child = try start()
    fixture.wait { !processes.isEmpty }
    child.kill(SIGINT)
    #expect(try child.wait(limit: 30) == 128 + SIGINT)
    expectNothingLeft(1)
  }

  /// A worker that is killed can clear up nothing.
  @Test func oneEndsWithAWorkerThatIsKilled() throws {
    let child = try start(["--fail-fast"])
    fixture.wait { !processes.isEmpty }
    for worker in fixture.workers() { kill(worker, SIGKILL) }
    #expect(try child.wait(limit: 30) == 1)
    expectNothingLeft(1)
  }

  /// The batch and its worker at once, as where memory runs out.
  @Test func whatABatchLeftThatWasKilledIsCleared() throws {
    let child = try start()
    fixture.wait { !processes.isEmpty }
    let workers = fixture.workers()
    child.kill(SIGKILL)
    for worker in workers { kill(worker, SIGKILL) }
    _ = child.wait()
    fixture.wait { fixture.workers().isEmpty }
    #expect(folder.listing().keys.contains { $0.hasSuffix("report.html") })
    expectStatus(0, try fixture.command("clean"))
    expectNothingLeft(1)
  }
}
