import Survey

extension EarlierAnswers {
  /// What the person of a sheet said in the audit that `audit.yaml` names as the year before.
  ///
  /// Answering never fails for what lies there: without a sound audit and the person's own sheet in
  /// it there are no answers to be shown.
  ///
  /// - Parameters:
  ///   - sheet: As it is being answered.
  ///   - folder: Of its audit.
  /// - Returns: `nil` where `audit.yaml` names no year before.
  static func find(of sheet: AnswerSheet, in folder: AuditFolder) -> EarlierAnswers? {
    guard let path = folder.previousPath else { return nil }
    return find(of: sheet, in: folder, before: AuditFolder(path))
      ?? EarlierAnswers(wave: "", isLastYear: false)
  }

  private static func find(
    of sheet: AnswerSheet, in folder: AuditFolder, before previous: AuditFolder
  ) -> EarlierAnswers? {
    guard sheet.respondent.code != nil, !Folder.isSame(previous.path, folder.path),
      let audit = try? folder.load().audit, let earlier = try? previous.load().audit,
      earlier.plan.date < audit.plan.date,
      earlier.questionnaire.id == audit.questionnaire.id,
      let chain = try? VersionChain(
        from: QuestionnaireLock(earlier.snapshot), to: QuestionnaireLock(audit.snapshot),
        in: [previous.questionnairesPath, folder.questionnairesPath])
    else { return nil }
    return EarlierAnswers(of: sheet, in: audit, before: earlier, by: chain.comparison)
  }
}
