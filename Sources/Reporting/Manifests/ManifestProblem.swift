package import Diagnostics

/// What can be wrong with a `MANIFEST.json`.
package enum ManifestProblem: Problem {
  case wrongFormat(String)
  /// A path that leads out of the folder, or to the manifest itself.
  case strayPath(String)

  package var code: DiagnosticCode {
    switch self {
    case .wrongFormat: "PSM-010"
    case .strayPath: "PSM-011"
    }
  }

  package var message: String {
    switch self {
    case .wrongFormat(let found): "this says it is '\(found)', not '\(PackManifest.format)'"
    case .strayPath(let path): "'\(path)' is no path inside the folder"
    }
  }

  package var help: [String] {
    ["move the folder away; 'powershare report' makes it anew"]
  }

  package static let pages: [Explanation] = [
    Explanation(
      ManifestProblem.wrongFormat("").code, "this is not a manifest",
      "'MANIFEST.json' says '\(PackManifest.format)' as its format.",
      example: "{\"format\": \"powershare-manifest/9\"}",
      remedy: "make the reports again, or use the version of powershare that made them."),
    Explanation(
      ManifestProblem.strayPath("").code, "a path out of the folder",
      """
      A manifest names the files beside it, by paths of plain names with '/' between them. Nothing
      outside the folder is read on its word.
      """,
      example: "{\"path\": \"../../secret\", \"bytes\": 1, \"sha256\": \"00\"}",
      remedy: "do not trust the folder; make the reports again."),
  ]
}
