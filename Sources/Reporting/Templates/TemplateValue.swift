/// What a template is filled with; its shape is told by a ``TemplateSchema``.
package enum TemplateValue: Sendable, Equatable {
  /// For text and prose. Never read as Markdown or HTML, whatever it says.
  case text(String)
  case flag(Bool)
  case list([TemplateValue])
  case object(NamedFields<TemplateValue>)
  /// A text, list or object that there is not: empty as a value, false as a section.
  case absent

  /// Whether a section of this value is written.
  var isTruthy: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let elements): !elements.isEmpty
    case .object: true
    case .absent: false
    }
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }

  package init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .object(NamedFields(elements))
  }
}
