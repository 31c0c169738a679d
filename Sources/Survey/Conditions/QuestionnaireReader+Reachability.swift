import Diagnostics
import Documents

/// Warnings of questions that a group, or a form, can never come to.
extension QuestionnaireReader {
  mutating func warnOfUnreachable(
    _ questions: [Question], _ references: [[ConditionReference]], _ forms: [Form]
  ) {
    let byID = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var pass = ReachabilityPass(questions: byID, slotRules: slotRules)
    for (position, question) in questions.enumerated() {
      guard let condition = question.condition else { continue }
      let finding = pass.check(question, condition)
      if finding.isNeverAsked {
        document.problems.report(
          ConditionProblem.neverAsked, at: conditionNodes[position]?.span)
      }
      for (reference, groups) in finding.unreachable {
        report(reference, groups, of: question, pass: pass, at: references[position])
      }
    }
    warnOfForms(questions, references, forms, pass: pass)
  }

  private mutating func report(
    _ reference: Condition.AnswerReference, _ groups: [RespondentGroup.ID],
    of question: Question, pass: ReachabilityPass, at places: [ConditionReference]
  ) {
    guard let needed = pass.questions[reference.question],
      let neededPlaces = questionPlaces[reference.question]
    else { return }
    let isAsked = groups.allSatisfy(needed.audience.contains)
    let isGiven = isAsked && groups.allSatisfy { pass.isSlot(reference.slot, askedOf: $0) }
    var line = line(of: neededPlaces.ask ?? neededPlaces.id)
    var neededOf = neededPlaces.askedOf
    if isAsked, !isGiven {
      if let span = slotPlaces[reference.slot] { line = self.line(of: span) }
      neededOf = listed(slotRules[reference.slot]?.askedOf.map(\.rawValue) ?? [])
    }
    let closed = pass.unreachable[question.id] ?? []
    let facts = ConditionProblem.Unreachable(
      groups: groups.map(\.rawValue), needed: reference.question.rawValue, neededOf: neededOf,
      line: line, askedOf: questionPlaces[question.id]?.askedOf ?? "all",
      others: question.audience.filter { !closed.contains($0) }.map(\.rawValue),
      slot: isAsked && !isGiven ? reference.slot.rawValue : nil, isChained: isGiven)
    let place = places.first { $0.reference == reference }
    document.problems.report(ConditionProblem.unreachableForGroups(facts), at: place?.span)
  }

  private mutating func warnOfForms(
    _ questions: [Question], _ references: [[ConditionReference]], _ forms: [Form],
    pass: ReachabilityPass
  ) {
    var pass = pass
    for form in forms {
      guard let listed = form.questions else { continue }
      let members = Set(listed)
      for (position, question) in questions.enumerated() where members.contains(question.id) {
        guard let condition = question.condition,
          let needed = pass.neededOutside(form.id, members, of: question, condition),
          let place = self.forms[form.id.rawValue]
        else { continue }
        let reference = references[position].first { $0.reference == needed }
        document.problems.report(
          ConditionProblem.unreachableInForm(
            form: form.id.rawValue, question: question.id.rawValue,
            needed: needed.question.rawValue, line: line(of: place)),
          at: reference?.span ?? conditionNodes[position]?.span)
      }
    }
  }
}

/// One walk over the questions in file order.
struct ReachabilityPass {
  struct Finding {
    /// Groups by the answer they wait for, in the order of the condition.
    var unreachable: [(Condition.AnswerReference, [RespondentGroup.ID])] = []
    /// Also with every answer given: the condition is about other groups.
    var isNeverAsked = false
  }

  let questions: [Question.ID: Question]
  private let audiences: [Question.ID: Set<RespondentGroup.ID>]
  private let askedOf: [Slot: Set<RespondentGroup.ID>]
  private(set) var unreachable: [Question.ID: Set<RespondentGroup.ID>] = [:]
  /// Steps left before checking stops, as a file may hold very many groups and conditions.
  private var workLeft = 300_000
  private let reachability = ConditionReachability()

  init(questions: [Question.ID: Question], slotRules: [Slot: SlotRule]) {
    self.questions = questions
    askedOf = slotRules.mapValues { Set($0.askedOf) }
    // As a rule a few audiences are shared by all questions.
    var sets: [[RespondentGroup.ID]: Set<RespondentGroup.ID>] = [:]
    for question in questions.values where sets[question.audience] == nil {
      sets[question.audience] = Set(question.audience)
    }
    audiences = questions.mapValues { sets[$0.audience] ?? [] }
  }

  func isSlot(_ slot: Slot, askedOf group: RespondentGroup.ID) -> Bool {
    askedOf[slot]?.contains(group) ?? (slot == .now)
  }

  private func isGiven(
    _ reference: Condition.AnswerReference, by group: RespondentGroup.ID
  ) -> Bool {
    guard let audience = audiences[reference.question] else { return true }
    return audience.contains(group) && isSlot(reference.slot, askedOf: group)
      && unreachable[reference.question]?.contains(group) != true
  }

  mutating func check(_ question: Question, _ condition: Condition) -> Finding {
    var finding = Finding()
    let references = condition.references
    workLeft -= question.audience.count * max(references.count, 1)
    guard workLeft > 0 else { return finding }
    var couldBeAsked = question.audience.isEmpty
    for group in question.audience {
      let respondent = ConditionReachability.Respondent(group: group)
      guard reachability.possible(condition, for: respondent, isGiven: { _ in true }).contains(.yes)
      else {
        unreachable[question.id, default: []].insert(group)
        continue
      }
      couldBeAsked = true
      let possible = reachability.possible(condition, for: respondent) { isGiven($0, by: group) }
      guard !possible.contains(.yes),
        let needed = references.first(where: { !isGiven($0, by: group) })
      else { continue }
      unreachable[question.id, default: []].insert(group)
      if let index = finding.unreachable.firstIndex(where: { $0.0 == needed }) {
        finding.unreachable[index].1.append(group)
      } else {
        finding.unreachable.append((needed, [group]))
      }
    }
    finding.isNeverAsked = !couldBeAsked
    return finding
  }

  /// The answer that no respondent to this form ever gives, if without it nobody is asked.
  mutating func neededOutside(
    _ form: Form.ID, _ members: Set<Question.ID>, of question: Question, _ condition: Condition
  ) -> Condition.AnswerReference? {
    let references = condition.references
    guard let needed = references.first(where: { !members.contains($0.question) }) else {
      return nil
    }
    let closed = unreachable[question.id] ?? []
    workLeft -= question.audience.count * references.count
    guard workLeft > 0 else { return nil }
    let groups = question.audience.filter { !closed.contains($0) }
    let isReachable = groups.contains { group in
      let respondent = ConditionReachability.Respondent(group: group, form: form)
      return reachability.possible(condition, for: respondent) {
        members.contains($0.question) && isGiven($0, by: group)
      }.contains(.yes)
    }
    return groups.isEmpty || isReachable ? nil : needed
  }
}
