import Glibc

/// A folder for one piece of work, which only this user can look into.
struct ScratchFolder {
  let path: String

  /// Makes it; whoever does so also removes it.
  ///
  /// - Parameters:
  ///   - name: What it is called, before six signs at random.
  ///   - other: Where it may be if there is no folder for it in the place of `TMPDIR`; only of work that
  ///     puts nothing of an audit there.
  /// - Throws: 73 when it cannot be made.
  init(_ name: String = "powershare", orIn other: String? = nil) throws(CommandFailure) {
    let parent = Self.parent
    do throws(FileFault) {
      path = try Self.make(name, in: parent)
    } catch {
      guard let other, let path = try? Self.make(name, in: other) else {
        throw CommandFailure(error)
      }
      self.path = path
    }
  }

  /// Where they are made.
  static var parent: String { environmentValue("TMPDIR") ?? "/tmp" }

  private static func make(_ name: String, in parent: String) throws(FileFault) -> String {
    var pattern = Array("\(parent)/\(name)-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { throw FileFault(.makeFolder, parent) }
    return String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
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
