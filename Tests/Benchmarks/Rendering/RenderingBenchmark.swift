import CommonMark
import Diagnostics
import Findings
import PowershareCommands
import Reporting
import Scoring
import Survey

/// The demo audit, scored once and rendered as often as asked.
struct RenderingBenchmark {
  private let subject: FindingContext
  private let pack: TemplatePack

  init() throws {
    let path = "Questionnaires/powershare-5p.yaml"
    let file = SourceFile(name: path, bytes: EmbeddedFiles.bytes(of: path) ?? [])
    guard let questionnaire = Questionnaire.read(file).questionnaire else { throw Fault.unreadable }
    let snapshot = QuestionnaireSnapshot(questionnaire, bytes: file.bytes)
    guard let wave = DemoAudit.waves(of: snapshot).last else { throw Fault.unreadable }
    let audit = Audit(plan: wave.plan, snapshot: snapshot, sheets: wave.sheets)
    subject = FindingContext(
      result: AuditResult(of: audit), questionnaire: audit.questionnaire, terms: audit.terms)
    pack = try Self.templates()
  }

  enum Fault: Error {
    case unreadable
  }

  static func templates() throws -> TemplatePack {
    let folder = "Templates/default/"
    let paths = EmbeddedFiles.paths.filter { $0.hasPrefix(folder) }
    let files = paths.map { path in
      (String(path.dropFirst(folder.count)), EmbeddedFiles.bytes(of: path) ?? [])
    }
    let reading = TemplatePack.read("default", files: Dictionary(uniqueKeysWithValues: files))
    guard let pack = reading.pack else { throw Fault.unreadable }
    return pack
  }

  func report(_ edition: Edition) throws -> Report { try reports([edition])[0] }
  func wholePack() throws -> [Report] { try reports(Edition.ofOneYear) }

  private func reports(_ editions: [Edition]) throws -> [Report] {
    try writer().reports(editions)
  }

  /// What all editions of a report share.
  func writer() -> ReportWriter {
    let subject = ReportSubject(context: subject, resultHash: String(repeating: "0", count: 64))
    return ReportWriter(subject, in: pack, toolVersion: "0")
  }

  /// What libcmark needs to read the same Markdown and write it in both forms.
  func floor(of markdown: [UInt8]) {
    var document = MarkdownDocument(parsing: markdown)
    _ = document.renderHTML()
    _ = document.renderMarkdown()
  }
}
