import Comparison
import Reporting
import Scoring
import Survey

/// A year with the one before it, for the edition of change in its pack.
struct YearWithPrevious {
  /// `nil` where there is no year before.
  let change: ChangeSubject?
  /// Whose figures it shows besides.
  let earlier: [YearSource]
  /// The people of the later year whose change it tells.
  let returning: [ReturningCut]

  static var none: YearWithPrevious {
    YearWithPrevious(change: nil, earlier: [], returning: [])
  }

  private init(change: ChangeSubject?, earlier: [YearSource], returning: [ReturningCut]) {
    (self.change, self.earlier, self.returning) = (change, earlier, returning)
  }

  /// - Parameters:
  ///   - year: The later year.
  ///   - previous: The audit or result of the year before.
  ///   - options: How audits are scored.
  /// - Throws: What ``YearSource/read(_:with:)`` does, and 65 when the two have nothing in common.
  init(_ year: YearSource, previous: String, with options: ScoringOptions) throws {
    let audience = year.year.figures.audience
    let folder = YearSource.auditFolder(previous)
    guard !(year.scored.map { Folder.isSame($0.folder.path, folder.path) } ?? false) else {
      throw CommandFailure(.isItself, at: previous)
    }
    guard YearSource.resultFile(previous) != nil || Folder.exists(folder.planPath) else {
      throw CommandFailure(
        Folder.isFolder(previous)
          ? .noYear : Folder.exists(previous) ? .noYearFile : .missing, at: previous)
    }
    let before = try YearSource.read(
      previous, with: options, for: audience, questionnaires: year.questionnaires)
    try before.check(against: year, named: previous)
    let (then, now) = (before.year.figures.subject.date, year.year.figures.subject.date)
    guard then <= now else {
      throw CommandFailure(.isLater(then, audit: now), at: previous)
    }
    var shown = ChangeOptions(toolVersion: ToolVersion.text)
    shown.isDraft = options.draft
    let years = try [before, year].matchingReturningPeople(isDraft: options.draft)
    self.init(
      change: try years.changeSubject(shown), earlier: Array(years.dropLast()),
      returning: years.cuts(of: year))
  }
}

extension YearSource {
  /// Reads audits and results, all of them for the audience of the last.
  ///
  /// - Parameters:
  ///   - paths: Of audit folders, of results, or of folders of reports, in the order of their years.
  ///   - options: How audits are scored.
  /// - Returns: In the same order, an earlier one that is named more than once where it is first.
  /// - Throws: For every year what ``ScoringOptions/result(of:orFor:)``, ``init(result:others:)`` and
  ///   ``check(against:named:)`` do, all at once.
  static func read(_ paths: [String], with options: ScoringOptions) throws -> [YearSource] {
    guard let last = paths.last else { return [] }
    let folders = paths.map { auditFolder($0).questionnairesPath }
    var inputs = InputReader()
    let later = try inputs.take {
      let year = try read(last, with: options, for: nil, questionnaires: folders)
      try year.check(isFor: options.audience, named: last)
      return year
    }
    let earlier = try paths.dropLast().compactMap { path in
      try inputs.take {
        let year = try read(
          path, with: options, for: later?.year.figures.audience, questionnaires: folders)
        if let later { try year.check(against: later, named: path) }
        return year
      }
    }
    return try (earlier.withoutRepeats + [try inputs.all(later)])
      .matchingReturningPeople(isDraft: options.draft)
  }

  /// Reads one audit or result.
  ///
  /// - Parameters:
  ///   - path: Of an audit folder, of a result, or of a folder of reports.
  ///   - options: How an audit is scored.
  ///   - audience: Where none is asked for, instead of the audit's own.
  ///   - questionnaires: Folders where the questionnaire of a result may lie.
  /// - Returns: The year.
  /// - Throws: What ``ScoringOptions/result(of:orFor:)`` does, and ``init(result:others:)``.
  static func read(
    _ path: String, with options: ScoringOptions, for audience: AuditPlan.Audience?,
    questionnaires: [String]
  ) throws -> YearSource {
    if let file = resultFile(path) {
      return try YearSource(result: file, others: questionnaires).named(path)
    }
    let folder = auditFolder(path)
    guard Folder.exists(folder.planPath) else {
      throw CommandFailure(
        .missingInput, of: path,
        Folder.isFolder(path)
          ? "has neither an audit.yaml nor a result.json"
          : Folder.exists(path) ? "is a file, and no result.json" : "is not there",
        help: ["name the folder of an audit or of its reports, or a result.json"])
    }
    let (audit, result) = try options.result(of: folder, orFor: audience)
    return YearSource(folder, audit, result).named(path)
  }

