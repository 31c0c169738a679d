/// JSON as bytes, in the one way it is written: members in the order in which they come, two-space
/// indent, LF.
///
/// A list or object that holds only scalars stands on one line, so that an answer is one line of a
/// sheet and a figure one line of a result. Nobody knows beforehand what a container will hold: it
/// begins on one line, and the first list or object in it gives each of its members a line.
@usableFromInline
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private let isOneLine: Bool
  private var container = Container(start: 0, hasLines: true, firstMember: 0)
  /// Where the members begin of containers that stand on one line so far.
  private var memberStarts: [Int] = []
  private var indent = 0

  /// What is being written.
  @usableFromInline
  package struct Container {
    /// Behind its bracket.
    fileprivate let start: Int
    fileprivate var hasLines: Bool
    /// The place of its first member in `memberStarts`.
    fileprivate let firstMember: Int
  }

  /// - Parameter isOneLine: Containers get no lines either, as in journals.
  package init(isOneLine: Bool = false) {
    self.isOneLine = isOneLine
  }

  // MARK: - Scalars

  @usableFromInline
  package mutating func writeNull() { bytes.append(constant: "null") }

  @usableFromInline
  package mutating func write(_ flag: Bool) { bytes.append(constant: flag ? "true" : "false") }

  @usableFromInline
  package mutating func write(_ number: Int) { bytes.append(decimal: number) }

  /// Writes a number in the shortest form that reads back as itself; zero has no sign.
  ///
  /// - Parameter number: Must be finite.
  @usableFromInline
  package mutating func write(_ number: Double) {
    precondition(number.isFinite, "JSON has no way to write \(number)")
    bytes.append(plain: (number == 0 ? 0 : number).description)
  }

  @usableFromInline
  package mutating func write(_ text: String) { bytes.append(jsonString: text) }

  /// Writes a string that is made byte by byte.
  ///
  /// - Parameter add: Adds printable ASCII that needs no escape.
  package mutating func writeString(_ add: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: "\""))
    add(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: - Containers

  /// Writes an object whose members the closure writes.
  @inlinable
  package mutating func writeObject(_ members: (inout JSONWriter) -> Void) {
    let outer = open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"), in: outer)
  }

  /// Writes a list, each item by the closure.
  @inlinable
  package mutating func writeArray<Items: Sequence>(
    _ items: Items, _ item: (inout JSONWriter, Items.Element) -> Void
  ) {
    let outer = open(UInt8(ascii: "["))
    for element in items {
      startMember()
      item(&self, element)
    }
    close(UInt8(ascii: "]"), in: outer)
  }

  /// Writes the key of a member of an object; its value must follow.
  @usableFromInline
  package mutating func writeKey(_ key: String) {
    startMember()
    bytes.append(jsonString: key, before: ": ")
  }

  @usableFromInline
  package mutating func open(_ bracket: UInt8) -> Container {
    if !container.hasLines, !isOneLine { giveLines() }
    let outer = container
    bytes.append(bracket)
    container = Container(start: bytes.count, hasLines: false, firstMember: memberStarts.count)
    indent += 2
    return outer
  }

  @usableFromInline
  package mutating func close(_ bracket: UInt8, in outer: Container) {
    indent -= 2
    if container.hasLines { breakLine() }
    memberStarts.removeLast(memberStarts.count - container.firstMember)
    bytes.append(bracket)
    container = outer
  }

  @usableFromInline
  package mutating func startMember() {
    let isFirst = bytes.count == container.start
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if container.hasLines {
      breakLine()
    } else {
      if !isFirst { bytes.append(UInt8(ascii: " ")) }
      memberStarts.append(bytes.count)
    }
  }

  /// Gives a line to each member of the container, of which all but the last are scalars.
  private mutating func giveLines() {
    let members = Array(bytes[container.start...])
    let starts = memberStarts[container.firstMember...].map { $0 - container.start }
    bytes.removeLast(members.count)
    for (place, start) in starts.enumerated() {
      let isLast = place == starts.count - 1
      breakLine()
      bytes.append(
        members.span.extracting(start..<(isLast ? members.count : starts[place + 1] - 1)))
    }
    container.hasLines = true
  }

  private mutating func breakLine() {
    bytes.append(addingCapacity: indent + 1) { output in
      output.append(UInt8(ascii: "\n"))
      output.append(repeating: UInt8(ascii: " "), count: indent)
    }
  }
}
