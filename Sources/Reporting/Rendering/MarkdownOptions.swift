/// How tables and charts are put into report.md.
package struct MarkdownOptions: Sendable, Hashable {
  package enum TableForm: String, Sendable, CaseIterable {
    /// Tables of pipes, which GitHub and many editors show as tables.
    case pipes
    /// A list with a point for each row, for readers of plain CommonMark.
    case list
  }

  package var tables: TableForm
  /// The name of the folder beside the document in which charts are, linked as `charts/ID.svg`; with
  /// `nil` they are not linked, and their sentence and table remain.
  package var chartsFolder: String?

  package init(tables: TableForm = .pipes, chartsFolder: String? = "charts") {
    self.tables = tables
    self.chartsFolder = chartsFolder
  }

  /// The folder as a link has it: what could end a link, or stand for something else in one, is
  /// written as its bytes.
  var chartsLink: String? {
    chartsFolder?.utf8.map { byte in
      let sign = Unicode.Scalar(byte)
      let isPlain =
        sign.properties.isAlphabetic && sign.isASCII
        || "0123456789-_.~".unicodeScalars.contains(sign)
      return isPlain
        ? String(sign) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
