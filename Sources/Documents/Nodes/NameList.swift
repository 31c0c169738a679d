/// Names that a file may use, made once, among which its words are found without a `String` for each.
package struct NameList: Sendable {
  package let names: [String]
  private let marks: [TextMark]
  /// Other names may equal texts of other bytes.
  private let areASCII: Bool

  package init(_ names: [String]) {
    self.names = names
    marks = names.map(TextMark.init)
    areASCII = names.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
  }

  /// Where a key stands among the names, looking from `start` on and then from the first: files mostly
  /// keep to the order of the list.
  package func place(of entry: DocumentNode.Entry, from start: Int = 0) -> Int? {
    place(of: entry.place, in: entry.tree, from: start)
  }

  func place(of place: Int, in tree: DocumentTree, from start: Int = 0) -> Int? {
    guard areASCII, let mark = tree.parts[place].mark else {
      return names.firstIndex(of: tree.text(at: place))
    }
    let start = min(start, marks.count)
    var name = start
    while let found = nextPlace(of: mark, in: name..<marks.count) {
      if mark.isExact || tree.holds(names[found], at: place) { return found }
      name = found + 1
    }
    name = 0
    while let found = nextPlace(of: mark, in: name..<start) {
      if mark.isExact || tree.holds(names[found], at: place) { return found }
      name = found + 1
    }
    return nil
  }

  private func nextPlace(of mark: TextMark, in places: Range<Int>) -> Int? {
    let marks = marks.span
    for place in places where marks[place] == mark { return place }
    return nil
  }
}
