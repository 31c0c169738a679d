import Comparison
import Reporting
import Scoring
import Survey

extension YearSource {
  /// Reads audits, all of them for the audience of the last.
  ///
  /// - Parameters:
  ///   - paths: Of audit folders, in the order of their years.
  ///   - options: How they are scored.
  /// - Returns: In the same order.
  /// - Throws: What ``ScoringOptions/result(of:orFor:)`` does.
  static func read(_ paths: [String], with options: ScoringOptions) throws -> [YearSource] {
    guard let last = paths.last else { return [] }
    let later = try read(last, with: options)
    let audience = later.result.rules.audience
    return try paths.dropLast().map { try read($0, with: options, orFor: audience) } + [later]
  }

  private static func read(
    _ path: String, with options: ScoringOptions, orFor audience: AuditPlan.Audience? = nil
  ) throws -> YearSource {
    let folder = AuditFolder(path)
    let (audit, result) = try options.result(of: folder, orFor: audience)
    return YearSource(folder: folder, audit: audit, result: result)
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
        from: then.lock, to: now.lock, in: [earlier.folder, later.folder])
      comparisons.append((YearComparison(from: then, to: now, by: chain.comparison), then.lock))
    }
    return comparisons
  }

  /// What the edition of change is made from; `nil` for less than two years.
  ///
  /// - Throws: What ``comparisons()`` does.
  func changeSubject(_ options: ChangeOptions) throws(CommandFailure) -> ChangeSubject? {
    guard count > 1, let later = last else { return nil }
    return ChangeSubject(
      try comparisons(), later: later.year.lock, options: options,
      language: later.audit.questionnaire.language)
  }
}