  /// - Throws: 65 when this year shows figures to other readers than were asked for.
  private func check(isFor audience: String?, named path: String) throws(CommandFailure) {
    let own = year.figures.audience.rawValue
    guard let audience, own != audience else { return }
    throw CommandFailure(
      .wrongData, "\(path) is a result for the audience '\(own)', not for '\(audience)'")
  }

  /// - Throws: 65 when this year and a later one have nothing in common to compare.
  func check(against later: YearSource, named path: String) throws(CommandFailure) {
    guard year.lock.id == later.year.lock.id else {
      throw CommandFailure(
        .wrongData, of: path,
        "asked \(year.lock.reference), and the later audit \(later.year.lock.reference): "
          + "two questionnaires have nothing in common to compare", help: [])
    }
    let (own, audience) = (year.figures.audience, later.year.figures.audience)
    guard own == audience else {
      throw CommandFailure(
        .wrongData, of: path,
        "is a result for the audience '\(own.rawValue)', not for '\(audience.rawValue)'",
        help: ["two audiences hide different things: give --audience, or make one of them anew"])
    }
  }
}

extension [YearSource] {
  /// Each year once; of one that is the same as one before it, that it is left out is said.
  fileprivate var withoutRepeats: [YearSource] {
    reduce(into: []) { years, year in
      guard let first = years.first(where: year.isSame(as:)) else {
        years.append(year)
        return
      }
      let what = year.scored == nil ? "result" : "audit"
      Console.say(
        note: first.name == year.name
          ? "\(year.name) is named twice, and compared once"
          : "\(first.name) and \(year.name) are the same \(what), which is compared once")
    }
  }

  /// The last year beside each year before it, oldest first, with what was asked in the earlier one.
  ///
  /// Versions between two of them may lie with any of the years. One that is missing, and without which
  /// something is not comparable, is named on standard error.
  ///
  /// - Throws: What ``VersionChain/init(from:to:in:)`` does.
  func comparisons() throws(CommandFailure) -> [(
    comparison: YearComparison, earlier: QuestionnaireLock
  )] {
    guard let later = last else { return [] }
    var comparisons: [(comparison: YearComparison, earlier: QuestionnaireLock)] = []
    var notes: [(text: String, help: String?)] = []
    for earlier in dropLast() {
      let (then, now) = (earlier.year, later.year)
      let folders = [earlier, later].flatMap(\.questionnaires) + flatMap(\.questionnaires)
      let chain = try VersionChain(from: then.lock, to: now.lock, in: folders)
      let comparison = YearComparison(
        from: then, to: now, by: chain.comparison, returning: earlier.returning)
      comparisons.append((comparison, then.lock))
      notes += chain.notes(missingIn: later.questionnaires.first ?? ".")
      notes += comparison.noteOnTurnedScales
    }
    Console.say(notes: notes)
    return comparisons
  }

  /// What the edition of change is made from; `nil` for less than two years.
  ///
  /// - Throws: What ``comparisons()`` does.
  func changeSubject(_ options: ChangeOptions) throws(CommandFailure) -> ChangeSubject? {
    changeSubject(of: try comparisons(), options)
  }

  /// The same of comparisons that were made already.
  func changeSubject(
    of comparisons: [(comparison: YearComparison, earlier: QuestionnaireLock)],
    _ options: ChangeOptions
  ) -> ChangeSubject? {
    guard let later = last, !comparisons.isEmpty else { return nil }
    return ChangeSubject(
      comparisons, later: later.year.lock, options: options,
      language: later.scored?.audit.questionnaire.language)
  }
}
