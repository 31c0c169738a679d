/// A template written out without values, to check its Markdown before there are any.
struct TemplateSample {
  /// Which of the sections are written, once each.
  enum Choice: CaseIterable {
    /// As if every value were there.
    case present
    /// As if there were no value.
    case absent
    /// Everything, also what can never stand together.
    case everything
  }

  private(set) var output: [UInt8] = []
  private(set) var tokens = Tokens()
  private(set) var origins: [TemplateExpander.Origin] = []
  private let choice: Choice

  init(of nodes: [TemplateNode], choice: Choice) {
    self.choice = choice
    expand(nodes)
  }

  private mutating func expand(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .text(let text):
        origins.append(TemplateExpander.Origin(offset: output.count, place: text.place))
        output += text.bytes
      case .value(let lookup, let isProse):
        origins.append(TemplateExpander.Origin(offset: output.count, place: lookup.place))
        tokens.append("x", isProse: isProse, to: &output)
      case .section(let section):
        if writes(section) { expand(section.body) }
      }
    }
  }

  private func writes(_ section: TemplateSection) -> Bool {
    guard choice != .everything, case .value(_, let schema) = section.condition else { return true }
    switch schema {
    case .object: return !section.isInverted
    case .list, .text, .prose, .flag: return section.isInverted == (choice == .absent)
    }
  }
}
