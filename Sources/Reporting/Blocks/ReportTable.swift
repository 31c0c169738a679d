/// A table with a caption, column headers and rows of plain text.
package struct ReportTable: Sendable, Equatable {
  package enum Alignment: Sendable {
    case text, number
  }

  package struct Column: Sendable, Equatable {
    package var header: String
    package var alignment: Alignment

    package init(_ header: String, _ alignment: Alignment = .text) {
      self.header = header
      self.alignment = alignment
    }
  }

  package struct Cell: Sendable, Equatable {
    package var text: String
    /// Whether the cell names its row: `<th scope="row">`.
    package var isRowHeader: Bool
    /// Whether disclosure control hid the figure; the text says so in words.
    package var isHidden: Bool
    /// 0 through 5 to colour the cell of a heat table.
    package var rung: Int?

    package init(
      _ text: String, isRowHeader: Bool = false, isHidden: Bool = false, rung: Int? = nil
    ) {
      self.text = text
      self.isRowHeader = isRowHeader
      self.isHidden = isHidden
      self.rung = rung
    }

    package static func rowHeader(_ text: String) -> Cell { Cell(text, isRowHeader: true) }
    package static func hidden(_ words: String) -> Cell { Cell(words, isHidden: true) }
  }

  /// Unique in the document, of lower-case letters, digits and hyphens.
  package let id: String
  package let caption: String
  package let columns: [Column]
  package let rows: [[Cell]]

  /// Makes a table; every row has a cell for each column.
  package init(id: String, caption: String, columns: [Column], rows: [[Cell]]) {
    precondition(!columns.isEmpty, "a table has columns")
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a cell a column")
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

extension ReportTable.Cell: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
