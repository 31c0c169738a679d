import Diagnostics

/// A part of a template whose names have been found in the schema.
indirect enum TemplateNode: Sendable {
  case text(TemplateText)
  case value(TemplateLookup, isProse: Bool)
  case section(TemplateSection)
}

/// Constant text and where it stands.
struct TemplateText: Sendable {
  let bytes: [UInt8]
  let place: TemplatePlace
}

/// An offset in one of the files of a template.
struct TemplatePlace: Sendable, Equatable {
  let file: Int
  let offset: Int
}

/// The way from the innermost of the open sections to a value.
struct TemplateLookup: Sendable {
  struct Step: Sendable {
    let name: String
    /// Where the schema has the name among its fields.
    let position: Int
  }

  /// How many sections to go out before the first step.
  let up: Int
  let steps: [Step]
  let name: String
  let place: TemplatePlace
}

/// The part of a template between `{{#x}}` or `{{^x}}` and `{{/x}}`.
struct TemplateSection: Sendable {
  enum Condition: Sendable {
    case value(TemplateLookup, TemplateSchema)
    case isFirst(up: Int)
    case isLast(up: Int)
  }

  let condition: Condition
  let isInverted: Bool
  var body: [TemplateNode]
}
