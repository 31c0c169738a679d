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
  /// The keys of texts that are asked in the questionnaire's own language instead.
  private let untranslated: [String]
  /// Says that there are such.
  private let partlyNotice: String

  struct Copy {
    let path: String
    let bytes: [UInt8]
  }

  /// - Parameters:
  ///   - tag: The sheet's, or as it was asked for.
  ///   - folder: The audit's, whose own copy of a translation counts.
  ///   - snapshot: The questionnaire.
  ///   - people: The audit's words for people; `nil` for the questionnaire's.
  ///   - isRequired: Whether a language without any texts is refused; otherwise the questionnaire
  ///     is asked in its own.
  /// - Throws: 64 for a language that is refused, 65 for a translation with faults.
  init(
    _ tag: String, in folder: AuditFolder, snapshot: QuestionnaireSnapshot, people: String?,
    isRequired: Bool
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
      (questionnaire, copy, untranslated, partlyNotice) = (own, nil, [], "")
      notices = words.head.isDraft ? Self.notices(of: words.head, words, english) : []
      return
    }
    let head = found.overlay.head
    questionnaire = own.translated(by: found.overlay, people: people)
    (copy, untranslated) = (found.copy, found.missing)
    let draft = head.isDraft ? head : words.head
    notices = draft.isDraft ? Self.notices(of: draft, words, english) : []
    let isOwn = words.language.isSameLanguage(as: head.language)
    partlyNotice = words.text(
      .partlyTranslated,
      [
        "language": isOwn ? head.name : head.englishName,
        "source": own.language.isSameLanguage(as: english.language)
          ? english.head.name : own.language,
      ])
  }

  /// What is to be known before the first question of a sheet.
  func notices(asking state: InterviewState) -> [String] {
    notices + (state.asks(anyOf: untranslated) ? [partlyNotice] : [])
  }

  /// A translation, and the keys of what it does not have.
  private struct Found {
    let overlay: QuestionnaireOverlay
    let missing: [String]
    let copy: Copy?
  }

  private static func overlay(
    _ tag: String, in folder: AuditFolder, snapshot: QuestionnaireSnapshot
  ) throws(CommandFailure) -> Found? {
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
    return Found(
      overlay: overlay, missing: reading.missing,
      copy: isKept ? nil : Copy(path: path, bytes: file.bytes))
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

  /// In the language itself where the interface has it, and in English.
  private static func notices(
    of head: WordsHead, _ words: InterfaceWords, _ english: InterfaceWords
  ) -> [String] {
    let inEnglish = english.text(.draftNotice, ["language": head.englishName])
    guard words.language.isSameLanguage(as: head.language) else { return [inEnglish] }
    return [words.text(.draftNotice, ["language": head.name]), inEnglish]
  }
}

extension InterviewState {
  /// Whether one of some texts of the questionnaire, by their keys, can come up in this sheet.
  fileprivate func asks(anyOf keys: [String]) -> Bool {
    if case .module(let id) = scope { return keys.contains { $0.hasPrefix("module.\(id).") } }
    let section: Section.ID? = if case .section(let id) = scope { id } else { nil }
    let asked = Set(
      routing.entries.lazy.map { ($0.question, $0.status) }.filter { question, status in
        status != .notAsked && (section ?? question.section) == question.section
      }.map { question, _ in question.id.rawValue })
    return keys.contains { key in
      let parts = key.split(separator: ".", maxSplits: 1)
      return asked.contains(String(parts.first ?? ""))
        && (isEasyRead || parts.last?.hasPrefix("easy-read.") == false)
    }
  }
}
