/// What `audit.yaml` says: whose audit, which wave, and how its figures may be shown.
package struct AuditPlan: Sendable, Equatable {
  /// Whom the figures are for, which decides how many people must stand behind each.
  package enum Audience: String, Sendable, CaseIterable {
    /// People inside the audit, told beforehand.
    case `internal`
    /// The web, a commissioner, the press.
    case `public`
    /// The reader is the respondent.
    case own = "self"
  }

  /// A note that a person has read and cleared; the writer's consent stands in the sheet.
  package struct Quote: Sendable, Equatable {
    /// Where in the sheet the note stands.
    package enum Place: Sendable, Equatable {
      /// Beside the answer to a question.
      case question(Question.ID)
      /// A module's record, counted from 1.
      case record(Int, of: Module.ID)
    }

    package var sheet: AnswerSheet.ID
    package var place: Place

    package init(sheet: AnswerSheet.ID, place: Place) {
      self.sheet = sheet
      self.place = place
    }

    package init(sheet: AnswerSheet.ID, question: Question.ID) {
      self.init(sheet: sheet, place: .question(question))
    }
  }

  /// What is recorded about the easy edition of the report.
  package struct EasyRead: Sendable, Equatable {
    /// People with learning disabilities who have checked it; without, it says that it is a draft.
    package var checkedBy: String?
    /// Whom a reader may ask for help with reading.
    package var helpFrom: String?

    package init(checkedBy: String? = nil, helpFrom: String? = nil) {
      self.checkedBy = checkedBy
      self.helpFrom = helpFrom
    }
  }

  package var organisation: String
  package var wave: String
  /// Orders the waves and dates the report.
  package var date: CalendarDate
  package var questionnaireID: Questionnaire.ID
  package var questionnaireVersion: Version
  /// The words for people, as agreed with them; `nil` for the questionnaire's own.
  package var people: String?
  /// `nil` when the file does not say: the internal rules then hold, with a banner.
  package var audience: Audience?
  /// Another minimum than the questionnaire's.
  package var minimum: Int?
  /// How many were asked, by group.
  package var asked: [RespondentGroup.ID: Int]
  /// The audit folder or result before, as written in the file.
  package var previous: String?
  package var quotes: [Quote]
  /// What was agreed to be done, in the order of the file.
  package var actions: [AgreedAction] = []
  package var easyRead = EasyRead()
  /// The organisation is made up, and every page says so.
  package var isInvented: Bool

  package init(
    organisation: String, wave: String, date: CalendarDate, questionnaireID: Questionnaire.ID,
    questionnaireVersion: Version, people: String? = nil, audience: Audience? = nil,
    minimum: Int? = nil, asked: [RespondentGroup.ID: Int] = [:], previous: String? = nil,
    quotes: [Quote] = [], isInvented: Bool = false
  ) {
    self.organisation = organisation
    self.wave = wave
    self.date = date
    self.questionnaireID = questionnaireID
    self.questionnaireVersion = questionnaireVersion
    self.people = people
    self.audience = audience
    self.minimum = minimum
    self.asked = asked
    self.previous = previous
    self.quotes = quotes
    self.isInvented = isInvented
  }

  package var questionnaireReference: String { "\(questionnaireID)@\(questionnaireVersion)" }
}

extension [AuditPlan.Quote] {
  /// The first of each sheet: never two quotes from one person (MEASUREMENT.md, 6.2.8).
  package var onePerSheet: [AuditPlan.Quote] {
    var sheets: Set<AnswerSheet.ID> = []
    return filter { sheets.insert($0.sheet).inserted }
  }
}

/// All sheets of one organisation in one wave, with the questionnaire they answer.
package struct Audit: Sendable {
  package var plan: AuditPlan
  package let snapshot: QuestionnaireSnapshot
  /// Sorted by id, so that the order of files never shows.
  package let sheets: [AnswerSheet]

  package init(plan: AuditPlan, snapshot: QuestionnaireSnapshot, sheets: [AnswerSheet]) {
    self.plan = plan
    self.snapshot = snapshot
    self.sheets = sheets.sorted { $0.id < $1.id }
  }

  package var questionnaire: Questionnaire { snapshot.questionnaire }

  package var terms: Terms {
    Terms(
      people: plan.people ?? questionnaire.terms.people,
      alternatives: questionnaire.terms.alternatives)
  }

  /// Whom a result is for.
  ///
  /// - Parameter audience: Instead of the plan's own.
  /// - Returns: That one, the plan's, or those inside the organisation.
  package func audience(askedFor audience: AuditPlan.Audience?) -> AuditPlan.Audience {
    audience ?? plan.audience ?? .internal
  }

  /// How many people must stand behind a figure for this audience.
  ///
  /// - Parameter audience: Instead of the plan's own.
  /// - Returns: The larger of the plan's and, in public, the questionnaire's minimum.
  package func minimum(for audience: AuditPlan.Audience) -> Int {
    let settings = questionnaire.settings
    switch audience {
    case .own: return settings.minimumSelf
    case .internal: return max(plan.minimum ?? settings.minimumInternal, settings.minimumFloor)
    case .public: return max(plan.minimum ?? 0, settings.minimumPublic)
    }
  }
}
