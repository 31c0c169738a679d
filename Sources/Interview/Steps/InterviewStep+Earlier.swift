import Survey

extension InterviewStep {
  /// Shows what the same person said in the audit before, and puts on record that it was seen.
  ///
  /// Nobody can unsee it, so that undoing leaves it on record.
  mutating func showEarlier() {
    guard state.offersEarlier, case .question(let id, _) = state.screen
    else { return refuse(.notExpected) }
    guard state.hasEarlierAnswer else { return say(.noEarlierAnswer) }
    state.showsEarlierOn = state.screen
    say(.earlierAnswer(id))
    guard state.sheet.answers[id]?.seenEarlier != true else { return }
    let change = SheetChange.seenEarlier(id, true)
    state.sheet.apply(change)
    effects.append(.record(change))
  }
}
