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
    guard isNoted(result) else { return try write() }
    let log = try ReleaseLogFile(of: folder)
    Console.say(warnings: log.reading.diagnostics)
    guard
      let release = try release(
        of: result, in: audit, hash: hash, returning: returning,
        after: log.reading.releases, salt: log.salt)
    else { return try write() }
    try log.prepare(release)
    do {
      try write()
    } catch {
      log.abandon()
      throw error
    }
    try log.commit()
  }

  /// Looks whether a result would pass, and notes nothing.
  ///
  /// - Parameters:
  ///   - result: As for ``pass(_:of:hash:returning:write:)``, with what follows.
  ///   - audit: The one it was made from.
  ///   - hash: SHA-256 of its `result.json`; worked out only where there is a log.
  ///   - returning: Those of its people whose change is told beside the figures of all.
  /// - Throws: 65 when people would be given away.
  func rehearse(
    _ result: AuditResult, of audit: Audit, hash: @autoclosure () -> String,
    returning: [ReturningCut]
  ) throws(CommandFailure) {
    guard isNoted(result), let log = ReleaseLogFile.glance(at: folder), let salt = log.salt
    else { return }
    _ = try release(
      of: result, in: audit, hash: hash(), returning: returning, after: log.releases, salt: salt)
  }

  private func isNoted(_ result: AuditResult) -> Bool {
    !isDraft && result.rules.audience != .own
  }

  /// What is to be noted of a result; `nil` where the log has it.
  ///
  /// - Throws: 65 when people would be given away.
  private func release(
    of result: AuditResult, in audit: Audit, hash: String, returning: [ReturningCut],
    after earlier: [Release], salt: ReleaseSalt
  ) throws(CommandFailure) -> Release? {
    let isKnown = earlier.contains { $0.hasTheFigures(of: result, hash: hash) }
    guard !isKnown || !returning.isEmpty else { return nil }
    let release = Release(
      of: result, in: audit, hash: hash, returning: returning, salt: salt, written: .today)
    try check(release, after: earlier, in: audit)
    return earlier.contains(where: release.showsTheSame) ? nil : release
  }

  private func check(
    _ release: Release, after earlier: [Release], in audit: Audit
  ) throws(CommandFailure) {
    let conflicts = releaseConflicts(of: release, after: earlier)
    guard !conflicts.isEmpty else { return }
    var faults = DiagnosticCollector(file: SourceFile(name: folder.releasesPath, bytes: []))
    for conflict in conflicts { faults.report(conflict.problem(in: audit), at: nil) }
    throw CommandFailure(faults.diagnostics())
  }
}

// MARK: - Scoring beside earlier releases

extension ReleaseGate {
  /// Scores an audit without those cells and breakdowns that would give people away beside an
  /// earlier release.
  ///
  /// Which breakdowns they are is known before anything is made of the result, so that no later stage
  /// hides anything; and it goes one way: what is left is voices, which pass or do not.
  ///
  /// - Parameters:
  ///   - audit: Where the log lies beside.
  ///   - audience: Whom the result is for.
  ///   - score: Scores it, keeping some of the voices whole, after what was passed on before.
  /// - Returns: A result whose groups, if any, may pass.
  func result(
    of audit: Audit, for audience: AuditPlan.Audience,
    score: (Set<Voice.ID>, EarlierReleases?) -> AuditResult
  ) -> AuditResult {
    guard !isDraft, audience != .own, let log = ReleaseLogFile.glance(at: folder),
      let salt = log.salt
    else { return score([], nil) }
    let earlier = EarlierReleases(log.releases, salt: salt)
    let result = score([], earlier)
    guard result.voices.contains(where: \.isBrokenDown) else { return result }
    let release = Release(of: result, in: audit, hash: "", salt: salt, written: nil)
    guard !log.releases.contains(where: release.showsTheSame) else { return result }
    let conflicts = releaseConflicts(of: release, after: log.releases)
    let ofGroups = conflicts.filter { $0.cut.group != nil }
    guard !ofGroups.isEmpty else { return result }
    if ofGroups.count == conflicts.count { tellWhatStaysWhole(ofGroups, in: audit) }
    return score(Set(ofGroups.map(\.cut.voice)), earlier)
  }

  private func tellWhatStaysWhole(_ conflicts: [ReleaseConflict], in audit: Audit) {
    var told: Set<Voice.ID> = []
    var faults = DiagnosticCollector(file: SourceFile(name: folder.releasesPath, bytes: []))
    for conflict in conflicts where told.insert(conflict.cut.voice).inserted {
      faults.report(
        ReleaseProblem.keptWhole(
          audit.words(for: CutName(voice: conflict.cut.voice)), since: conflict.since(in: audit)),
        at: nil)
    }
    Console.say(warnings: faults.diagnostics())
  }
}

extension Release {
  /// Whether it gave out these very figures, and noted all that is noted of a release today.
  fileprivate func hasTheFigures(of result: AuditResult, hash: String) -> Bool {
    answers?.told != nil && resultHash == hash && audience == result.rules.audience
      && minimum == result.rules.minimum
  }

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
      cuts: cuts + parts.filter { part in !cuts.contains { $0.people == part.people } },
      answers: releaseAnswers(behind: result, of: audit, salt: salt))
  }
}

extension ReleaseConflict {
  /// The conflict in the questionnaire's words for voices and groups.
  fileprivate func problem(in audit: Audit) -> ReleaseProblem {
    let part = audit.words(for: cut)
    let place = column.map {
      ReleaseProblem.Place(words: $0.description, isOfTheSamePeople: isInBoth)
    }
    return switch difference {
    case .added: .added(to: part, minimum: minimum, since: since(in: audit), in: place)
    case .gone: .gone(from: part, minimum: minimum, since: since(in: audit), in: place)
    case .amongSeveral: .amongSeveral(part, minimum: minimum, since: since(in: audit), in: place)
    }
  }

  fileprivate func since(in audit: Audit) -> ReleaseProblem.EarlierRelease {
    ReleaseProblem.EarlierRelease(
      part: audit.words(for: earlierCut), day: earlier.written ?? earlier.date,
      audience: earlier.audience)
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
