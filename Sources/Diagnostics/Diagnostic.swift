/// Something wrong in a file, at its place, with what to do about it.
package struct Diagnostic: Sendable, Equatable {
  package enum Severity: String, Sendable {
    case error, warning
  }

  /// The place and the line it stands on, kept so that the file is no longer needed.
  package struct Excerpt: Sendable, Equatable {
    package let location: SourceLocation
    /// How many Unicode scalars to underline, at least 1.
    package let width: Int
    package let line: String

    package init(location: SourceLocation, width: Int, line: String) {
      self.location = location
      self.width = width
      self.line = line
    }
  }

  package let file: String
  /// `nil` when the fault is the whole file's: it is missing, empty or not text.
  package let excerpt: Excerpt?
  package let severity: Severity
  package let code: DiagnosticCode
  package let message: String
  package let notes: [String]
  package let help: [String]

  package init(
    file: String, excerpt: Excerpt?, severity: Severity = .error, code: DiagnosticCode,
    message: String, notes: [String] = [], help: [String] = []
  ) {
    self.file = file
    self.excerpt = excerpt
    self.severity = severity
    self.code = code
    self.message = message
    self.notes = notes
    self.help = help
  }

  package var isError: Bool { severity == .error }
}

/// A stable code such as `PSQ-014`, explained by `powershare explain`.
package struct DiagnosticCode: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { self.init(rawValue: value) }
}

/// A kind of fault with its data; the conforming type turns it into words in one place.
package protocol Problem: Sendable {
  var code: DiagnosticCode { get }
  /// What is wrong and with which thing: lower case, no full stop, the user's own text in quotes.
  var message: String { get }
  /// What to do, a line each.
  var help: [String] { get }
  /// Other places and facts that matter, a line each; `place` gives `line N` for a span of the file.
  func notes(place: (SourceSpan) -> String) -> [String]
  var severity: Diagnostic.Severity { get }
}

extension Problem {
  package var severity: Diagnostic.Severity { .error }
  package var help: [String] { [] }
  package func notes(place: (SourceSpan) -> String) -> [String] { [] }
}
