import Comparison
import Reporting
import Scoring
import Survey

/// The files of the example: the audit folders of its waves with their reports, each beside the wave
/// before.
struct DemoFiles {
  /// Earlier first.
  let waves: [DemoWave]
  let snapshot: QuestionnaireSnapshot
  let questionnaire: [UInt8]
  let pack: TemplatePack

  /// Path inside the folder of each wave and content.
  ///
  /// - Parameter output: Where the folders of the waves are to stand.
  /// - Returns: For each wave, in order.
  /// - Throws: What ``ReportFiles`` does.
  func files(in output: String) throws -> [[(path: String, bytes: [UInt8])]] {
    let years = waves.map { wave in
      let audit = Audit(plan: wave.plan, snapshot: snapshot, sheets: wave.sheets)
      return YearSource(
        AuditFolder("\(output)/\(wave.folderName)"), audit, AuditResult(of: audit))
    }
    // Nothing of the example was handed out before.
    let matched = try years.matchingReturningPeople(isDraft: true)
    return try zip(waves, matched.indices).map { wave, place in
      let first = wave.plan.previous == nil ? place : place - 1
      return try files(of: wave, Array(matched[first...place]), matched.cuts(of: matched[place]))
    }
  }

  /// The files of one wave.
  ///
  /// - Parameters:
  ///   - wave: One wave.
  ///   - years: The wave before, if it has one, and itself.
  ///   - cuts: Its people whose change is told in any of the reports.
  /// - Returns: Path inside its folder and content.
  /// - Throws: What ``ReportFiles`` does.
  private func files(
    of wave: DemoWave, _ years: [YearSource], _ cuts: [ReturningCut]
  ) throws -> [(path: String, bytes: [UInt8])] {
    guard let scored = years.last?.scored else { return [] }
    let (audit, result) = (scored.audit, scored.result)
    var files = [("audit.yaml", Array(wave.plan.yaml.utf8))]
    let copy = "questionnaire/\(snapshot.questionnaire.reference).yaml"
    files.append((copy, questionnaire))
    for sheet in audit.sheets {
      let bytes = sheet.canonicalBytes(in: snapshot.questionnaire)
      files.append(("sheets/\(sheet.id).answers.json", bytes))
    }
    let change = try years.changeSubject(ChangeOptions(toolVersion: ToolVersion.text))
    let report = try ReportFiles(of: result, in: audit, pack: pack, change: change)
    files += report.files.map { ("reports/\($0.path)", $0.bytes) }
    // Anew at each run, as invented people can be given away; the salt comes from fixed text and no day
    // of writing is noted, so that the example is the same bytes each time.
    let salt = ReleaseSalt(Array("powershare demo \(wave.folderName)".utf8))
    let release = Release(
      of: result, in: audit, hash: report.resultHash, returning: cuts, salt: salt, written: nil)
    files.append(("releases.jsonl", ReleaseLog.bytes(salt, [release])))
    return files
  }
}
