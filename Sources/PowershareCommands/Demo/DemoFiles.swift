import Reporting
import Scoring
import Survey

/// The files of one wave of the example: the audit folder with its reports.
struct DemoFiles {
  let wave: DemoWave
  let snapshot: QuestionnaireSnapshot
  let questionnaire: [UInt8]
  let pack: TemplatePack

  /// Writes the files into a folder of an earlier demo, or a new one; other files there stay.
  ///
  /// - Throws: 73 when they cannot be written.
  func write(to folder: AuditFolder) throws {
    let audit = Audit(plan: wave.plan, snapshot: snapshot, sheets: wave.sheets)
    var writer = FolderWriter()
    writer.files.append(("audit.yaml", Array(wave.plan.yaml.utf8)))
    let copy = "questionnaire/\(snapshot.questionnaire.reference).yaml"
    writer.files.append((copy, questionnaire))
    for sheet in audit.sheets {
      let bytes = sheet.canonicalBytes(in: snapshot.questionnaire)
      writer.files.append(("sheets/\(sheet.id).answers.json", bytes))
    }
    let report = try ReportFiles(of: AuditResult(of: audit), in: audit, pack: pack)
    writer.files += report.files.map { ("reports/\($0.path)", $0.bytes) }
    try writer.write(to: folder.path)
  }
}
