/// Names that a file may use, made once, among which its words are found without a `String` for each.
package struct NameList: Sendable {
  package let names: [String]
  private let marks: [TextMark]

  package init(_ names: [String]) {
    self.names = names
    marks = names.map(TextMark.init)
  }

  /// Where a key stands among the names.
  ///
  /// - Parameter start: Where looking begins; files mostly keep to the order of the list.
  package func place(of entry: DocumentNode.Entry, from start: Int = 0) -> Int? {
    place(of: entry.place, in: entry.tree, from: start)
  }

  func place(of place: Int, in tree: DocumentTree, from start: Int = 0) -> Int? {
    guard let mark = tree.parts[place].mark else {
      return names.firstIndex(of: tree.text(at: place))
    }
    var name = start
    for _ in marks.indices {
      if name >= marks.count { name = 0 }
      if marks[name] == mark, mark.isExact || tree.holds(names[name], at: place) { return name }
      name += 1
    }
    return nil
  }
}
