import Diagnostics
import Documents
import Interview
import Survey

/// The language in which a sheet is asked: the interface's words and the questionnaire's.
struct SheetLanguage {
  /// As the sheet records it.
  let tag: String
  let words: InterfaceWords
  /// With the texts of the language, as far as there are any.
  let questionnaire: Questionnaire
  /// To be kept beside the questionnaire's copy when the first answer is; `nil` where it is there,
  /// or where there is nothing to keep.
  let copy: Copy?
  /// Says in both languages that nobody has checked the words.
  let notices: [String]

  struct Copy {
    let path: String
    let bytes: [UInt8]
  }

  /// - Parameters:
  ///   - tag: The sheet's, or as it was asked for.
  ///   - folder: The audit's, whose own copy of a translation counts.
  ///   - snapshot: The questionnaire.
  ///   - isRequired: Whether a language without any texts is refused; otherwise the questionnaire
  ///     is asked in its own.
  /// - Throws: 64 for a language that is refused, 65 for a translation with faults.
  init(
    _ tag: String, in folder: AuditFolder, snapshot: QuestionnaireSnapshot, isRequired: Bool
  ) throws(CommandFailure) {
    let own = snapshot.questionnaire
    let english = try InterfaceWords.english()
    let isKnown = isLanguageTag(tag)
    self.tag = own.language.isSameLanguage(as: tag) ? own.language : tag
    let shipped = isKnown ? try InterfaceWords.shipped(tag, english: english) : nil
    words = shipped ?? english
    guard isKnown, self.tag != own.language,
      let found = try Self.overlay(tag, in: folder, snapshot: snapshot)
    else {
      guard self.tag == own.language || !isRequired else {
        throw Self.unknown(tag, of: own, in: folder)
      }
      (questionnaire, copy) = (own, nil)
      notices = words.head.isDraft ? Self.notices(words, english) : []
      return
    }
    (questionnaire, copy) = (own.translated(by: found.overlay), found.copy)
    let isDraft = words.head.isDraft || found.overlay.head.isDraft
    notices = isDraft ? Self.notices(words, english) : []
  }

  private static func overlay(
    _ tag: String, in folder: AuditFolder, snapshot: QuestionnaireSnapshot
  ) throws(CommandFailure) -> (overlay: QuestionnaireOverlay, copy: Copy?)? {
    let questionnaire = snapshot.questionnaire
    let path = folder.overlayPath(questionnaire.reference, language: tag)
    let isKept = Folder.exists(path)
    let file =
      isKept
      ? try SourceFile.load(path, family: .words, limits: .questionnaire)
      : SourceFile.shippedOverlay(questionnaire.id, language: tag)
    guard let file else { return nil }
    let source = SourceFile(name: folder.snapshotPath(questionnaire.reference), bytes: [])
    let reading = QuestionnaireOverlay.read(file, of: questionnaire, in: source)
    guard let overlay = reading.overlay else { throw CommandFailure(reading.diagnostics) }
    return (overlay, isKept ? nil : Copy(path: path, bytes: file.bytes))
  }

  private static func unknown(
    _ tag: String, of questionnaire: Questionnaire, in folder: AuditFolder
  ) -> CommandFailure {
    let kept = folder.overlays(of: questionnaire.reference).map(\.language)
    let known = Set(kept + SourceFile.shippedLanguages(of: questionnaire.id)).sorted()
    return CommandFailure(
      .usage, "\(questionnaire.id) has no texts in '\(tag)'",
      help: ["it has: \(([questionnaire.language] + known).joined(separator: ", "))"])
  }

  private static func notices(_ words: InterfaceWords, _ english: InterfaceWords) -> [String] {
    [
      words.text(.draftNotice, ["language": words.head.name]),
      english.text(.draftNotice, ["language": words.head.englishName]),
    ]
  }
}
