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
    func find(in candidates: Range<Int>) -> Int? {
      let marks = marks.span
      for name in candidates where marks[name] == mark {
        if mark.isExact || tree.holds(names[name], at: place) { return name }
      }
      return nil
    }
    return find(in: start..<marks.count) ?? find(in: 0..<start)
  }
}
