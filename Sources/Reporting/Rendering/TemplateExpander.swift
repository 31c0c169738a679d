/// Writes a template out with tokens in place of values.
struct TemplateExpander {
  /// Where a stretch of the output comes from.
  struct Origin {
    let offset: Int
    let place: TemplatePlace
  }

  private struct Frame {
    let value: TemplateValue
    var position = 0
    var count = 0
  }

  private(set) var output: [UInt8] = []
  private(set) var tokens = Tokens()
  /// The origins of all constant text; only kept when asked for, to place faults.
  private(set) var origins: [Origin] = []
  private let keepsOrigins: Bool
  private var frames: [Frame]

  init(values: TemplateValue, keepsOrigins: Bool = false) {
    frames = [Frame(value: values)]
    self.keepsOrigins = keepsOrigins
    output.reserveCapacity(32_768)
  }

  mutating func expand(_ nodes: [TemplateNode]) throws(RenderFault) {
    for node in nodes {
      switch node {
      case .text(let text):
        if keepsOrigins { origins.append(Origin(offset: output.count, place: text.place)) }
        output += text.bytes
      case .value(let lookup, let isProse): try expand(lookup, isProse: isProse)
      case .section(let section): try expand(section)
      }
    }
  }

  private mutating func expand(_ lookup: TemplateLookup, isProse: Bool) throws(RenderFault) {
    if keepsOrigins { origins.append(Origin(offset: output.count, place: lookup.place)) }
    switch try find(lookup) {
    case .text(let text): tokens.append(text, isProse: isProse, to: &output)
    case .absent: tokens.append("", isProse: isProse, to: &output)
    case .flag, .list, .object: throw .unfitValue(name: lookup.name)
    }
  }

  private mutating func expand(_ section: TemplateSection) throws(RenderFault) {
    switch section.condition {
    case .isFirst(let up):
      if (frame(up).position == 0) != section.isInverted { try expand(section.body) }
    case .isLast(let up):
      let isLast = frame(up).position == frame(up).count - 1
      if isLast != section.isInverted { try expand(section.body) }
    case .value(let lookup, _):
      let value = try find(lookup)
      if section.isInverted {
        if !value.isTruthy { try expand(section.body) }
      } else if value.isTruthy {
        try expand(section.body, with: value)
      }
    }
  }

  private mutating func expand(
    _ body: [TemplateNode], with value: TemplateValue
  ) throws(RenderFault) {
    switch value {
    case .flag, .absent: try expand(body)
    case .text, .object:
      frames.append(Frame(value: value))
      try expand(body)
      frames.removeLast()
    case .list(let elements):
      for (position, element) in elements.enumerated() {
        frames.append(Frame(value: element, position: position, count: elements.count))
        try expand(body)
        frames.removeLast()
      }
    }
  }

  private func frame(_ up: Int) -> Frame { frames[frames.count - 1 - up] }

  private func find(_ lookup: TemplateLookup) throws(RenderFault) -> TemplateValue {
    var value = frame(lookup.up).value
    for step in lookup.steps {
      switch value {
      case .object(let fields):
        guard let next = fields.value(of: step.name, near: step.position) else {
          throw .unfitValue(name: lookup.name)
        }
        value = next
      case .absent: return .absent
      case .text, .flag, .list: throw .unfitValue(name: lookup.name)
      }
    }
    return value
  }
}
