import Reporting
import Scoring
import Survey

/// The files of one wave of the example: the audit folder with its reports.
struct DemoFiles {
  let wave: DemoWave
  let snapshot: QuestionnaireSnapshot
  let questionnaire: [UInt8]
  let pack: TemplatePack

  /// Path inside the wave's folder and content.
  ///
  /// - Throws: What ``ReportFiles`` does.
  func files() throws -> [(path: String, bytes: [UInt8])] {
    let audit = Audit(plan: wave.plan, snapshot: snapshot, sheets: wave.sheets)
    var files = [("audit.yaml", Array(wave.plan.yaml.utf8))]
    let copy = "questionnaire/\(snapshot.questionnaire.reference).yaml"
    files.append((copy, questionnaire))
    for sheet in audit.sheets {
      let bytes = sheet.canonicalBytes(in: snapshot.questionnaire)
      files.append(("sheets/\(sheet.id).answers.json", bytes))
    }
    let result = AuditResult(of: audit)
    let report = try ReportFiles(of: result, in: audit, pack: pack)
    files += report.files.map { ("reports/\($0.path)", $0.bytes) }
    files.append(("releases.jsonl", log(of: result, in: audit, hash: report.resultHash)))
    return files
  }

  /// The log of the one release, anew at each run: invented people can be given away.
  ///
  /// Its salt comes from fixed text and it bears no day of writing, so that the example is the same
  /// bytes each time.
  private func log(of result: AuditResult, in audit: Audit, hash: String) -> [UInt8] {
    let salt = ReleaseSalt(Array("powershare demo \(wave.folderName)".utf8))
    let release = Release(of: result, in: audit, hash: hash, salt: salt, written: nil)
    return ReleaseLog.bytes(salt, [release])
  }
}
