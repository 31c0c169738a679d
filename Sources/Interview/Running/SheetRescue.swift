package import Survey

/// Another place for a sheet that cannot be saved where it belongs.
package protocol SheetRescue {
  /// Where it goes when nothing else is said; nothing stands there yet.
  var suggestedPath: String { get }

  /// Writes the whole sheet into a new file that only its owner can read.
  ///
  /// - Parameters:
  ///   - sheet: In progress, as it stands in memory.
  ///   - path: As it was typed: of the file, or of a folder for it.
  /// - Returns: Where it is now; only when it is on disk to stay.
  /// - Throws: Whatever kept it from there, a file that stands there already among it.
  func keep(_ sheet: AnswerSheet, at path: String) throws -> KeptSheet
}

/// A sheet that was saved elsewhere.
package struct KeptSheet: Sendable, Equatable {
  package var path: String
  /// Commands that bring it back and go on with it, in their order.
  package var wayBack: [String]

  package init(path: String, wayBack: [String]) {
    self.path = path
    self.wayBack = wayBack
  }
}

/// What whoever answers wants done about a sheet that cannot be saved.
enum FailureChoice {
  case tryAgain
  /// Without what is not saved.
  case stop
  case kept(KeptSheet)
}

extension InterviewState {
  /// The sheet as it is kept elsewhere: to be gone on with, whatever was about to be done with it.
  var sheetToRescue: AnswerSheet {
    var sheet = sheetToSave
    sheet.status = .inProgress
    return sheet
  }
}
