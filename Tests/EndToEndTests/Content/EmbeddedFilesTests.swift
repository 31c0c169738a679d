import Foundation
import PowershareCommands
import Testing

/// The program carries what stands in Questionnaires, Templates and schemas, all of it and nothing else.
@Suite struct EmbeddedFilesTests {
  private let repository: URL = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }

  private var pathsInTheRepository: [String] {
    ["Questionnaires", "Templates", "Sources/CContent/schemas"].flatMap { folder in
      let names = FileManager.default.enumerator(
        at: repository.appendingPathComponent(folder),
        includingPropertiesForKeys: [.isRegularFileKey])
      return (names?.allObjects ?? []).compactMap { $0 as? URL }
        .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true }
        .map { String($0.path.dropFirst(repository.path.count + 1)) }
    }.filter { !$0.contains("/.") }
  }

  @Test func theListIsComplete() {
    #expect(EmbeddedFiles.paths.sorted() == pathsInTheRepository.sorted())
    #expect(Set(EmbeddedFiles.paths).count == EmbeddedFiles.paths.count)
  }

  @Test func everyByteIsTheSame() throws {
    for path in EmbeddedFiles.paths {
      let file = Array(try Data(contentsOf: repository.appendingPathComponent(path)))
      #expect(EmbeddedFiles.bytes(of: path) == file, "\(path)")
    }
  }

  @Test func anUnknownPathIsNotThere() {
    #expect(EmbeddedFiles.bytes(of: "Questionnaires/none.yaml") == nil)
  }
}
