/// The name of one kind of thing in data, so that a question's cannot be passed for a section's.
///
/// Names match `[a-z][a-z0-9-]*`, have at most 48 letters, and never get another meaning.
///
/// Names are compared everywhere, all the time: hence not `RawRepresentable`, whose `==` is generic and
/// looked up at run time, and hence inlinable.
package struct Identifier<Named>: Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }

  package var description: String { rawValue }

  @inlinable
  package static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  @inlinable
  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
