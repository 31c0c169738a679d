import Glibc

/// Paths without links in them, so that two that lead to one place are equal.
struct ResolvedPaths {
  /// Of folders in which others were looked for.
  private var known: [String: String] = [:]

  /// - Parameter path: Need not lead anywhere; the part of it that does is resolved.
  /// - Returns: It from the root, without `.`, `..`, and slashes that stand twice or at the end.
  mutating func resolve(_ path: String) -> String {
    if let path = known[path] { return path }
    if path == "/" || path == "." || path.isEmpty { return Self.real(path) ?? "/" }
    guard path.contains("/") else { return resolve("./\(path)") }
    let parent = Folder.parentFolder(of: path)
    let name = path.utf8.last == UInt8(ascii: "/") ? "" : Folder.lastName(of: path)
    if name.isEmpty || name == "." { return resolve(parent) }
    let kind = try? Folder.kind(of: path)
    if name == ".." || kind.isLink, let real = Self.real(path) { return real }
    let above = resolve(parent)
    known[parent] = above
    if name == ".." { return Folder.parentFolder(of: above) }
    return above == "/" ? "/\(name)" : "\(above)/\(name)"
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path.isEmpty ? "." : path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// A resolved path and every folder above it, the root last.
  static func upward(from path: String) -> some Sequence<String> {
    sequence(first: path) { $0 == "/" ? nil : Folder.parentFolder(of: $0) }
  }
}

extension Folder.Kind? {
  fileprivate var isLink: Bool {
    if case .link? = self { true } else { false }
  }
}
