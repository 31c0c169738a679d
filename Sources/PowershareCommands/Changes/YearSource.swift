import Comparison
import Diagnostics
import Digests
import Reporting
import Scoring
import Survey

/// One year that `powershare diff` was given.
struct YearSource {
  let folder: AuditFolder
  let audit: Audit
  let result: AuditResult

  var year: ComparedYear { ComparedYear(of: audit, scored: result) }

  /// Hands something out that rests on the figures of some years: each lets it pass, or none does.
  ///
  /// - Parameters:
  ///   - years: Those whose figures it shows.
  ///   - isDraft: A look for those who hold the sheets.
  ///   - write: Hands it out.
  /// - Throws: What ``ReleaseGate/pass(_:of:hash:write:)`` does, and what `write` throws.
  static func pass(
    _ years: ArraySlice<YearSource>, isDraft: Bool, write: () throws -> Void
  ) throws {
    guard let year = years.first else { return try write() }
    let bytes = year.result.jsonBytes(toolVersion: ToolVersion.text, isDraft: isDraft)
    try ReleaseGate(folder: year.folder, isDraft: isDraft)
      .pass(year.result, of: year.audit, hash: SHA256.hex(of: bytes)) {
        try pass(years.dropFirst(), isDraft: isDraft, write: write)
      }
  }
}
