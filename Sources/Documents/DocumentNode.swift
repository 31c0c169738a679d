package import Diagnostics

/// A value of a YAML or JSON file with its place, before anyone has said what it should be.
package struct DocumentNode: Sendable {
  package enum Value: Sendable {
    case scalar(Scalar)
    case list([DocumentNode])
    case mapping([Entry])
  }

  package struct Scalar: Sendable, Equatable {
    package enum Style: Sendable {
      /// Text between quotation marks, the only style of JSON's strings.
      case quoted
      /// Bare YAML: text, number or word, as its reader decides.
      case plain
      /// A YAML block after `|` or `>`.
      case block
      /// JSON's own number, true or false, and null.
      case number, boolean, null
    }

    package let text: String
    package let style: Style
    /// It stands in a list or mapping of one line, where YAML's rules for plain text are stricter.
    package let isBetweenBrackets: Bool

    package init(text: String, style: Style, isBetweenBrackets: Bool = false) {
      self.text = text
      self.style = style
      self.isBetweenBrackets = isBetweenBrackets
    }
  }

  package struct Entry: Sendable {
    package let key: String
    package let keySpan: SourceSpan
    package let value: DocumentNode
  }

  package let value: Value
  package let span: SourceSpan

  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }

  /// What a person would call it, for messages such as "expected a list, found text".
  package var kindName: String {
    switch value {
    case .list: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar): scalar.kindName
    }
  }

  /// Nothing was written: an empty YAML value, `~`, or JSON's null.
  package var isNull: Bool {
    guard case .scalar(let scalar) = value else { return false }
    return switch scalar.style {
    case .null: true
    case .plain: scalar.text.isEmpty || scalar.text == "~" || scalar.text == "null"
    case .quoted, .block, .number, .boolean: false
    }
  }
}

extension DocumentNode.Scalar {
  fileprivate var kindName: String {
    switch style {
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "nothing"
    case .plain where text.isEmpty: "nothing"
    case .quoted, .plain, .block: "text"
    }
  }
}
