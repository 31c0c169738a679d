import Diagnostics
import Scoring
import Survey

/// What stands between a result and those it is for.
///
/// Every command that hands out figures of an audit goes through here: what would give people away
/// beside an earlier release does not leave, and what leaves is noted (MEASUREMENT.md, 6.2.4).
struct ReleaseGate {
  let folder: AuditFolder
  /// For those who hold the sheets: neither checked nor noted.
  let isDraft: Bool

  /// Lets a result pass, and notes it when it shows other people than every release before it.
  ///
  /// - Parameters:
  ///   - result: What is handed out.
  ///   - audit: The one it was made from.
  ///   - hash: SHA-256 of its `result.json`.
  ///   - returning: Those of its people whose change is told beside the figures of all.
  ///   - write: Hands it out; the note is on disk before, and takes effect after it.
  /// - Throws: 65 when people would be given away, 73 when the release could not be noted, in both
  ///   cases before anything is handed out; what `write` throws.
  func pass(
    _ result: AuditResult, of audit: Audit, hash: String, returning: [ReturningCut] = [],
    write: () throws -> Void
  ) throws {
    guard !isDraft, result.rules.audience != .own else { return try write() }
    let log = try ReleaseLogFile(of: folder)
    Console.say(warnings: log.reading.diagnostics)
    let release = Release(
      of: result, in: audit, hash: hash, returning: returning, salt: log.salt, written: .today)
    try check(release, after: log.reading.releases, in: audit)
    guard !log.reading.releases.contains(where: release.showsTheSame) else { return try write() }
    try log.prepare(release)
    do {
      try write()
    } catch {
      log.abandon()
      throw error
    }
    try log.commit()
  }

  private func check(
    _ release: Release, after earlier: [Release], in audit: Audit
  ) throws(CommandFailure) {
    let conflicts = releaseConflicts(
      of: release.cuts, minimum: release.minimum, after: earlier)
    guard !conflicts.isEmpty else { return }
    var faults = DiagnosticCollector(file: SourceFile(name: folder.releasesPath, bytes: []))
    for conflict in conflicts { faults.report(conflict.problem(in: audit), at: nil) }
    throw CommandFailure(faults.diagnostics())
  }
}

extension Release {
  /// A result as it is noted.
  init(
    of result: AuditResult, in audit: Audit, hash: String, returning: [ReturningCut] = [],
    salt: ReleaseSalt, written: CalendarDate?
  ) {
    let cuts = releaseCuts(behind: result, of: audit, salt: salt)
    let parts = returning.map {
      releaseCut(of: $0.sheets, in: $0.voice, of: audit, salt: salt)
    }
    self.init(
      date: result.subject.date, written: written, audience: result.rules.audience,
      minimum: result.rules.minimum, resultHash: hash,
      cuts: cuts + parts.filter { part in !cuts.contains { $0.people == part.people } })
  }
}

extension ReleaseConflict {
  /// The conflict in the questionnaire's words for voices and groups.
  fileprivate func problem(in audit: Audit) -> ReleaseProblem {
    let part = audit.words(for: cut)
    let since = ReleaseProblem.EarlierRelease(
      part: audit.words(for: earlierCut), day: earlier.written ?? earlier.date,
      audience: earlier.audience)
    return switch difference {
    case .added: .added(to: part, minimum: minimum, since: since)
    case .gone: .gone(from: part, minimum: minimum, since: since)
    }
  }
}

extension Audit {
  /// What a voice or group is called; its id where the questionnaire has no such name.
  fileprivate func words(for cut: CutName) -> String {
    let name =
      if let group = cut.group {
        questionnaire.groups.first { $0.id == group }?.name
      } else {
        questionnaire.voices.first { $0.id == cut.voice }?.name
      }
    return name.map(terms.fill) ?? cut.description
  }
}
