import Survey

/// What sharing power has led to, as the two sides see it.
enum DemoOutcomes {
  /// For each item, how strong the sign of it is: for people and carers, and for all others.
  private static let signs: [Question.Option.ID: (lived: Int, others: Int)] = [
    "better-outcomes": (1, 2), "prevention": (0, 1), "human-resources": (1, 3),
    "self-help": (2, 2), "scarce-resources": (0, 3), "social-networks": (3, 2),
    "well-being": (2, 1),
  ]

  /// - Returns: `nil` for the groups and people that leave the module out.
  static func answer(
    of member: DemoMember, to form: ItemForm, in questionnaire: Questionnaire
  ) -> ModuleAnswer? {
    guard DemoSpread.index(below: 6, "outcomes", member.name) > 0,
      let group = questionnaire.group(member.group)
    else { return nil }
    let isLived = questionnaire.voice(group.voice)?.role == .lived
    var answers: [Question.Option.ID: String] = [:]
    for item in form.items {
      let sign = signs[item.id] ?? (lived: 1, others: 1)
      let typical = isLived ? sign.lived : sign.others
      let own = typical + DemoSpread.index(below: 3, "sign", member.name, item.id.rawValue) - 1
      answers[item.id] = form.answers[min(max(own, 0), form.answers.count - 1)]
    }
    return .items(answers)
  }
}
