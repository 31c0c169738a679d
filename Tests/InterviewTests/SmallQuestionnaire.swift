import Interview

@testable import Survey

/// A questionnaire with one of everything, small enough to follow by eye.
enum SmallQuestionnaire {
  static let all: [RespondentGroup.ID] = ["people", "leaders"]

  /// Two sections: three ladders, of which the last is asked only above rung 1 of the first, and
  /// one question of each other type.
  static let full = make(sections: [people, money], questions: ladders + others)
  static let laddersOnly = make(sections: [people], questions: ladders)

  static func make(
    sections: [Section], questions: [Question], modules: [Module] = [], forms: [Form] = []
  ) -> Questionnaire {
    Questionnaire(
      id: "small", version: Version(1, 0, 0), status: .published, language: "en-GB",
      title: "Who decides", credit: nil, terms: Terms(people: "people who use services"),
      groups: groups, voices: [], audiences: [], ladder: ladder, crosswalk: [], slots: slots,
      specialAnswers: specials,
      reasons: reasons, evidenceStrengths: strengths, bands: [], perceptionGapBands: [],
      ownStepBands: [], derivedMeasures: [], settings: Settings(), vocabularies: [],
      easyRead: easyRead,
      sections: sections, questions: questions, retired: [], forms: forms, modules: modules,
      lenses: [])
  }

  static func sheet(
    _ group: RespondentGroup.ID = "leaders", wording: AnswerSheet.WordingKind = .standard,
    position: Question.ID? = nil, answersOffered: Int? = nil,
    answers: [Question.ID: Answer] = [:]
  ) -> AnswerSheet {
    AnswerSheet(
      id: "L3", questionnaire: QuestionnaireReference(id: "small", version: Version(1, 0, 0)),
      respondent: Respondent(group: group), language: "en-GB", wording: wording,
      position: position, answersOffered: answersOffered, answers: answers)
  }

  static let people = Section(id: "people", name: "People", asks: "")
  static let money = Section(id: "money", name: "Money", asks: "")

  private static let groups = [
    RespondentGroup(id: "people", name: "{People}", voice: "lived"),
    RespondentGroup(id: "leaders", name: "Leaders", voice: "leaders"),
  ]

  private static let ladder = Ladder(
    rungs: ["Held", "Told", "Asked", "Shaping", "Shared", "Led"].enumerated().map {
      Rung(id: Rung.ID($1.lowercased()), level: $0, name: $1)
    })

  private static let slots = [
    SlotRule(slot: .now, askedOf: all),
    SlotRule(
      slot: .prepared, askedOf: ["leaders"],
      text: "How far are you prepared to go on this in the next 12 months?",
      asksReasonIfNotHigher: true),
    SlotRule(slot: .wanted, askedOf: ["people"], text: "How far would you like this to go?"),
  ]

  private static let specials = [
    SpecialAnswerText(id: .dontKnow, key: "d", text: "I don't know"),
    SpecialAnswerText(
      id: .notApplicable, key: "n", text: "This does not apply here", requiresReason: true),
    SpecialAnswerText(id: .preferNotToSay, key: "x", text: "I would rather not say"),
    SpecialAnswerText(id: .left, key: "l", text: "Left for later"),
  ]

  private static let reasons = [
    Reason(
      id: "law", text: "Law or regulation stops us", kind: .cannot,
      followUp: "Name the law or rule and who confirmed it."),
    Reason(
      id: "contract", text: "A contract or funder's rule stops us", kind: .cannotYet,
      followUp: "When can it be changed, and who will ask?"),
    Reason(id: "not-ready", text: "We are not willing to give this up yet", kind: .willNot),
  ]

  private static let strengths = [
    EvidenceStrength(level: 0, id: "none", text: "No evidence given"),
    EvidenceStrength(level: 1, id: "said", text: "Someone in the organisation says so"),
    EvidenceStrength(level: 2, id: "written", text: "A policy, plan or structure says so"),
  ]

  private static let easyRead = EasyRead(
    specials: [.dontKnow: "I do not know."], fourLevels: [0, 2, 4, 5],
    intro: ["This is a set of questions about power."])
}

