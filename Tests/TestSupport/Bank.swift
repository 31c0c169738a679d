package import Diagnostics
import Foundation

/// The questionnaire that ships with powershare, from the repository.
package let bankFile = repositoryFile("Questionnaires/powershare-5p.yaml")

/// A file of `Questionnaires`, from the repository.
package func questionnaireFile(_ name: String) -> SourceFile {
  repositoryFile("Questionnaires/\(name)")
}

/// The words of the interface that ship with powershare, from the repository.
package func interfaceFile(_ language: String) -> SourceFile {
  questionnaireFile("interface.\(language).yaml")
}

/// A file of the repository under its path; empty when it is missing.
package func repositoryFile(_ path: String, from here: String = #filePath) -> SourceFile {
  var folder = URL(fileURLWithPath: here).deletingLastPathComponent()
  for _ in 0..<2 { folder.deleteLastPathComponent() }
  let data = try? Data(contentsOf: folder.appendingPathComponent(path))
  return SourceFile(name: path, bytes: data.map(Array.init) ?? [])
}
