import CContent

/// The questionnaires, templates and schemas that travel inside the program.
package enum EmbeddedFiles {
  /// Every path, with `/` between its parts, in the order of the list.
  package static var paths: [String] {
    (0..<ccontent_count()).map { String(cString: ccontent_at($0).path) }
  }

  package static func bytes(of path: String) -> [UInt8]? {
    for index in 0..<ccontent_count() {
      let file = ccontent_at(index)
      if String(cString: file.path) == path {
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
      }
    }
    return nil
  }
}
