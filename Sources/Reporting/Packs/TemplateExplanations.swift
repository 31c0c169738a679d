package import Diagnostics

/// The pages on the codes of template packs.
package enum TemplateExplanations {
  package static var codes: [DiagnosticCode] {
    Array(TemplateProblem.explanations.keys) + pages.map(\.code)
  }

  /// The page on a code; `nil` for a code of another target.
  package static func explanation(of code: DiagnosticCode) -> String? {
    if let page = pages.first(where: { $0.code == code }) { return page.text() }
    return TemplateProblem.explanations[code].map { "\(code.rawValue)\n\n\($0)\n" }
  }

  private static let pages = packPages + looksPages + ManifestProblem.pages

  private static let packPages: [Explanation] = [
    Explanation(
      PackProblem.wrongFormat("").code, "this is not a template pack",
      """
      'pack.yaml' says 'powershare-templates/1' as its format.
      """,
      example: "format: powershare-templates/9",
      remedy: "correct the line, or use the version of powershare that the pack is for."),
    Explanation(
      PackProblem.wrongSchema(found: "", expected: 0).code, "a pack for other names",
      """
      The names that templates may use have a number. A pack for another number may use names that
      are gone, or miss what is new.
      """,
      example: "schema: 9",
      remedy: "take over your changes into a pack of this version."),
    Explanation(
      PackProblem.missingFile("", known: []).code, "a file that the pack does not have",
      """
      'pack.yaml' names the files of the pack by their paths inside it. A pack reaches no other file.
      """,
      example: "style: styles.css",
      remedy: "correct the name, or add the file."),
    Explanation(
      PackProblem.unknownPlaceholder("", known: []).code, "a name that a sentence does not have",
      """
      Each sentence of the bank has its own names between braces, and no others.
      """,
      example: "weakest-lever: \"The weakest lever is {lver}.\"",
      remedy: "use a name from the help."),
    Explanation(
      PackProblem.unsafeStyle.code, "a style sheet that could end itself",
      """
      The style sheet stands inside the page. With '<' in it, it could end early and let something
      else begin.
      """,
      example: "content: \"</style>\"",
      remedy: "write '\\3c' instead of '<'."),
    Explanation(
      PackProblem.wrongVersion("").code, "not a version",
      """
      A pack has a version of three numbers, and every report names it.
      """,
      example: "version: 1.0",
      remedy: "write 1.0.0."),
  ]
}
