import Glibc

/// A folder for one piece of work, which only this user can look into.
struct ScratchFolder {
  let path: String

  /// Makes it; whoever does so also removes it.
  ///
  /// - Throws: 73 when it cannot be made.
  init() throws(CommandFailure) {
    let parent = environmentValue("TMPDIR") ?? "/tmp"
    var pattern = Array("\(parent)/powershare-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { throw CommandFailure(FileFault(.makeFolder, parent)) }
    path = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The path of something inside.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ bytes: [UInt8], to name: String) throws(CommandFailure) {
    do {
      try Folder.write(bytes, to: self(name))
    } catch {
      throw CommandFailure(error)
    }
  }

  func remove() { Folder.removeOwn(path) }
}
