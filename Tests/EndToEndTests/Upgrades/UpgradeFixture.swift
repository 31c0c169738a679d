import Diagnostics
import Survey
import TestSupport

/// An audit that is under way, and the version that follows the one it asks.
///
/// In 1.1.0 say-1 and change-2 are as they were, say-2 is reworded, money-1 has another text, money-3
/// follows money-2 by a mapping, change-1 has ended and change-3 is new.
struct UpgradeFixture {
  let folder: TemporaryFolder
  var audit = AuditFixture.small

  static let later = version(
    "1.1.0", of: SmallQuestionnaire.usual.text,
    [
      (
        "\"How much is shared in say 2?\"",
        "\"How much of say 2 is shared?\"\n"
          + "    reworded: {in: 1.1.0, meaning: same, why: \"Clearer\"}"
      ),
      ("\"How much is shared in money 1?\"", "\"Who pays for money 1?\""),
      (
        "id: money-2\n    section: money",
        "id: money-3\n    section: money\n"
          + "    succeeds: {id: money-2, compare: map, levels: [0, 1, 1, 2, 3, 5]}"
      ),
      ("id: change-1\n", "id: change-3\n"),
    ],
    more: """
      retired:
        - {id: money-2, in: 1.1.0, replaced_by: money-3}
        - {id: change-1, in: 1.1.0}

      """)

  /// In 1.2.0 money-4 follows money-3 by another mapping.
  static let afterLater = later.replacing("version: 1.1.0", with: "version: 1.2.0")
    .replacing(
      "id: money-3\n    section: money\n"
        + "    succeeds: {id: money-2, compare: map, levels: [0, 1, 1, 2, 3, 5]}",
      with: "id: money-4\n    section: money\n"
        + "    succeeds: {id: money-3, compare: map, levels: [1, 2, 3, 4, 5, 5]}"
    ).replacing(
      "replaced_by: money-3}",
      with: "replaced_by: money-3}\n  - {id: money-3, in: 1.2.0, replaced_by: money-4}")

  static func version(
    _ version: String, of text: String, _ changes: [(String, String)] = [], more: String = ""
  ) -> String {
    changes.reduce(text.replacing("version: 1.0.0", with: "version: \(version)")) {
      $0.replacing($1.0, with: $1.1)
    } + more
  }

  /// A leader's sheet and one of the staff's with all answers, each in progress; the later version
  /// beside the audit.
  init() throws {
    folder = try TemporaryFolder()
    audit.sheets = [
      audit.sheet("L1", of: "leaders", status: .inProgress),
      audit.sheet("F1", of: "frontline", status: .inProgress),
    ]
    try audit.write(to: folder)
    try folder.write(Self.later, to: "small@1.1.0.yaml")
  }

  func upgrade(_ line: String = "audit") throws -> ProgramRun {
    try Program.built.run(
      ["upgrade"] + line.split(separator: " ").map { String($0) }, in: folder.path)
  }

  /// What the later version makes of it, which must be without a fault.
  func newSheet(_ id: String) throws -> AnswerSheet {
    var later = audit
    later.snapshot = try Self.snapshot(Self.later)
    return try later.sheet(id, in: folder)
  }

  static func snapshot(_ text: String) throws -> QuestionnaireSnapshot {
    let file = SourceFile(name: "small.yaml", text: text)
    guard let questionnaire = Questionnaire.read(file).questionnaire else {
      throw UnreadableSheet(
        description: Questionnaire.read(file).diagnostics.map { $0.text() }.joined())
    }
    return QuestionnaireSnapshot(questionnaire, bytes: file.bytes)
  }

  /// Lines of a journal for changes behind those of the sheet.
  func writeJournal(of sheet: String, _ changes: [SheetChange]) throws {
    let first = Journal.firstLine(
      Journal.Header(sheet: AnswerSheet.ID(sheet), questionnaire: audit.snapshot.reference))
    var lines = [first]
    for (index, change) in changes.enumerated() {
      lines.append(
        Journal.line(
          for: change, replacing: nil, sequence: index + 1, time: nil, after: lines[index].sum,
          in: audit.snapshot.questionnaire))
    }
    try folder.write(
      lines.flatMap { $0.bytes + [0x0A] }, to: "audit/sheets/\(sheet).journal.jsonl")
  }

  /// Every file but the locks.
  var files: [String: [UInt8]] { folder.listingWithoutLocks() }
}
