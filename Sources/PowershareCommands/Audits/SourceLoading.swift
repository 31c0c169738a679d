import Diagnostics
import Documents
import Glibc

extension SourceFile {
  /// Reads a file for its reader, who will say what is wrong inside.
  ///
  /// - Parameters:
  ///   - path: As the user gave it.
  ///   - family: For the codes of faults of the whole file.
  ///   - limits: A file above the size is not read to its end.
  ///   - mayBePipe: Whether it may be a pipe, which is waited for; what merely lies in a folder may
  ///     not.
  /// - Returns: The file under the name that diagnostics show.
  /// - Throws: A diagnostic: 66 when it is missing, 65 when it is too large.
  static func load(
    _ path: String, family: DocumentFamily, limits: DocumentLimits, mayBePipe: Bool = true
  ) throws(CommandFailure) -> SourceFile {
    if let size = Folder.size(of: path), size > limits.size {
      let fault = DocumentProblem(family, .tooLarge(bytes: size, limit: limits.size))
      throw CommandFailure([Diagnostic(wholeFile: path, fault)])
    }
    do {
      let bytes = try Folder.read(path, limit: limits.size, mayBePipe: mayBePipe)
      return SourceFile(name: path, bytes: bytes)
    } catch {
      throw CommandFailure(
        [Diagnostic(wholeFile: path, DocumentProblem(family, .missing(error.reason)))],
        status: .missingInput)
    }
  }

  /// What diagnostics call a file that comes on standard input.
  static let standardInputName = "standard input"

  /// Everything that comes on standard input, as far as `limits` allow: its reader says what is wrong.
  ///
  /// - Throws: 66 when it cannot be read.
  static func standardInput(limits: DocumentLimits) throws(CommandFailure) -> SourceFile {
    do {
      let bytes = try Folder.readAll(
        from: STDIN_FILENO, named: standardInputName, limit: limits.size)
      return SourceFile(name: standardInputName, bytes: bytes)
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension Diagnostic {
  /// A fault that has no place inside its file.
  init(wholeFile path: String, _ problem: some Problem) {
    self.init(
      file: path, excerpt: nil, severity: problem.severity, code: problem.code,
      message: problem.message, help: problem.help)
  }
}
