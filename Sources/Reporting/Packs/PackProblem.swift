package import Diagnostics

/// A fault of a template pack, outside its templates.
package enum PackProblem: Problem {
  case wrongFormat(String)
  case wrongVersion(String)
  case wrongSchema(found: String, expected: Int)
  case missingFile(String, known: [String])
  case unknownPlaceholder(String, known: [String])
  case unsafeStyle
  // The looks.
  case addressInStyle(String)
  case notAColour(String)
  case lowContrast(ContrastFault)
  case notAPicture(String)
  case largePicture(String, bytes: Int)
  case pictureReachesOut(String)
  // The folder.
  case notAFile(String)
  case tooManyFiles(limit: Int)
  case largeFile(bytes: Int, limit: Int)
  case deepFolder(limit: Int)

  package var code: DiagnosticCode {
    switch self {
    case .wrongFormat: "PSR-060"
    case .wrongSchema: "PSR-061"
    case .missingFile: "PSR-062"
    case .unknownPlaceholder: "PSR-063"
    case .unsafeStyle: "PSR-064"
    case .wrongVersion: "PSR-065"
    case .addressInStyle: "PSR-066"
    case .notAColour: "PSR-067"
    case .lowContrast: "PSR-068"
    case .notAPicture: "PSR-069"
    case .largePicture: "PSR-070"
    case .pictureReachesOut: "PSR-071"
    case .notAFile: "PSR-072"
    case .tooManyFiles: "PSR-073"
    case .largeFile: "PSR-074"
    case .deepFolder: "PSR-075"
    }
  }
}
