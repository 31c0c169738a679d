/// A questionnaire's version: major.minor.patch, each 0 or more (ENGINE.md 3.5).
package struct Version: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let major: Int
  package let minor: Int
  package let patch: Int

  package init(_ major: Int, _ minor: Int, _ patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads `1.2.0`; `nil` for anything else, leading zeros included.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      Int(part).flatMap { $0 >= 0 && String($0) == part ? $0 : nil }
    }
    guard parts.count == 3, let major = parts[0], let minor = parts[1], let patch = parts[2]
    else { return nil }
    self.init(major, minor, patch)
  }

  package var description: String { "\(major).\(minor).\(patch)" }

  package static func < (left: Version, right: Version) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }
}
