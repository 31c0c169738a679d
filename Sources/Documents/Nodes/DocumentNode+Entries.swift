package import Diagnostics

extension DocumentNode {
  /// A key of a mapping with its value.
  package struct Entry: Sendable {
    package let tree: DocumentTree
    package let place: Int

    @inlinable
    package init(_ tree: DocumentTree, at place: Int) {
      self.tree = tree
      self.place = place
    }

    package var key: String { tree.text(at: place) }
    package var keySpan: SourceSpan { tree.parts[place].span }
    @inlinable
    package var value: DocumentNode { DocumentNode(tree, at: place + 1) }
    /// Nothing stands behind the key.
    package var isNull: Bool { tree.isNull(at: place + 1) }

    package func isKey(_ key: String) -> Bool { tree.holds(key, at: place) }
  }

  /// The keys and values of a mapping, in the order of the file.
  package struct Entries: Collection, Sendable {
    package struct Index: Comparable, Sendable {
      package let place: Int

      @inlinable
      package init(_ place: Int) { self.place = place }

      @inlinable
      package static func < (left: Index, right: Index) -> Bool { left.place < right.place }
    }

    package let tree: DocumentTree
    package let startIndex: Index
    package let endIndex: Index
    package let count: Int

    init(of tree: DocumentTree, at place: Int) {
      self.tree = tree
      startIndex = Index(place + 1)
      endIndex = Index(tree.parts[place].end)
      count = tree.parts[place].count
    }

    var places: Range<Int> { startIndex.place..<endIndex.place }

    package struct Iterator: IteratorProtocol {
      package let tree: DocumentTree
      package var place: Int
      package let end: Int

      @inlinable
      package init(_ tree: DocumentTree, from place: Int, to end: Int) {
        self.tree = tree
        self.place = place
        self.end = end
      }

      @inlinable
      package mutating func next() -> Entry? {
        guard place < end else { return nil }
        let entry = Entry(tree, at: place)
        place = tree.parts[place + 1].end
        return entry
      }
    }

    @inlinable
    package func makeIterator() -> Iterator {
      Iterator(tree, from: startIndex.place, to: endIndex.place)
    }

    package func index(after index: Index) -> Index { Index(tree.parts[index.place + 1].end) }

    package subscript(index: Index) -> Entry { Entry(tree, at: index.place) }
  }
}
