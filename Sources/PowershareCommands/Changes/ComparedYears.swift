import Comparison
import Reporting
import Scoring
import Survey

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
    func year(_ path: String, for audience: AuditPlan.Audience?) throws -> YearSource {
      if let file = resultFile(path) { return try YearSource(result: file, others: folders) }
      let folder = AuditFolder(path)
      let (audit, result) = try options.result(of: folder, orFor: audience)
      return YearSource(folder, audit, result)
    }
    let later = try year(last, for: nil)
    let audience = later.year.figures.audience
    return try paths.dropLast().map { try year($0, for: audience) } + [later]
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
