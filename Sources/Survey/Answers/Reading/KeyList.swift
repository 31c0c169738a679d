import Documents

/// Keys or words of a sheet as cases, made ready once to be found in many files.
struct KeyList<Key: CaseIterable & RawRepresentable & Sendable>: Sendable
where Key.RawValue == String {
  let names: NameList
  private let keys: [Key]

  init(_ type: Key.Type = Key.self) {
    keys = Array(Key.allCases)
    names = NameList(keys.map(\.rawValue))
  }

  subscript(place: Int) -> Key { keys[place] }

  func key(of entry: DocumentNode.Entry) -> Key? {
    names.place(of: entry).map { keys[$0] }
  }
}
