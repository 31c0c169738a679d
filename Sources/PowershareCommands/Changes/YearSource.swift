import Comparison
import Diagnostics
import Digests
import Documents
import Reporting
import Scoring
import Survey

/// One year that `powershare diff` was given: an audit, or the result that is left of one.
struct YearSource {
  /// An audit with its answers.
  struct Scored {
    let folder: AuditFolder
    let audit: Audit
    let result: AuditResult

    /// SHA-256 of its `result.json`.
    func resultHash(isDraft: Bool) -> String {
      SHA256.hex(of: result.jsonBytes(toolVersion: ToolVersion.text, isDraft: isDraft))
    }
  }

  let year: ComparedYear
  /// The path that it was given by.
  private(set) var name = ""
  /// `nil` for a result alone.
  let scored: Scored?
  /// Where copies and locks of its questionnaire may lie.
  let questionnaires: [String]
  /// Those who answered in the last year too, where they are held against themselves.
  var returning: [ReturningPeople] = []
  /// Its people whose change is told.
  var cuts: [ReturningCut] = []

  init(_ folder: AuditFolder, _ audit: Audit, _ result: AuditResult) {
    year = ComparedYear(of: audit, scored: result)
    scored = Scored(folder: folder, audit: audit, result: result)
    questionnaires = [folder.questionnairesPath]
  }

  /// A year of which only the result is left.
  ///
  /// - Parameters:
  ///   - file: Its `result.json`.
  ///   - others: Where else its questionnaire may lie.
  /// - Throws: 66 when it is missing, 65 when it is no sound result, or nobody has its questionnaire.
  init(result file: String, others: [String]) throws(CommandFailure) {
    let reading = YearFigures.read(try SourceFile.load(file, family: .result, limits: .lock))
    guard let figures = reading.figures else { throw CommandFailure(reading.diagnostics) }
    Console.say(warnings: reading.diagnostics)
    let parent = Folder.parentFolder(of: file)
    questionnaires = [
      parent, AuditFolder(parent).questionnairesPath,
      AuditFolder("\(parent)/..").questionnairesPath,
    ]
    let reference = figures.subject.questionnaire
    guard
      let lock = try QuestionnaireLock.find(reference, in: questionnaires + others)
    else {
      throw CommandFailure(
        .wrongData, of: file,
        "rests on \(reference.id)@\(reference.version), and no copy of that questionnaire "
          + "is at hand",
        help: ["put its file, or its lock, beside the result; it is known by its SHA-256"])
    }
    year = ComparedYear(figures: figures, lock: lock, people: nil)
    scored = nil
  }

  /// Where a path leads: to a `result.json`, or to a folder of an audit or of reports.
  static func resultFile(_ path: String) -> String? {
    if path.hasSuffix(".json") { return path }
    let folder = AuditFolder(path)
    let file = "\(folder.path)/result.json"
    return !Folder.exists(folder.planPath) && Folder.exists(file) ? file : nil
  }

  /// The folder of an audit, which its audit.yaml stands for.
  static func auditFolder(_ path: String) -> AuditFolder {
    let isPlan = Folder.lastName(of: path) == "audit.yaml" && !Folder.isFolder(path)
    return AuditFolder(isPlan ? Folder.parentFolder(of: path) : path)
  }

  /// The same, as the path names it that it was given by.
  func named(_ path: String) -> YearSource {
    var year = self
    year.name = path
    return year
  }

  /// Whether the other is the same audit, or the same result of one.
  func isSame(as other: YearSource) -> Bool {
    scored == nil && other.scored == nil
      ? year.figures == other.year.figures && year.lock == other.year.lock
      : isOfSameFolder(other)
  }

  func isOfSameFolder(_ other: YearSource) -> Bool {
    guard let path = scored?.folder.path, let otherPath = other.scored?.folder.path else {
      return false
    }
    return Folder.isSame(path, otherPath)
  }

  /// Hands something out that rests on the figures of some years: each lets it pass, or none does.
  ///
  /// - Parameters:
  ///   - years: Those whose figures it shows; an audit named twice is asked once.
  ///   - isDraft: A look for those who hold the sheets.
  ///   - write: Hands it out.
  /// - Throws: What ``ReleaseGate/pass(_:of:hash:write:)`` does, and what `write` throws.
  static func pass(
    _ years: [YearSource], isDraft: Bool, write: () throws -> Void
  ) throws {
    try pass(years[...], of: years, isDraft: isDraft, write: write)
  }

  /// Looks whether something that rests on the figures of some years could be handed out, and notes
  /// nothing.
  ///
  /// - Parameters:
  ///   - years: As for ``pass(_:isDraft:write:)``.
  ///   - isDraft: A look for those who hold the sheets.
  /// - Throws: What ``ReleaseGate/rehearse(_:of:hash:returning:)`` does.
  static func rehearse(_ years: [YearSource], isDraft: Bool) throws {
    for year in years {
      guard let scored = year.scored else { continue }
      try ReleaseGate(folder: scored.folder, isDraft: isDraft).rehearse(
        scored.result, of: scored.audit, hash: scored.resultHash(isDraft: isDraft),
        returning: years.cuts(of: year))
    }
  }

  private static func pass(
    _ rest: ArraySlice<YearSource>, of years: [YearSource], isDraft: Bool, write: () throws -> Void
  ) throws {
    guard let year = rest.first else { return try write() }
    guard let scored = year.scored, !rest.dropFirst().contains(where: year.isOfSameFolder) else {
      return try pass(rest.dropFirst(), of: years, isDraft: isDraft, write: write)
    }
    try ReleaseGate(folder: scored.folder, isDraft: isDraft).pass(
      scored.result, of: scored.audit, hash: scored.resultHash(isDraft: isDraft),
      returning: years.cuts(of: year)
    ) {
      try pass(rest.dropFirst(), of: years, isDraft: isDraft, write: write)
    }
  }
}
