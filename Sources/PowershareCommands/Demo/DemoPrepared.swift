import Survey

/// How far leaders are prepared to go on one question.
struct DemoStance {
  /// How many of them go one rung further than now.
  let movers: Int
  /// How many of the movers go two rungs.
  var leapers = 0
  /// How many would go back by a rung.
  var retreating = 0
  /// Given in turn by those who do not go further.
  let reasons: [Reason.ID]

  init(_ movers: Int, leap: Int = 0, back: Int = 0, _ reasons: Reason.ID...) {
    self.movers = movers
    leapers = leap
    retreating = back
    self.reasons = reasons
  }
}

/// What leaders say when asked how far they are prepared to go.
enum DemoPrepared {
  /// For questions that the table does not name.
  static let usual = DemoStance(3, "time-skills", "far-enough", "money")

  static func stance(on question: Question.ID, in year: DemoYear) -> DemoStance {
    (year == .second ? later[question] : nil) ?? stances[question] ?? usual
  }

  private static let stances: [Question.ID: DemoStance] = [
    "people-priority": DemoStance(2, "far-enough", "time-skills", "not-ready"),
    "people-presence": DemoStance(3, leap: 1, "not-ready", "far-enough"),
    "people-who-takes-part": DemoStance(3, "time-skills", "money"),
    "people-own-plan": DemoStance(1, "law", "law", "far-enough", "safety"),
    "people-information": DemoStance(4, leap: 1, "law", "time-skills"),
    "people-terms-of-taking-part": DemoStance(3, "money", "time-skills"),
    "people-challenge": DemoStance(1, "law", "far-enough", "time-skills"),
    "people-choosing-staff": DemoStance(1, "not-ready", "time-skills", "law"),
    "politics-agenda": DemoStance(4, leap: 1, "far-enough"),
    "politics-purpose": DemoStance(1, "people-said-no", "far-enough", "people-said-no"),
    "politics-interests": DemoStance(2, "not-ready", "time-skills"),
    "politics-timing": DemoStance(5, leap: 1, "time-skills"),
    "politics-influence": DemoStance(4, "time-skills", "contract"),
    "politics-disagreement": DemoStance(2, "not-ready", "far-enough"),
    "politics-answerable": DemoStance(1, "law", "not-ours", "not-ready"),
    "profit-budget": DemoStance(1, "not-ready", "law", "not-ours"),
    "profit-ethos": DemoStance(3, "time-skills", "far-enough"),
    "profit-payment": DemoStance(2, "money", "contract", "money"),
    "profit-resourcing": DemoStance(2, "money", "not-ours"),
    "profit-cuts": DemoStance(1, "not-ours", "not-ours", "money", "not-ready"),
    "profit-value": DemoStance(2, "contract", "not-ours"),
    "profit-ownership": DemoStance(4, leap: 2, "contract"),
    "principles-lived-expertise": DemoStance(2, "far-enough", "time-skills"),
    "principles-room-to-act": DemoStance(2, "safety", "time-skills"),
    "principles-listening": DemoStance(2, "time-skills", "far-enough"),
    "principles-barriers": DemoStance(2, "money", "far-enough"),
    "principles-risk": DemoStance(1, back: 1, "safety", "law", "safety"),
    "partners-purpose": DemoStance(2, "not-ours", "contract"),
    "partners-joined-up": DemoStance(2, "not-ours", "money"),
    "partners-user-led": DemoStance(3, leap: 1, "money"),
    "partners-table": DemoStance(3, leap: 1, "not-ours"),
    "partners-contracts": DemoStance(1, "law", "contract", "law"),
    "partners-personal-information": DemoStance(1, "law", "safety", "not-ours"),
    "partners-community": DemoStance(4, "money", "people-said-no"),
    "capacity-gifts": DemoStance(3, "time-skills"),
    "capacity-hopes": DemoStance(2, "money", "contract"),
    "capacity-new-models": DemoStance(3, "money", "contract"),
    "capacity-brokers": DemoStance(1, "money", "not-ready", "contract"),
    "capacity-early-help": DemoStance(3, "money", "not-ours"),
    "capacity-commitment": DemoStance(4, leap: 1, "not-ready"),
  ]

  /// What changed after a year: some of it done, one promise taken back.
  private static let later: [Question.ID: DemoStance] = [
    "politics-agenda": DemoStance(2, "far-enough", "time-skills"),
    "politics-timing": DemoStance(2, "far-enough", "money"),
    "politics-influence": DemoStance(3, "far-enough", "contract"),
    "profit-payment": DemoStance(4, "money"),
    "partners-table": DemoStance(1, back: 2, "not-ours", "not-ready"),
    "capacity-brokers": DemoStance(3, "money", "contract"),
  ]
}

// MARK: - In their own words

extension DemoPrepared {
  /// What a leader adds to a reason: every law is named, and now and then there is more to say.
  ///
  /// - Returns: `nil` where the reason stands alone.
  static func detail(_ reason: Reason.ID, on question: Question.ID) -> String? {
    if reason == "law" {
      return laws[question] ?? "Our governing document; the clerk confirmed it."
    }
    return remarks[question].flatMap { $0.reason == reason ? $0.text : nil }
  }

  private static let laws: [Question.ID: String] = [
    "people-own-plan": "Care Act 2014, eligibility rules. Our solicitor confirmed it in March.",
    "people-information": "Data Protection Act 2018. Our data protection officer confirmed it.",
    "people-challenge": "The statutory complaints regulations of 2009. Checked with our solicitor.",
    "people-choosing-staff": "Employment law and safer recruitment checks. Our HR adviser said so.",
    "politics-answerable": "Charities Act 2011 and our governing document. The clerk confirmed it.",
    "profit-budget": "Trustees answer in law for charity money. The auditor confirmed it.",
    "principles-risk": "Mental Capacity Act 2005. The safeguarding lead confirmed it.",
    "partners-contracts": "Procurement Act 2023. The council's procurement team confirmed it.",
    "partners-personal-information": "Data Protection Act 2018, sharing to keep someone safe.",
  ]

  private static let remarks: [Question.ID: (reason: Reason.ID, text: String)] = [
    "people-presence": (
      "not-ready", "I would want to see one year of the new board before I agree to more."
    ),
    "people-terms-of-taking-part": (
      "money", "About 18,000 a year. We would have to stop the leaflet run to pay for it."
    ),
    "politics-purpose": (
      "people-said-no", "Asked at the members' day in June: most said that it should stay with us."
    ),
    "politics-agenda": ("far-enough", "It works as it is, and nobody has asked us to change it."),
    "profit-budget": (
      "not-ready", "If the joint panel closed a year without a deficit I would hand over more."
    ),
    "profit-payment": (
      "contract", "It runs to March 2027. I will ask the council to vary it before then."
    ),
    "profit-cuts": (
      "not-ours", "The integrated care board sets the figure. We could ask for seats there."
    ),
    "principles-room-to-act": (
      "time-skills", "Two team leaders need training first; both could have it by October."
    ),
    "principles-risk": (
      "safety", "The risk was weighed without the people concerned. We should do that again."
    ),
    "partners-table": ("not-ours", "The locality board decides who sits there. I chair it in May."),
  ]
}
