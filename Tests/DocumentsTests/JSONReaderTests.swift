import Diagnostics
import Documents
import Testing

private func read(_ text: String) -> (root: DocumentNode?, diagnostics: [Diagnostic]) {
  var reader = DocumentReader(
    SourceFile(name: "test.json", text: text), family: .sheet, limits: .sheet)
  let root = reader.root()
  return (root, reader.diagnostics)
}

/// The text of the only element of a list.
private func element(_ text: String) -> DocumentNode? {
  guard case .list(let items)? = read("[\(text)]").root?.value else { return nil }
  return items.first
}

@Suite struct JSONReaderTests {
  /// RFC 8259, sections 2 to 7.
  @Test(arguments: [
    "0", "-0", "12", "-1", "1.5", "0.0", "1e3", "1E+3", "1.25e-10", "true", "false", "null", "\"\"",
    "\"a\"", "[]", "[ ]", "{}", "[1,2]", " [ 1 , 2 ] ", "{\"a\":1}", "{\"\":[{}]}", "\t\r\n1\n",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u00e9\"", "\"\\uD834\\uDD1E\"", "\"\u{7F}é😀\"",
    "123456789012345678901234567890",
  ])
  func whatTheStandardAllowsIsRead(_ text: String) {
    let (root, diagnostics) = read("[\(text)]")
    #expect(root != nil && diagnostics.isEmpty, "\(diagnostics.map(\.message))")
  }

  @Test(arguments: [
    "", "[", "]", "[1,]", "[,1]", "[1 2]", "[1", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
    "{'a':1}", "{1:1}", "01", "-01", "+1", ".5", "1.", "1e", "1e+", "-", "0x1", "NaN", "Infinity",
    "tru", "True", "nul", "\"", "\"a", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"",
    "\"\\uD834\"", "\"\\uD834x\"", "\"\\uD834\\u0041\"", "\"\\uDD1E\"", "\"a\nb\"", "\"a\tb\"",
    "'a'", "1 1", "[1]]", "// x\n1", "[1, // x\n2]", "/**/1", "\u{A0}1", "\"\\u", "\"\\",
  ])
  func whatTheStandardForbidsIsRefused(_ text: String) {
    let (root, diagnostics) = read(text)
    #expect(root == nil)
    #expect(diagnostics.count == 1 && diagnostics.allSatisfy(\.isError))
  }

  @Test(arguments: [
    ("\"\\u0041\\n\\/\"", "A\n/"), ("\"\\uD834\\uDD1E!\"", "\u{1D11E}!"), ("\"é\\\\\"", "é\\"),
  ])
  func escapesBecomeTheirSigns(_ text: String, _ expected: String) {
    guard case .scalar(let scalar)? = element(text)?.value else {
      Issue.record("not read")
      return
    }
    #expect(scalar.text == expected && scalar.style == .quoted)
  }

  @Test func typesStayApart() {
    #expect(element("1")?.kindName == "a number")
    #expect(element("\"1\"")?.kindName == "text")
    #expect(element("true")?.kindName == "true or false")
    #expect(element("null")?.isNull == true)
    #expect(element("\"null\"")?.isNull == false)
  }

  @Test func aKeyGivenTwiceIsAFaultAndTheRestIsRead() {
    let (root, diagnostics) = read("{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2},\n \"a\": 3}")
    #expect(root != nil)
    #expect(
      diagnostics.map(\.message) == ["the key 'c' is given twice", "the key 'a' is given twice"])
    #expect(
      diagnostics.map { $0.excerpt?.location } == [
        .init(line: 2, column: 16), .init(line: 3, column: 2),
      ])
    #expect(diagnostics.last?.notes == ["first given on line 1"])
  }

  @Test func theSameKeyInTwoSpellingsIsTheSame() {
    #expect(read("{\"a\": 1, \"\\u0061\": 2}").diagnostics.count == 1)
  }

  @Test func theFaultStandsWhereTheTextBreaks() {
    let (_, diagnostics) = read("{\"é\": [1,\n  2 3]}")
    #expect(diagnostics.first?.message == "this cannot be read: ',' or ']' is missing")
    #expect(diagnostics.first?.excerpt?.location == SourceLocation(line: 2, column: 5))
  }

  @Test func twentyLevelsAreReadAndTwentyOneAreNot() {
    let nested = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(read(nested(20)).root != nil)
    #expect(read(nested(21)).diagnostics.map(\.code) == ["PSS-056"])
  }

  @Test func typesAreNotConverted() {
    var reader = DocumentReader(
      SourceFile(name: "test.json", text: "[1, \"1\", true, \"true\"]"), family: .sheet,
      limits: .sheet)
    let root = reader.root()
    guard case .list(let items)? = root?.value else { return }
    #expect(reader.string(items[0]) == nil && reader.string(items[1]) == "1")
    #expect(reader.integer(items[0], in: 0...9) == 1 && reader.integer(items[1], in: 0...9) == nil)
    #expect(reader.boolean(items[2]) == true && reader.boolean(items[3]) == nil)
  }

  /// Any bytes: a tree or one fault, never a trap.
  @Test(arguments: 0..<50)
  func randomBytesNeverTrap(_ seed: UInt8) {
    let signs = Array("{}[]:,\"\\u0041dtrefalsn 19.-e\n".utf8) + [0x00, 0xC3, 0xA9, 0xFF]
    var state = UInt32(seed) &* 2_654_435_761 &+ 1
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<20 {
        state = state &* 1_664_525 &+ 1_013_904_223
        bytes.append(signs[Int(state >> 16) % signs.count])
      }
      var reader = DocumentReader(
        SourceFile(name: "x.json", bytes: bytes), family: .sheet, limits: .sheet)
      #expect((reader.root() == nil) == reader.problems.hasErrors || reader.problems.hasErrors)
    }
  }
}
