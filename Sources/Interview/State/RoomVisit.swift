import Survey

/// A look at what is said of a room as a whole, and where it leads back to.
struct RoomVisit: Sendable, Equatable {
  var next: Next
  /// Where something was entered before.
  var from: Screen

  enum Next: Sendable {
    /// To where it was opened.
    case back
    case review
    /// What else is still to be said before the sheet is finished, then the question whether to.
    case finish
  }
}

extension InterviewState {
  /// What can be said of how a room came to its answers, in the order of its lines.
  var agreementLines: [InputForm.Line] {
    Respondent.Agreement.allCases.enumerated().map { index, agreement in
      InputForm.Line(number: index + 1, text: words.sentence(of: agreement))
    }
  }

  func roomEntry(_ part: Screen.RoomPart) -> Entry? {
    switch part {
    case .agreed:
      sheet.respondent.agreed.flatMap(Respondent.Agreement.allCases.firstIndex).map {
        .line($0 + 1)
      }
    case .dissent: sheet.respondent.dissent.map(Entry.text)
    }
  }

  /// `people`, or `people, a room of 6`.
  package var respondentName: String {
    let group = groupWord
    guard sheet.respondent.isRoom else { return group }
    return words.text(.roomOf, ["group": group, "count": sheet.respondent.people])
  }
}
