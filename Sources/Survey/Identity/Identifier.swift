/// The name of one kind of thing in data, so that a question's cannot be passed for a section's.
///
/// Names match `[a-z][a-z0-9-]*`, have at most 48 letters, and never get another meaning.
package struct Identifier<Named>: Hashable, Sendable, Comparable, RawRepresentable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }

  package var description: String { rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
