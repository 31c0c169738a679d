package import Diagnostics

/// Every code that a diagnostic can have, with its page.
package enum ExplanationCatalogue {
  package static var codes: [DiagnosticCode] { [] }

  package static func page(for code: DiagnosticCode) -> String? { nil }
}
