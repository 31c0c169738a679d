import Foundation
import Glibc
import Survey
import TestSupport

/// Some clients with small audits, and a batch over them.
struct BatchFixture {
  let folder: TemporaryFolder
  let names: [String]
  private let size: (people: Int, leaders: Int, frontline: Int)

  /// Each client has answers of its own, and is called `ca`, `cb` and so on.
  ///
  /// Ten people of each voice are enough to compare clients.
  init(_ count: Int = 4, people: Int = 6, leaders: Int = 6, frontline: Int = 5) throws {
    size = (people, leaders, frontline)
    folder = try TemporaryFolder()
    names = (0..<count).map { "c\(Character(Unicode.Scalar(UInt8(97 + $0))))" }
    for (number, name) in names.enumerated() { try write(name, seed: UInt64(number)) }
  }

  /// Writes the audit of a client, the same for the same seed.
  func write(_ name: String, seed: UInt64, wave: String = "2026") throws {
    var fixture = AuditFixture.answered(people: size.people, leaders: size.leaders, frontline: 0)
    fixture.organisation = "Trust \(name)"
    fixture.sheets += (0..<size.frontline).map {
      fixture.sheet("N\($0)", of: "frontline", seed: seed * 10 + UInt64($0))
    }
    if size.frontline == 0 {
      fixture.sheets[0] = fixture.sheet("P1", of: "people", seed: 1_000 + seed)
    }
    try fixture.write(to: folder, as: "clients/\(name)/\(wave)")
  }

  /// Writes another wave of a client, a year before the others.
  func writeEarlierWave(_ name: String, seed: UInt64 = 50) throws {
    try write(name, seed: seed, wave: "2025")
    let path = "clients/\(name)/2025/audit.yaml"
    let lines = try folder.text(of: path).split(separator: "\n").map { line in
      line.hasPrefix("date:")
        ? "date: 2025-05-31" : line.hasPrefix("wave:") ? "wave: \"2025\"" : line
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: path)
  }

  /// Writes other answers of the same people.
  func change(_ name: String, seed: UInt64) throws {
    let fixture = AuditFixture.small
    try folder.write(
      fixture.bytes(of: fixture.sheet("N0", of: "frontline", seed: seed)),
      to: "clients/\(name)/2026/sheets/N0.answers.json")
  }

  /// One edition, which is made in no time.
  static let quick = ["--edition", "full", "--format", "html,json,csv"]

  func arguments(_ more: [String] = [], output: String = "packs") -> [String] {
    ["batch", "make", folder("clients"), "-o", folder(output)] + Self.quick + more
  }

  func run(_ more: [String] = [], output: String = "packs") throws -> ProgramRun {
    try Program.built.run(arguments(more, output: output))
  }

  /// Another command of a batch, such as `status`, over the same packs.
  func command(_ name: String, _ more: [String] = [], output: String = "packs") throws -> ProgramRun
  {
    try Program.built.run(["batch", name, folder(output)] + more)
  }

  func retry(_ more: [String] = []) throws -> ProgramRun {
    try Program.built.run(
      ["batch", "retry", folder("clients"), "-o", folder("packs")] + Self.quick + more)
  }

  func failures() throws -> String { try folder.text(of: "packs/failures.md") }

  /// Waits until all files are old enough for their times to be trusted.
  func age() { usleep(3_300_000) }

  /// The files of all packs.
  func packs(_ output: String = "packs") -> [String: [UInt8]] {
    let prefix = "\(output)/"
    return Dictionary(
      uniqueKeysWithValues: folder.listing().compactMap { path, bytes -> (String, [UInt8])? in
        guard path.hasPrefix(prefix) else { return nil }
        let name = String(path.dropFirst(prefix.count))
        let isPack = name.contains("/") && !name.hasPrefix(".") && !name.hasPrefix("charts/")
        return isPack ? (name, bytes) : nil
      })
  }

  /// What the batch remembers of each client.
  func states(_ output: String = "packs") -> [String: [UInt8]] {
    folder.listing().filter { $0.key.hasPrefix("\(output)/.powershare/clients/") }
      .reduce(into: [:]) { $0[String($1.key.dropFirst(output.count))] = $1.value }
  }

  /// The names of all that stands in the folder of a batch.
  func paths(in output: String) -> Set<String> {
    Set(
      folder.listing().keys.filter { $0.hasPrefix("\(output)/") }
        .map { String($0.dropFirst(output.count + 1)) })
  }

  func journal() throws -> [String] {
    try folder.text(of: "packs/batch.jsonl").split(separator: "\n").map { String($0) }
  }

  /// Number and time of change of everything a run could touch, beside its own locks.
  func touches() -> [String: String] {
    var touches: [String: String] = [:]
    for name in folder.listing().keys where name.hasPrefix("packs/") {
      // The folder itself changes while a run writes aside, and what it knows of times may.
      guard !name.hasSuffix("lock"), !name.hasSuffix(".powershare/times.json"),
        !(name.contains("/.") && name.hasSuffix("/")),
        name != "packs/"
      else { continue }
      var status = stat()
      stat(folder(name), &status)
      touches[name] = "\(status.st_ino) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
    return touches
  }

  /// The workers that still write into the folder: those who hold their lock.
  func workers() -> [pid_t] {
    var status = stat()
    guard stat(folder("packs/.powershare/workers.lock"), &status) == 0,
      let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8)
    else { return [] }
    return locks.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count > 5, words[1] == "FLOCK", words[3] == "READ",
        words[5].hasSuffix(":\(status.st_ino)")
      else { return nil }
      return pid_t(words[4])
    }
  }

  /// Waits until something holds, at most ten seconds.
  func wait(until holds: () -> Bool) {
    for _ in 0..<2_000 where !holds() { usleep(5_000) }
  }

  /// Holds the audit of a client, so that its report waits until it is let go.
  func hold(_ name: String) -> HeldLock { HeldLock(folder("clients/\(name)/2026/audit.yaml")) }
}

/// A file whose lock somebody else has.
final class HeldLock {
  private var descriptor: Int32

  init(_ path: String, shared: Bool = false) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    flock(descriptor, shared ? LOCK_SH : LOCK_EX)
  }

  func letGo() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  deinit { letGo() }
}
