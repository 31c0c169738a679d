import Foundation

/// A folder of its own for one test, gone when the test is.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let name = "powershare-test-\(UUID().uuidString.prefix(13).lowercased())"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The whole path of something inside.
  package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, and makes the folders above it.
  ///
  /// - Returns: Its whole path.
  @discardableResult
  package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(text.utf8, to: name)
  }

  /// Writes a program that can be run at once.
  ///
  /// Another one copies it: a child that is started meanwhile would hold our own open for writing, and
  /// the system runs no such file.
  ///
  /// - Returns: Its whole path.
  /// - Throws: When it cannot be written.
  @discardableResult
  package func writeProgram(_ text: String, to name: String) throws -> String {
    let draft = try write(text, to: "\(name).draft")
    _ = try Program("/usr/bin/install").run(["-m", "755", draft, self(name)])
    try remove("\(name).draft")
    return self(name)
  }

  package func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: self(name))))
  }

  package func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  package func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: self(name))
  }

  /// Every path inside, folders with a slash, with the bytes of files up to 1 MB.
  ///
  /// Two of them are equal when nothing was made, changed or removed in between.
  package func listing() -> [String: [UInt8]] {
    var listing: [String: [UInt8]] = [:]
    for name in FileManager.default.enumerator(atPath: path) ?? .init() {
      guard let name = name as? String else { continue }
      let attributes = try? FileManager.default.attributesOfItem(atPath: self(name))
      switch attributes?[.type] as? FileAttributeType {
      case .typeDirectory?: listing[name + "/"] = []
      case .typeRegular? where (attributes?[.size] as? Int ?? 0) <= 1_000_000:
        listing[name] = (try? bytes(of: name)) ?? []
      default: listing[name] = Array("\(attributes?[.size] as? Int ?? 0)".utf8)
      }
    }
    return listing
  }
}

extension TemporaryFolder {
  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self(name))
  }

  package func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: self(name), toPath: self(other))
  }

  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
  }
}
