package import Diagnostics

/// A value of a YAML or JSON file with its place, before anyone has said what it should be.
package struct DocumentNode: Sendable {
  package enum Value: Sendable {
    case scalar(Scalar)
    case list([DocumentNode])
    case mapping(Entries)
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

  package let tree: DocumentTree
  package let place: Int

  @inlinable
  package init(_ tree: DocumentTree, at place: Int) {
    self.tree = tree
    self.place = place
  }

  package var kind: DocumentPart.Kind { tree.parts[place].kind }
  /// A scalar as it is read; nothing for lists and mappings.
  package var text: String { tree.text(at: place) }

  package var value: Value {
    let part = tree.parts[place]
    return switch part.kind {
    case .list: .list(items)
    case .mapping: .mapping(Entries(of: tree, at: place))
    case .scalar(let style):
      .scalar(
        Scalar(
          text: tree.text(at: place), style: style, isBetweenBrackets: part.isBetweenBrackets))
    }
  }

  /// Whether it is a mapping that names something.
  package func hasKey(_ key: String) -> Bool {
    guard case .mapping(let entries) = value else { return false }
    return entries.contains { $0.key == key }
  }

  private var items: [DocumentNode] {
    let list = tree.parts[place]
    var items: [DocumentNode] = []
    items.reserveCapacity(list.count)
    var next = place + 1
    while next < list.end {
      items.append(DocumentNode(tree, at: next))
      next = tree.parts[next].end
    }
    return items
  }

  package var span: SourceSpan { tree.parts[place].span }

  /// What a person would call it, for messages such as "expected a list, found text".
  package var kindName: String {
    if case .scalar(.plain) = kind, text.isEmpty {
      "nothing"
    } else {
      kind.name
    }
  }

  /// Nothing was written: an empty YAML value, `~`, or JSON's null.
  package var isNull: Bool { tree.isNull(at: place) }
}
