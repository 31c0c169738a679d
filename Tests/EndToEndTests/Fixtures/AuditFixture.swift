import Diagnostics
import Survey
import TestSupport

/// An audit folder as a test needs it, written without the program.
struct AuditFixture: Sendable {
  var questionnaire = SmallQuestionnaire.usual.text
  var reference = "small@1.0.0"
  var organisation = "North Trust"
  var wave = "2026"
  /// More lines of `audit.yaml`.
  var more = ""
  var sheets: [AnswerSheet] = []
  /// For the sheets' bytes.
  var snapshot = SmallQuestionnaire.usual.snapshot

  static let small = AuditFixture()

  static let long = AuditFixture(
    questionnaire: SmallQuestionnaire.long.text, snapshot: SmallQuestionnaire.long.snapshot)

  static let bank: AuditFixture = {
    let reading = Questionnaire.read(bankFile)
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return AuditFixture(
      questionnaire: bankFile.text, reference: questionnaire.reference,
      snapshot: QuestionnaireSnapshot(questionnaire, bytes: bankFile.bytes))
  }()

  /// Twelve people, six leaders and three of the staff, whose voice is too small to be shown.
  static let answered = answered(frontline: 3)

  static func answered(people: Int = 12, leaders: Int = 6, frontline: Int) -> AuditFixture {
    var fixture = small
    fixture.sheets =
      small.sheets(people, of: "people", status: .complete)
      + small.sheets(leaders, of: "leaders", status: .complete)
      + small.sheets(frontline, of: "frontline", status: .complete)
    return fixture
  }

  var plan: String {
    """
    format: powershare-audit/1
    organisation: "\(organisation)"
    wave: "\(wave)"
    date: \(wave)-05-31
    questionnaire: \(reference)

    """ + more
  }

  /// Writes the folder.
  ///
  /// - Returns: Its whole path.
  @discardableResult
  func write(to folder: TemporaryFolder, as name: String = "audit") throws -> String {
    try folder.write(plan, to: "\(name)/audit.yaml")
    try folder.write(questionnaire, to: "\(name)/questionnaire/\(reference).yaml")
    for sheet in sheets {
      try folder.write(bytes(of: sheet), to: "\(name)/sheets/\(sheet.id).answers.json")
    }
    return folder(name)
  }

  func bytes(of sheet: AnswerSheet) -> [UInt8] {
    sheet.canonicalBytes(in: snapshot.questionnaire)
  }

  /// The sheet as it now lies in the folder, which must be without a fault.
  func sheet(_ id: String, in folder: TemporaryFolder, as name: String = "audit") throws
    -> AnswerSheet
  {
    let path = "\(name)/sheets/\(id).answers.json"
    let file = SourceFile(name: path, bytes: try folder.bytes(of: path))
    let reading = AnswerSheet.read(file, in: snapshot)
    guard let sheet = reading.sheet else {
      throw UnreadableSheet(description: reading.diagnostics.map { $0.text() }.joined())
    }
    return sheet
  }
}

struct UnreadableSheet: Error, CustomStringConvertible {
  let description: String
}

// MARK: - Sheets

extension AuditFixture {
  /// Sheets with answers to everything, the same on every run.
  func sheets(_ count: Int, of group: String, status: AnswerSheet.Status) -> [AnswerSheet] {
    (0..<count).map { number in
      let id = "\(group.prefix(1).uppercased())\(number + 1)"
      return sheet(id, of: group, status: status, seed: UInt64(number) + UInt64(group.count) << 8)
    }
  }

  func sheet(
    _ id: String, of group: String, status: AnswerSheet.Status = .complete, seed: UInt64 = 1
  ) -> AnswerSheet {
    var generator = SeededGenerator(seed: seed)
    var sheet = AnswerSheet(
      id: AnswerSheet.ID(id), questionnaire: snapshot.reference,
      respondent: Respondent(group: RespondentGroup.ID(group)), language: "en-GB", status: status)
    for question in snapshot.questionnaire.questions {
      sheet.answers[question.id] = answer(to: question, of: group, &generator)
    }
    return sheet
  }

  private func answer(
    to question: Question, of group: String, _ generator: inout SeededGenerator
  ) -> Answer {
    func level() -> SlotAnswer { .level(Int.random(in: 0...5, using: &generator)) }
    var answer = Answer(
      fingerprint: snapshot.shortFingerprint(of: question.id), now: level())
    if group == "leaders" { answer.prepared = level() }
    if group == "people" { answer.wanted = level() }
    return answer
  }
}
