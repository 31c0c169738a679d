import Diagnostics
import Documents
import Survey

extension QuestionnaireSnapshot {
  /// The questionnaire that travels inside the program.
  ///
  /// - Throws: 66 when no questionnaire of that id travels with it.
  static func shipped(_ id: String = "powershare-5p") throws(CommandFailure)
    -> QuestionnaireSnapshot
  {
    try read(try SourceFile.shippedQuestionnaire(id))
  }
}

extension SourceFile {
  static func shippedQuestionnaire(_ id: String) throws(CommandFailure) -> SourceFile {
    let path = "Questionnaires/\(id).yaml"
    guard let bytes = EmbeddedFiles.bytes(of: path) else {
      let known = EmbeddedFiles.paths.filter { $0.hasPrefix("Questionnaires/") }
        .map { String($0.dropFirst("Questionnaires/".count).dropLast(".yaml".count)) }
        .filter(isIdentifier)
      let meant = nearestName(to: id, among: known).map { "did you mean '\($0)'?" }
      throw CommandFailure(
        .missingInput, "no questionnaire is called '\(id)'",
        help: [meant ?? "known here: \(known.joined(separator: ", "))"])
    }
    return SourceFile(name: path, bytes: bytes)
  }
}
