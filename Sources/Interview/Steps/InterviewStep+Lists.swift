import Survey

/// Contents and review.
extension InterviewStep {
  mutating func takeInContents(_ event: InterviewEvent) {
    switch event {
    case .choose(let number): openContents(number)
    case .accept:
      if let number = state.highlighted { openContents(number) } else { goOnFromContents() }
    case .move(let movement): move(movement)
    case .highlight(let number): highlight(number)
    case .back: show(state.below)
    default: refuse(.notExpected)
    }
  }

  private mutating func openContents(_ number: Int) {
    switch state.contentsRows.element(numbered: number)?.place {
    case .section(let id)?: go(to: .section(id))
    case .module(let id)?: go(to: .module(id))
    case nil: refuse(.notExpected)
    }
  }

  private mutating func goOnFromContents() {
    let open = state.steps.first(where: state.isOpen)
    show(state.below.takesEntries ? state.below : open ?? .review(.everything))
  }

  mutating func takeInReview(_ filter: ReviewFilter, _ event: InterviewEvent) {
    switch event {
    case .choose(let number): openReviewed(number, filter)
    case .accept:
      guard let number = state.highlighted else { return refuse(.nothingEntered) }
      openReviewed(number, filter)
    case .move(let movement): move(movement)
    case .highlight(let number): highlight(number)
    case .back: show(state.below.takesEntries ? state.below : .contents)
    default: refuse(.notExpected)
    }
  }

  private mutating func openReviewed(_ number: Int, _ filter: ReviewFilter) {
    guard let row = state.reviewRows(filter).first(where: { $0.number == number })
    else { return refuse(.notExpected) }
    guard let waitsFor = row.waitsFor.first else { return openReviewed(row) }
    open(waitsFor)
  }

  private mutating func openReviewed(_ row: ReviewRow) {
    for issue in row.issues {
      switch issue {
      case .noReason(let slot): return show(.detail(row.question, .reason(slot)))
      case .unnamedReason(let slot): return show(.detail(row.question, .reasonDetail(slot)))
      case .left(let slot): return show(.question(row.question, slot))
      default: continue
      }
    }
    open(row.question)
  }
}
