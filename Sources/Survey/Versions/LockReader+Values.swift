import Diagnostics
import Documents

/// The parts that all entries of a lock are made of.
extension LockReader {
  mutating func entries<Value>(
    _ key: String, in mapping: DocumentMapping, _ name: String, keys: [String],
    needed: Bool = true, _ read: (inout LockReader, DocumentMapping) -> Value?
  ) -> [Value] {
    guard let node = needed ? document.required(key, in: mapping) : mapping[key] else { return [] }
    let outer = names
    defer { names = outer }
    names = []
    var values: [Value] = []
    for item in document.list(node, of: key) {
      guard let entry = document.mapping(item, name, keys: keys) else { continue }
      if let value = read(&self, entry) { values.append(value) }
    }
    return values
  }

  /// The `id` of an entry, which no other entry of its list may have.
  mutating func newName(in mapping: DocumentMapping) -> String? {
    guard let name = identifier("id", in: mapping), let node = mapping["id"] else { return nil }
    if !names.insert(name).inserted { report(.nameGivenTwice(name), at: node.span) }
    return name
  }

  mutating func string(_ key: String, in mapping: DocumentMapping) -> String? {
    document.required(key, in: mapping).flatMap { document.string($0) }
  }

  mutating func text(_ key: String, in mapping: DocumentMapping) -> String? {
    document.required(key, in: mapping).flatMap { document.text($0) }
  }

  mutating func identifier(_ key: String, in mapping: DocumentMapping) -> String? {
    document.required(key, in: mapping).flatMap { document.identifier($0) }
  }

  mutating func version(_ key: String, in mapping: DocumentMapping) -> Version? {
    guard let node = document.required(key, in: mapping), let text = document.string(node) else {
      return nil
    }
    guard let version = Version(text) else {
      report(.notAVersion(text), at: node.span)
      return nil
    }
    return version
  }

  mutating func fingerprint(_ key: String, in mapping: DocumentMapping) -> String? {
    guard let node = document.required(key, in: mapping), let text = document.string(node) else {
      return nil
    }
    guard text.isSHA256 else {
      report(.notASum(text), at: node.span)
      return nil
    }
    return text
  }

  mutating func word(
    _ key: String, in mapping: DocumentMapping, _ what: String, _ known: [String]
  ) -> String? {
    document.required(key, in: mapping).flatMap { word($0, what, known) }
  }

  mutating func word(_ node: DocumentNode, _ what: String, _ known: [String]) -> String? {
    guard let word = document.string(node, what) else { return nil }
    guard known.contains(word) else {
      report(.unknownWord(word, what: what, known: known), at: node.span)
      return nil
    }
    return word
  }

  mutating func slot(_ node: DocumentNode) -> Slot? {
    word(node, "a slot", Slot.allCases.map(\.rawValue)).flatMap { Slot(rawValue: $0) }
  }

  mutating func slots(in mapping: DocumentMapping) -> [Slot] {
    guard let node = document.required("slots", in: mapping) else { return [] }
    var slots: [Slot] = []
    for item in document.list(node, of: "slots") {
      guard let slot = slot(item) else { continue }
      if slots.contains(slot) {
        report(.nameGivenTwice(slot.rawValue), at: item.span)
      } else {
        slots.append(slot)
      }
    }
    return slots
  }
}
