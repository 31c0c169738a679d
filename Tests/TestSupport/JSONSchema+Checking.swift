package import Documents

extension JSONSchema {
  /// What came of holding a document against a schema.
  package struct Outcome: Sendable {
    /// Each with the place in the document, as `/voices/0/id: …`.
    package var faults: [String]
    /// The places of the properties of the schema that the document has.
    package var used: Set<String> = []

    package init(faults: [String] = []) { self.faults = faults }

    fileprivate mutating func fault(_ message: String, at path: String) {
      faults.append("\(path.isEmpty ? "/" : path): \(message)")
    }

    fileprivate mutating func add(_ other: Outcome) {
      faults += other.faults
      used.formUnion(other.used)
    }
  }

  /// - Parameter document: JSON, or YAML whose bare words stand for whatever they can be.
  /// - Returns: Every fault; none for a document that is as the schema says.
  package func check(_ document: DocumentNode) -> Outcome { check(document, root, at: "") }

  /// The places of all properties that the schema declares.
  package var declared: Set<String> {
    Set(nodes.flatMap { $0.properties.map(\.node.place) })
  }

  private func check(_ value: DocumentNode, _ node: Node, at path: String) -> Outcome {
    var outcome = Outcome()
    if let reference = node.reference {
      guard let name = reference.split(separator: "/").last,
        let target = definitions[String(name)]
      else {
        outcome.fault("nothing is defined as '\(reference)'", at: path)
        return outcome
      }
      outcome.add(check(value, target, at: path))
    }
    checkType(value, node, at: path, &outcome)
    checkScalar(value, node, at: path, &outcome)
    checkMembers(value, node, at: path, &outcome)
    checkItems(value, node, at: path, &outcome)
    checkAlternatives(value, node, at: path, &outcome)
    return outcome
  }

  private func checkType(
    _ value: DocumentNode, _ node: Node, at path: String, _ outcome: inout Outcome
  ) {
    guard !node.types.isEmpty, !node.types.contains(where: value.isOfType) else { return }
    outcome.fault("\(value.kindName) instead of \(node.types.joined(separator: " or "))", at: path)
  }

  private func checkScalar(
    _ value: DocumentNode, _ node: Node, at path: String, _ outcome: inout Outcome
  ) {
    if let constant = node.constant, !value.isEqual(to: constant) {
      outcome.fault("not '\(constant.text)'", at: path)
    }
    if !node.choices.isEmpty, !node.choices.contains(where: value.isEqual) {
      outcome.fault("none of \(node.choices.map(\.text))", at: path)
    }
    guard let scalar = value.scalar else { return }
    if let pattern = node.pattern, value.isOfType("string"),
      scalar.text.firstMatch(of: pattern) == nil
    {
      outcome.fault("'\(scalar.text)' does not fit the pattern", at: path)
    }
    guard value.isOfType("number"), let number = Double(scalar.text) else { return }
    if let minimum = node.minimum, number < minimum {
      outcome.fault("\(number) is below \(minimum)", at: path)
    }
    if let maximum = node.maximum, number > maximum {
      outcome.fault("\(number) is above \(maximum)", at: path)
    }
  }

  private func checkMembers(
    _ value: DocumentNode, _ node: Node, at path: String, _ outcome: inout Outcome
  ) {
    guard let members = value.members else { return }
    for key in node.required where !members.contains(where: { $0.key == key }) {
      outcome.fault("'\(key)' is missing", at: path)
    }
    for (key, member) in members {
      let own = "\(path)/\(key)"
      if let property = node.properties.first(where: { $0.key == key }) {
        outcome.used.insert(property.node.place)
        outcome.add(check(member, property.node, at: own))
      } else if let named = node.patternProperties.first(where: {
        key.firstMatch(of: $0.pattern) != nil
      }) {
        outcome.add(check(member, named.node, at: own))
      } else if case .like(let other)? = node.additional {
        outcome.add(check(member, other, at: own))
      } else if case .refused? = node.additional {
        outcome.fault("'\(key)' is not declared", at: path)
      }
    }
  }

  private func checkItems(
    _ value: DocumentNode, _ node: Node, at path: String, _ outcome: inout Outcome
  ) {
    guard let items = value.items else { return }
    if let fewest = node.fewestItems, items.count < fewest {
      outcome.fault("\(items.count) items instead of \(fewest) or more", at: path)
    }
    guard let part = node.items else { return }
    for (index, item) in items.enumerated() {
      outcome.add(check(item, part, at: "\(path)/\(index)"))
    }
  }

  /// Exactly one must hold; of those that do not, the nearest says why.
  private func checkAlternatives(
    _ value: DocumentNode, _ node: Node, at path: String, _ outcome: inout Outcome
  ) {
    guard !node.alternatives.isEmpty else { return }
    let outcomes = node.alternatives.map { check(value, $0, at: path) }
    let sound = outcomes.filter(\.faults.isEmpty)
    if sound.count == 1 {
      outcome.add(sound[0])
    } else if sound.isEmpty {
      outcome.fault("none of \(outcomes.count) alternatives holds; the nearest:", at: path)
      outcome.faults += outcomes.map(\.faults).min { $0.count < $1.count } ?? []
    } else {
      outcome.fault("\(sound.count) alternatives hold instead of one", at: path)
    }
  }
}

extension DocumentNode {
  /// JSON Schema's name of a type; a bare word of YAML is of every type it can be read as.
  fileprivate func isOfType(_ type: String) -> Bool {
    switch type {
    case "object": return members != nil
    case "array": return items != nil
    case "null": return isNull
    default: break
    }
    guard let scalar else { return false }
    let isBare = scalar.style == .plain
    switch type {
    case "string": return isBare || scalar.style == .quoted || scalar.style == .block
    case "boolean":
      return scalar.style == .boolean || isBare && ["true", "false"].contains(scalar.text)
    case "number": return (scalar.style == .number || isBare) && Double(scalar.text) != nil
    case "integer": return (scalar.style == .number || isBare) && Int(scalar.text) != nil
    default: return false
    }
  }

  fileprivate func isEqual(to scalar: Scalar) -> Bool {
    guard let own = self.scalar, own.text == scalar.text else { return false }
    return own.style == scalar.style || own.style == .plain
  }
}
