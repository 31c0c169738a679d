/// The names a template may use and what stands behind each.
///
/// Names are checked against it when a template is read, so that a misspelt one is found before the
/// first report is made.
package indirect enum TemplateSchema: Sendable, Equatable {
  /// Words in one line; as a section it is there unless it is empty.
  case text
  /// Words in paragraphs; the tag stands alone in its paragraph and may become several.
  case prose
  /// Yes or no: only for sections.
  case flag
  /// A section for each element; `{{#first}}` and `{{^last}}` ask for the place in it.
  case list(TemplateSchema)
  /// Further names, as a section or behind a dot.
  case object(NamedFields<TemplateSchema>)

  /// What the schema is called in messages.
  var title: String {
    switch self {
    case .text: "a text"
    case .prose: "a text of paragraphs"
    case .flag: "a yes or no"
    case .list: "a list"
    case .object: "a group of names"
    }
  }

  var fields: NamedFields<TemplateSchema>? {
    guard case .object(let fields) = self else { return nil }
    return fields
  }
}