extension SmallQuestionnaire {
  static let ladders = [
    Question(
      id: "people-presence", section: "people", kind: .ladder(rungTexts), audience: all,
      slots: [.now, .prepared, .wanted],
      text: "Where are {people} when the biggest decisions are made?",
      help: "Biggest means the board or the budget meeting.",
      evidencePrompt: "List the bodies that decide.",
      easyRead: Question.EasyReadQuestion(
        text: "Big meetings make big choices. Are you there?",
        answers: [
          "No.", "They tell us.", "They ask us.", "One of us goes.", "Enough go.", "We lead.",
        ]
      )),
    Question(
      id: "people-own-plan", section: "people", kind: .ladder(rungTexts), audience: all,
      slots: [.now, .prepared], text: "Who writes a person's own plan?"),
    Question(
      id: "people-who-chairs", section: "people", kind: .ladder(rungTexts), audience: all,
      slots: [.now], text: "Who chairs?",
      condition: .compare(
        .answer(Condition.AnswerReference("people-presence")), .greater, .number(1))),
  ]

  static let others = [
    question("money-kind", .choice(options)), question("money-kinds", .choices(options)),
    question(
      "money-ease",
      .rating([
        Question.RatingStep(value: 1, text: "Not at all"),
        Question.RatingStep(value: 5, text: "Very much"),
      ])), question("money-number", .number(1...10)), question("money-text", .text),
    question("money-date", .date), question("money-yes", .yesNo),
    question("money-points", .points(total: 10, among: options)),
    question("money-counts", .counts(options)),
  ]

  static let options = [
    Question.Option(id: "people", text: "{People}"), Question.Option(id: "staff", text: "Staff"),
    Question.Option(id: "board", text: "The board"),
  ]

  static func question(_ id: Question.ID, _ kind: Question.Kind) -> Question {
    Question(id: id, section: "money", kind: kind, audience: all, text: "About \(id.shortName)?")
  }

  private static let rungTexts = [
    "No one is part of it.", "{People} can read minutes.", "{People} have a group of their own.",
    "One or two attend.", "They hold enough votes.", "They hold most votes.",
  ]
}

extension SmallQuestionnaire {
  static let withModules = make(
    sections: [people], questions: ladders, modules: [bodies, rights, outcomes])

  private static let bodies = Module(
    id: "bodies", audience: all, purpose: "What the seats are worth.",
    body: .records(
      RecordForm(
        fields: [
          ModuleField(id: "name", kind: .text(maxWords: 4), isRequired: true),
          ModuleField(id: "status", kind: .choice(["decides", "advises"])),
          ModuleField(id: "stage", kind: .tags(["design", "delivery"])),
          ModuleField(id: "seats", kind: .numberByGroup, isRequired: true),
          ModuleField(id: "attendance", kind: .percentByGroup),
          ModuleField(id: "quota", kind: .numberOrRule(["majority", "two-thirds", "number"])),
          ModuleField(id: "chair", kind: .group), ModuleField(id: "veto", kind: .groups),
          ModuleField(id: "paid", kind: .flag(default: false)),
          ModuleField(id: "meetings", kind: .number(0...366)),
          ModuleField(id: "ease", kind: .rating), ModuleField(id: "section", kind: .section),
          ModuleField(id: "questions", kind: .questions), ModuleField(id: "voice", kind: .voice),
        ],
        rating: [
          Question.RatingStep(value: 1, text: "Not at all"),
          Question.RatingStep(value: 2, text: "Very much"),
        ], recordName: "body")))

  private static let rights = Module(
    id: "decision-rights", audience: all, purpose: "Who decides what.",
    body: .allocation(
      AllocationForm(
        points: 10, nowPrompt: "Share ten points as it is today.",
        couldPrompt: "Share ten points as it could be.", allowsDontKnow: true,
        quickPrompt: "Name only who has the last word and who is asked.",
        quickRoles: [
          AllocationForm.QuickRole(id: "last-word", points: 6),
          AllocationForm.QuickRole(id: "asked", points: 1),
        ], actors: options,
        decisions: [
          AllocationForm.Decision(id: "budget", text: "How the budget is set"),
          AllocationForm.Decision(id: "plan", text: "What goes into a plan"),
        ], core: ["plan"])))

  private static let outcomes = Module(
    id: "outcomes", audience: all, purpose: "What it has led to.",
    body: .items(
      ItemForm(
        answers: ["none-seen", "someone-says-so"],
        items: [
          Question.Option(id: "prevention", text: "Problems were headed off."),
          Question.Option(id: "self-help", text: "People did more for themselves."),
        ])))
}
