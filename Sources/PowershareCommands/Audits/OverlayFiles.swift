import Diagnostics
import Documents
import Survey

extension AuditFolder {
  /// Where an audit keeps a translation as it was asked, beside the copy of the questionnaire.
  func overlayPath(_ reference: String, language: String) -> String {
    "\(questionnairesPath)/\(reference).\(language).yaml"
  }

  /// The translations of one version that the audit keeps, by language, sorted.
  func overlays(of reference: String) -> [(language: String, path: String)] {
    ((try? Folder.names(in: questionnairesPath)) ?? []).sorted().compactMap { name in
      guard name.hasPrefix("\(reference)."), name.hasSuffix(".yaml") else { return nil }
      let language = String(name.dropFirst(reference.count + 1).dropLast(".yaml".count))
      return isLanguageTag(language) ? (language, "\(questionnairesPath)/\(name)") : nil
    }
  }
}

extension SourceFile {
  /// The translation of a questionnaire that travels inside the program.
  static func shippedOverlay(_ id: Questionnaire.ID, language: String) -> SourceFile? {
    let path = "Questionnaires/\(id).\(language).yaml"
    return EmbeddedFiles.bytes(of: path).map { SourceFile(name: path, bytes: $0) }
  }

  /// The languages in which a questionnaire travels inside the program, beside its own.
  static func shippedLanguages(of id: Questionnaire.ID) -> [String] {
    let start = "Questionnaires/\(id)."
    return EmbeddedFiles.paths.filter { $0.hasPrefix(start) && $0.hasSuffix(".yaml") }
      .map { String($0.dropFirst(start.count).dropLast(".yaml".count)) }.filter(isLanguageTag)
  }
}

/// A translation with the questionnaire that it is of.
struct OverlayOnDisk {
  let file: SourceFile
  let questionnaire: Questionnaire
  let reading: OverlayReading

  /// - Parameter path: `ID.TAG.yaml` beside `ID.yaml`, or a translation of one that ships.
  /// - Throws: 66 when there is no questionnaire to hold it against, 65 when that has faults.
  init(_ path: String) throws(CommandFailure) {
    file = try SourceFile.load(path, family: .words, limits: .questionnaire)
    let source = try Self.source(of: file)
    questionnaire = try QuestionnaireSnapshot.read(source).questionnaire
    reading = QuestionnaireOverlay.read(file, of: questionnaire, in: source)
  }

  private static func source(of file: SourceFile) throws(CommandFailure) -> SourceFile {
    let stem = file.name.split(separator: ".", omittingEmptySubsequences: false).dropLast(2)
    let beside = stem.joined(separator: ".") + ".yaml"
    if !stem.isEmpty, Folder.exists(beside) {
      return try SourceFile.load(beside, family: .questionnaire, limits: .questionnaire)
    }
    guard let id = questionnaire(of: file) else {
      throw CommandFailure(
        .missingInput, "there is no questionnaire to hold \(file.name) against",
        help: ["put it beside its questionnaire: ID.TAG.yaml beside ID.yaml"])
    }
    return try SourceFile.shippedQuestionnaire(id)
  }

  /// What the file says it is of, without looking at the rest.
  private static func questionnaire(of file: SourceFile) -> String? {
    var reader = DocumentReader(file, family: .words, limits: .questionnaire)
    guard let root = reader.root(), let top = reader.mapping(root, "an overlay", keys: nil),
      let node = top["questionnaire"]
    else { return nil }
    return reader.scalarText(node)
  }
}

extension OverlayReading {
  /// `the Welsh of powershare-5p@1.0.0, 210 of 1034 texts`.
  func summary(of questionnaire: Questionnaire) -> String {
    let name = overlay?.head.englishName ?? "a translation"
    return "\(overlay == nil ? name : "the \(name)") of \(questionnaire.reference), "
      + "\(translated) of \(total) texts"
  }
}
