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

  static var none: YearWithPrevious { YearWithPrevious(change: nil, earlier: []) }

  private init(change: ChangeSubject?, earlier: [YearSource]) {
    (self.change, self.earlier) = (change, earlier)
  }

  /// - Parameters:
  ///   - year: The later year.
  ///   - previous: The audit or result of the year before.
  ///   - options: How audits are scored.
  /// - Throws: What ``YearSource/read(_:with:)`` does, and 65 when the two have nothing in common.
  init(_ year: YearSource, previous: String, with options: ScoringOptions) throws {
    let audience = year.year.figures.audience
    guard YearSource.resultFile(previous) != nil || Folder.exists(AuditFolder(previous).planPath)
    else {
      throw CommandFailure(
        .missingInput, of: previous,
        Folder.isFolder(previous)
          ? "was to be the year before, and has neither an audit.yaml nor a result.json"
          : "was to be the year before, and is not there",
        help: ["correct 'previous' in audit.yaml or in the list of clients, or leave it out"])
    }
    let before = try YearSource.read(
      previous, with: options, for: audience, questionnaires: year.questionnaires)
    try before.check(against: year, named: previous)
    var shown = ChangeOptions(toolVersion: ToolVersion.text)
    shown.isDraft = options.draft
    self.init(change: try [before, year].changeSubject(shown), earlier: [before])
  }
}

extension YearSource {
  /// Reads audits and results, all of them for the audience of the last.
  ///
  /// - Parameters:
  ///   - paths: Of audit folders, of results, or of folders of reports, in the order of their years.
  ///   - options: How audits are scored.
  /// - Returns: In the same order.
  /// - Throws: What ``ScoringOptions/result(of:orFor:)`` does, and ``init(result:others:)``.
  static func read(_ paths: [String], with options: ScoringOptions) throws -> [YearSource] {
    guard let last = paths.last else { return [] }
    let folders = paths.map { AuditFolder($0).questionnairesPath }
    let later = try read(last, with: options, for: nil, questionnaires: folders)
    let audience = later.year.figures.audience
    return try paths.dropLast().map {
      try read($0, with: options, for: audience, questionnaires: folders)
    } + [later]
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
    if let file = resultFile(path) { return try YearSource(result: file, others: questionnaires) }
    let folder = AuditFolder(path)
    let (audit, result) = try options.result(of: folder, orFor: audience)
    return YearSource(folder, audit, result)
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
        help: ["figures for two audiences hide different things: make one of them anew"])
    }
  }
}

extension [YearSource] {
  /// The last year beside each year before it, oldest first, with what was asked in the earlier one.
  ///
  /// - Throws: What ``VersionChain/init(from:to:in:)`` does.
  func comparisons() throws(CommandFailure) -> [(
    comparison: YearComparison, earlier: QuestionnaireLock
  )] {
    guard let later = last else { return [] }
    var comparisons: [(comparison: YearComparison, earlier: QuestionnaireLock)] = []
    for earlier in dropLast() {
      let (then, now) = (earlier.year, later.year)
      let chain = try VersionChain(
        from: then.lock, to: now.lock, in: earlier.questionnaires + later.questionnaires)
      comparisons.append((YearComparison(from: then, to: now, by: chain.comparison), then.lock))
    }
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
