import Survey

/// Fills in the sheets of one wave of the example audit, each as its respondent would.
struct DemoSheetWriter {
  let snapshot: QuestionnaireSnapshot
  let year: DemoYear
  private let notes: [DemoNote]
  /// Who answers beside whom.
  private let names: [RespondentGroup.ID: [String]]

  init(snapshot: QuestionnaireSnapshot, year: DemoYear, seats: [DemoSeat]) {
    self.snapshot = snapshot
    self.year = year
    notes = DemoNotes.notes(of: year)
    names = seats.reduce(into: [:]) { names, seat in
      names[seat.member.group, default: []].append(seat.member.name)
    }
  }

  var questionnaire: Questionnaire { snapshot.questionnaire }
  var top: Int { questionnaire.ladder?.topLevel ?? 0 }

  /// The complete sheet of one seat: every question it is asked, in every slot it is asked.
  func sheet(of seat: DemoSeat) -> AnswerSheet {
    let member = seat.member
    var sheet = AnswerSheet(
      id: seat.sheet, questionnaire: snapshot.reference,
      respondent: Respondent(
        group: member.group, kind: member.kind, code: member.hasCode ? member.name : nil),
      language: questionnaire.language, wording: member.wording, status: .complete,
      answersOffered: member.answersOffered)
    var open = unseen(in: sheet)
    while !open.isEmpty {
      for entry in open { answer(entry, by: member, in: &sheet) }
      open = unseen(in: sheet)
    }
    for module in questionnaire.modules where module.audience.contains(member.group) {
      guard let answer = moduleAnswer(of: member, to: module) else { continue }
      sheet.apply(.module(module.id, answer))
    }
    return sheet
  }

  /// Answers can open further questions.
  private func unseen(in sheet: AnswerSheet) -> [Routing.Entry] {
    Routing(of: sheet, in: questionnaire).shown.filter { $0.status == .unseen }
  }

  private func answer(
    _ entry: Routing.Entry, by member: DemoMember, in sheet: inout AnswerSheet
  ) {
    let question = entry.question
    let now = now(of: member, to: question)
    sheet.apply(.slot(question.id, .now, now))
    for slot in entry.slots where slot != .now {
      let second = slot == .prepared ? prepared : wanted
      sheet.apply(.slot(question.id, slot, second(now.response, member, question)))
    }
    if let evidence = evidence(of: member, on: question, now: now) {
      sheet.apply(.evidence(question.id, evidence))
    }
    if let note = notes.first(where: { $0.question == question.id && $0.writer == member.name }) {
      sheet.apply(.note(question.id, note.written))
    }
    sheet.answers[question.id]?.fingerprint = snapshot.shortFingerprint(of: question.id)
  }

  private func evidence(
    of member: DemoMember, on question: Question, now: SlotAnswer
  ) -> Evidence? {
    guard DemoEvidence.writers.contains(member.group), let level = now.response.level else {
      return nil
    }
    return DemoEvidence.evidence(of: member.name, on: question, level: level)
  }

  private func moduleAnswer(of member: DemoMember, to module: Module) -> ModuleAnswer? {
    switch module.body {
    case .records(let form): DemoRecords.answer(of: member, to: module.id, form: form, in: year)
    case .allocation(let form): DemoDecisions.answer(of: member, to: form, in: questionnaire)
    case .items(let form): DemoOutcomes.answer(of: member, to: form, in: questionnaire)
    }
  }
}

// MARK: - Rungs

extension DemoSheetWriter {
  private func now(of member: DemoMember, to question: Question) -> SlotAnswer {
    if let missing = DemoMissing.answer(of: member.name, to: question.id) {
      return .missing(missing)
    }
    guard question.isLadder, let group = questionnaire.group(member.group) else {
      return .missing(.left)
    }
    return .level(
      rung(DemoStory.points(group, question, in: year), of: member, on: question, "now"))
  }

  /// People who do not know where power sits today can still say how far it should go.
  private func wanted(
    beside now: Response, by member: DemoMember, to question: Question
  ) -> SlotAnswer {
    if let missing = now.missing, missing != .dontKnow { return .missing(missing) }
    return .level(rung(DemoWanted.points(on: question), of: member, on: question, "wanted"))
  }

  /// The rung somebody chooses around what is typical of the group.
  private func rung(
    _ points: Int, of member: DemoMember, on question: Question, _ topic: String
  ) -> Int {
    let words = [topic, member.name, question.id.rawValue].joined(separator: "\n")
    let mood = DemoSpread.index(below: 181, words) - 90
    let drift = DemoSpread.index(below: 81, words, year.waveName) - 40
    let hundredths = points * top + member.leaning + mood + drift
    let names = names[member.group] ?? [member.name]
    let rung = DemoSpread.rung(
      hundredths, rank: DemoSpread.rank(of: member.name, among: names, on: question.id.rawValue),
      of: names.count, top: top)
    return member.answersOffered == 4 ? nearestOfFour(rung, words) : rung
  }

  /// A helper who shows four answers leaves out the rungs 1 and 3.
  private func nearestOfFour(_ rung: Int, _ words: String) -> Int {
    rung == 1 || rung == 3 ? rung - 1 + 2 * DemoSpread.index(below: 2, "four", words) : rung
  }
}

// MARK: - Prepared

extension DemoSheetWriter {
  /// How far a leader would go from where they see themselves, with a reason where not further.
  private func prepared(
    beside now: Response, by member: DemoMember, to question: Question
  ) -> SlotAnswer {
    guard let level = now.level else { return .missing(now.missing ?? .left) }
    let stance = DemoPrepared.stance(on: question.id, in: year)
    let names = names[member.group] ?? [member.name]
    let rank = DemoSpread.rank(
      of: member.name, among: names, on: "prepared " + question.id.rawValue)
    let goal = level + step(stance, rank: rank, of: names.count)
    let chosen = min(max(goal, 0), top)
    guard chosen <= level, !stance.reasons.isEmpty else { return .level(chosen) }
    return refusal(at: chosen, stance, turn: max(rank - stance.movers, 0), on: question)
  }

  private func step(_ stance: DemoStance, rank: Int, of count: Int) -> Int {
    if rank < stance.leapers { return 2 }
    if rank < stance.movers { return 1 }
    return rank >= count - stance.retreating ? -1 : 0
  }

  private func refusal(
    at level: Int, _ stance: DemoStance, turn: Int, on question: Question
  ) -> SlotAnswer {
    let reason = stance.reasons[turn % stance.reasons.count]
    return SlotAnswer(
      .value(.level(level)), reason: reason, detail: DemoPrepared.detail(reason, on: question.id))
  }
}
