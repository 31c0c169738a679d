import Survey

extension PlainWords {
  func room(_ part: Screen.RoomPart) -> [String] {
    asked(part) + formLines(nil) + known + ending(part)
  }

  /// What is asked, then what helps to answer it.
  func asked(_ part: Screen.RoomPart) -> [String] {
    switch part {
    case .agreed: [text(.agreedAsked), text(.agreedHelp)]
    case .dissent: [text(.dissentAsked), text(.dissentHelp)]
    }
  }

  private func ending(_ part: Screen.RoomPart) -> [String] {
    switch part {
    case .agreed: [text(.laterKey)]
    case .dissent: [text(known.isEmpty ? .leavesItOut : .emptiesIt)]
    }
  }
}
