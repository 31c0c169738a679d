import ArgumentParser
import Diagnostics
import Documents
import Survey

/// `powershare translate`: every text of a questionnaire, to be written in another language.
struct Translate: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Lists every text of a questionnaire, for translation into another language.",
    discussion: """
      Examples:
        powershare translate powershare-5p --language cy -o powershare-5p.cy.yaml
        powershare translate our-survey.yaml --language pl -o our-survey.pl.yaml
        powershare check our-survey.pl.yaml

      Each text stands below the original, with the digits that name it. Texts, names
      and status that the file already has are kept, and what was made from an older
      text is marked. Comments and keys of your own are not taken along: where a line
      of the file would go, the file as it was stays beside it, as FILE.old. What is
      left empty is shown untranslated. For an audit of your own questionnaire, put
      the file beside its copy: AUDIT/questionnaire/ID@VERSION.pl.yaml.
      """)

  @Argument(help: "A questionnaire, or the name of one that comes with powershare.")
  var questionnaire: String

  @Option(help: "The language to translate into, as a tag such as cy.")
  var language: String

  @Option(
    help: ArgumentHelp(
      "The translation to go on from; without it the output, or the one that comes with powershare.",
      valueName: "file"))
  var from: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, in place of what is there; a link is followed, a device or pipe written into.",
      valueName: "file"),
    transform: outputPath)
  var output: String?

  func validate() throws {
    guard isLanguageTag(language) else {
      throw ValidationError("'\(language)' is no language: write a tag such as en-GB or cy")
    }
  }

  func perform() throws -> ExitStatus {
    let source = try sourceFile()
    let questionnaire = try QuestionnaireSnapshot.read(source).questionnaire
    let reading = try earlierFile(of: questionnaire).map {
      QuestionnaireOverlay.read($0, of: questionnaire, in: source)
    }
    if let reading { try check(reading) }
    let list = TranslationList(of: questionnaire, into: language, from: reading)
    guard let output else {
      try Console.result(list.text)
      return .done
    }
    let place = try OutputFile(
      output, such: "\(questionnaire.id).\(language).yaml",
      sparing: isFile ? [self.questionnaire] : [])
    let kept = try keepOld(place, beside: list.text)
    try place.write(Array(list.text.utf8))
    try Console.result("\(output.safeForTerminal): \(list.summary)\n")
    if let kept {
      Console.say(
        "note: lines of the file as it was are not in it now; it is kept as \(kept)".safeForTerminal
      )
    }
    return .done
  }

  /// - Throws: 65 when the translation to go on from has faults, 64 when it is in another language.
  private func check(_ reading: OverlayReading) throws(CommandFailure) {
    guard let overlay = reading.overlay else { throw CommandFailure(reading.diagnostics) }
    let own = overlay.head.language
    guard own != language else { return }
    throw CommandFailure(
      .usage, "\(from ?? output ?? "the translation") is in '\(own)', not in '\(language)'",
      help: ["choose another file, or say --language \(own)"])
  }

  /// Keeps what stands at a place when a line of it would be lost.
  ///
  /// - Returns: Where it is kept.
  private func keepOld(
    _ place: OutputFile, beside text: String
  ) throws(FileFault) -> String? {
    guard !place.isStream, Folder.size(of: place.path) != nil else { return nil }
    let old = try Folder.read(place.path)
    let lines = Set(text.split(separator: "\n"))
    let isLost = String(decoding: old, as: UTF8.self).split(separator: "\n").contains {
      !$0.allSatisfy(\.isWhitespace) && !lines.contains($0)
    }
    guard isLost else { return nil }
    let kept = Folder.freePath("\(place.path).old")
    try Folder.write(old, to: kept)
    return kept
  }

  private var isFile: Bool { questionnaire.hasSuffix(".yaml") || questionnaire.contains("/") }

  private func sourceFile() throws(CommandFailure) -> SourceFile {
    isFile
      ? try SourceFile.load(questionnaire, family: .questionnaire, limits: .questionnaire)
      : try SourceFile.shippedQuestionnaire(questionnaire)
  }

  private func earlierFile(of questionnaire: Questionnaire) throws(CommandFailure) -> SourceFile? {
    if let path = from ?? output.flatMap({ Folder.size(of: $0) == nil ? nil : $0 }) {
      return try SourceFile.load(path, family: .words, limits: .questionnaire)
    }
    return SourceFile.shippedOverlay(questionnaire.id, language: language)
  }
}

/// An overlay as a translator is given it.
private struct TranslationList {
  let text: String
  let summary: String

  init(of questionnaire: Questionnaire, into language: String, from earlier: OverlayReading?) {
    let texts = questionnaire.texts
    let lines = texts.flatMap { Self.lines($0.key, $0.text, earlier?.given[$0.key]) }
    let leftOver = (earlier?.leftOver ?? []).flatMap {
      ["", "# No longer in the questionnaire:", "# \($0.key): \($0.text.yamlQuoted)"]
    }
    text =
      (Self.head(questionnaire, language, earlier?.overlay?.head) + lines + leftOver)
      .joined(separator: "\n") + "\n"
    let translated = earlier?.translated ?? 0
    let stale = (earlier?.given.count ?? 0) - translated
    let note = stale == 0 ? "" : ", \(stale) from an older text"
    summary = "\(translated) of \(texts.count) texts translated\(note)"
  }

  private static func head(
    _ questionnaire: Questionnaire, _ language: String, _ head: WordsHead?
  ) -> [String] {
    [
      "# The texts of \(questionnaire.reference) in another language. Write each between the",
      "# quotation marks behind 'is'. The digits behind 'of' name the text it is made from.",
      "", "format: \(QuestionnaireOverlay.format)", "questionnaire: \(questionnaire.id)",
      "of: \(questionnaire.version)", "language: \(language)",
      "# What its speakers call the language, and what English does.",
      "name: \((head?.name ?? language).yamlQuoted)",
      "english_name: \((head?.englishName ?? language).yamlQuoted)",
      "# A draft until someone who speaks the language has checked it: checked_by: WHO.",
      "status: \((head?.status ?? .draft).rawValue)",
    ] + (head?.checkedBy.map { ["checked_by: \($0.yamlQuoted)"] } ?? []) + ["", "texts:"]
  }

  private static func lines(
    _ key: String, _ text: String, _ given: OverlayReading.Given?
  ) -> [String] {
    let source = text.split(separator: "\n", omittingEmptySubsequences: false).map { "  # \($0)" }
    let fingerprint = textFingerprint(text)
    guard let given else { return [""] + source + ["  \(key): {is: \"\", of: \"\(fingerprint)\"}"] }
    let isStale = given.fingerprint != fingerprint
    let mark = isStale ? ["  # STALE: the text above has changed; it is now \(fingerprint)"] : []
    return [""] + source + mark
      + ["  \(key): {is: \(given.text.yamlQuoted), of: \"\(given.fingerprint)\"}"]
  }
}
