import Survey

/// How a room came to its answers, and what some in it saw otherwise.
extension InterviewStep {
  mutating func openRoom(_ part: Screen.RoomPart, then next: RoomVisit.Next) {
    guard state.sheet.respondent.isRoom else { return refuse(.notHere) }
    let earlier = state.below.isRoom ? state.roomVisit?.from : state.below
    state.roomVisit = RoomVisit(next: next, from: earlier ?? .review(.everything))
    show(.room(part))
  }

  mutating func takeRoom(_ entry: Entry, _ part: Screen.RoomPart) {
    switch (part, entry) {
    case (.agreed, .line(let number)):
      guard let agreed = Respondent.Agreement.allCases.element(numbered: number)
      else { return refuse(.notExpected) }
      propose(.agreement(agreed))
    case (.dissent, .text(let text)): propose(.dissent(text))
    default: refuse(.notExpected)
    }
  }

  mutating func leaveRoom(_ part: Screen.RoomPart) {
    switch state.roomVisit?.next {
    case .back?: show(endRoomVisit())
    case .finish? where part == .agreed && state.sheet.respondent.dissent == nil:
      show(.room(.dissent))
    case .finish?:
      endRoomVisit()
      show(.confirm(.finish))
    case .review?, nil:
      endRoomVisit()
      show(.review(.everything))
    }
  }

  mutating func backFromRoom() {
    guard state.roomVisit?.next != .back else { return show(.contents) }
    endRoomVisit()
    show(.review(.everything))
  }

  /// - Returns: Where something was entered before.
  @discardableResult
  private mutating func endRoomVisit() -> Screen {
    let from = state.settled(state.roomVisit?.from ?? .review(.everything))
    state.below = from
    return from
  }

  /// Before a room's sheet is finished it says what it has not said so far.
  mutating func finish() {
    guard case .review = state.screen else { return show(.review(.everything)) }
    let respondent = state.sheet.respondent
    guard respondent.isRoom, respondent.agreed == nil || respondent.dissent == nil
    else { return show(.confirm(.finish)) }
    openRoom(respondent.agreed == nil ? .agreed : .dissent, then: .finish)
  }
}
