/// Lines prepared beforehand.
package struct ScriptInput: InterviewInput {
  private var lines = LineSplitter()

  package init(_ bytes: some Sequence<UInt8>) {
    lines.append(bytes)
    lines.finish()
  }

  package init(_ text: String) { self.init(Array(text.utf8)) }

  package mutating func next() -> InterviewReading { lines.next() ?? .end }
}
