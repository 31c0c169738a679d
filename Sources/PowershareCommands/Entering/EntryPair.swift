import Interview
import Survey

/// The two entries of a sheet while they are held against each other.
///
/// A decision makes both say the same, on disk, so that what is left to decide is always what the
/// two files still say differently.
final class EntryPair: SheetStore {
  private let folder: AuditFolder
  private let snapshot: QuestionnaireSnapshot
  private(set) var first: AnswerSheet
  private(set) var second: AnswerSheet
  /// What is being typed again.
  var retyped: SheetPlace?
  private var history: [(first: AnswerSheet, second: AnswerSheet)] = []

  /// - Throws: 65 when one of them is damaged or answers something else.
  init(
    _ blank: AnswerSheet, in folder: AuditFolder, snapshot: QuestionnaireSnapshot
  ) throws(CommandFailure) {
    self.folder = folder
    self.snapshot = snapshot
    first = try SheetOnDisk(blank, in: folder.entering(.first), snapshot: snapshot).sheet
    second = try SheetOnDisk(blank, in: folder.entering(.second), snapshot: snapshot).sheet
  }

  var differences: [SheetPlace] {
    first.differences(from: second, in: snapshot.questionnaire)
  }

  var canTakeBack: Bool { !history.isEmpty }

  /// Makes the other entry say what the right one says.
  func decide(_ place: SheetPlace, for right: SheetEntry) throws(FileFault) {
    var (newFirst, newSecond) = (first, second)
    switch right {
    case .first: newSecond.take(place, from: first)
    case .second: newFirst.take(place, from: second)
    }
    try change(to: newFirst, newSecond)
  }

  func takeBack() throws(FileFault) {
    guard let before = history.last else { return }
    try write(before.first, before.second)
    history.removeLast()
  }

  private func change(
    to newFirst: AnswerSheet, _ newSecond: AnswerSheet
  ) throws(FileFault) {
    let before = (first, second)
    try write(newFirst, newSecond)
    history.append(before)
  }

  private func write(_ newFirst: AnswerSheet, _ newSecond: AnswerSheet) throws(FileFault) {
    if newFirst != first { try write(newFirst, .first) }
    first = newFirst
    if newSecond != second { try write(newSecond, .second) }
    second = newSecond
  }

  private func write(_ sheet: AnswerSheet, _ entry: SheetEntry) throws(FileFault) {
    try Folder.write(
      sheet.fileBytes(of: snapshot), to: folder.entering(entry).sheetPath(sheet.id))
  }
}

// MARK: - Typing again

extension EntryPair {
  func record(_ change: SheetChange, sequence: Int) throws {
    guard let retyped else { return }
    var (newFirst, newSecond) = (first, second)
    newFirst.apply(change)
    newSecond.take(retyped, from: newFirst)
    try self.change(to: newFirst, newSecond)
  }

  /// Every change is whole on disk already.
  func checkpoint(_ sheet: AnswerSheet) {}
  func complete(_ sheet: AnswerSheet) {}
}
