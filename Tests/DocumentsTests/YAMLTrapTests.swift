import Diagnostics
import Documents
import TestSupport
import Testing

/// Reads a mapping of texts, as every family does, and gives what was found.
private func found(in marked: MarkedText, name: String = "test.yaml") -> [String] {
  let file = SourceFile(name: name, text: marked.text)
  var reader = DocumentReader(file, family: .sheet, limits: .questionnaire)
  if let root = reader.root() { readTexts(root, &reader) }
  return marked.found(reader.diagnostics, in: file)
}

/// Every text of a tree; keys are a, b, c and `n` for a number.
private func readTexts(_ node: DocumentNode, _ reader: inout DocumentReader) {
  guard
    let mapping = reader.mapping(node, "the test", keys: ["a", "b", "c", "n", "id", "list", "map"])
  else { return }
  for entry in mapping.entries {
    switch entry.key {
    case "n": _ = reader.integer(entry.value, in: 0...5)
    case "id": _ = reader.identifier(entry.value)
    case "list":
      for item in reader.list(entry.value, of: "texts") { _ = reader.text(item) }
    case "map": readTexts(entry.value, &reader)
    default: _ = reader.text(entry.value)
    }
  }
  if mapping["a"] == nil { _ = reader.required("a", in: mapping) }
}

private let traps: [FaultCase] = [
  FaultCase(
    "a placeholder first", "a: 1️⃣{people} can read",
    "1 PSS-041 a text that starts with '{' is read as a mapping"),
  FaultCase(
    "a placeholder first, in a list", "a: x\nlist:\n  - 1️⃣{people} can read\n",
    "1 PSS-041 a text that starts with '{' is read as a mapping"),
  FaultCase(
    "a placeholder alone", "a: 1️⃣{people}\n",
    "1 PSS-041 a text that starts with '{' is read as a mapping"),
  FaultCase(
    "a question between braces", "map: {a: 1️⃣How far?}\na: x\n",
    "1 PSS-042 the text 'How far?' stands unquoted between braces"),
  FaultCase("a name between braces", "map: {a: How far}\na: x\n"),
  FaultCase(
    "a colon in a text", "a: because1️⃣: law\n",
    "1 PSS-043 a text with ': ' in it is read as a key and a value"),
  FaultCase(
    "a colon in a text of a list", "a: x\nlist:\n  - 1️⃣because: law\n",
    "1 PSS-043 a text with ': ' in it is read as a key and a value"),
  FaultCase(
    "emphasis", "a: 1️⃣*really*\n",
    "1 PSS-044 a text that starts with '*' is read as an alias: '*really*'"),
  FaultCase(
    "emphasis of two words", "a: 1️⃣*really so*\n",
    "1 PSS-044 a text that starts with '*' is read as an alias: '*really so*'"),
  FaultCase(
    "a number sign", "a: text 1️⃣# five\nb: no#thing lost\n",
    "1 PSS-045 the text ends before '# five', which is read as a comment"),
  FaultCase(
    "a number sign after two lines", "a: text\n  more text 1️⃣# five\n",
    "1 PSS-045 the text ends before '# five', which is read as a comment"),
  FaultCase("a comment after a quoted text", "a: \"text\" # five\n"),
  FaultCase(
    "an ampersand first", "a: 1️⃣&so it goes\n",
    "1 PSS-059 a text that starts with '&' loses its first word"),
  FaultCase(
    "an exclamation mark first", "a: 1️⃣!so it goes\n",
    "1 PSS-059 a text that starts with '!' loses its first word"),
  FaultCase(
    "at first", "a: 1️⃣@home\n", "1 PSS-001 a text cannot start with '@'"),
  FaultCase("a tab", "map:\n1️⃣\ta: x\n", "1 PSS-058 a line is indented with a tab"),
  FaultCase(
    "an open quotation mark", "a: 1️⃣\"text\nb: x\n",
    "1 PSS-001 this text has no closing quotation mark"),
  FaultCase(
    "quotation marks inside", "a: \"He said \"1️⃣no\" to it\"\n",
    "1 PSS-001 there is more after the closing quotation mark"),
  FaultCase(
    "a backslash", "a: \"C:\\\\so and 1️⃣\\people\"\n",
    "1 PSS-001 a '\\' is followed by something YAML does not know"),
  FaultCase(
    "a key too far right", "a: x\n  b1️⃣: y\n",
    "1 PSS-001 this key stands further right than the lines above allow"),
  FaultCase(
    "a key too far left", "map:\n    a: x\n  1️⃣b: y\n",
    "1 PSS-001 this line does not line up with those above"),
  FaultCase("a key without a colon", "a: x\n1️⃣b\nc: y\n", "1 PSS-001 a key without ':'"),
  FaultCase(
    "a missing comma", "map: {a: \"x\" 1️⃣b: y}\n", "1 PSS-001 ',' or '}' is missing"),
  FaultCase(
    "a missing comma in lines", "a: x\nlist: [\n  \"x\"\n  1️⃣\"y\",\n]\n",
    "1 PSS-001 ',' or ']' is missing"),
  FaultCase(
    "a bracket of the other kind", "a: x\nmap: {a: [x, y1️⃣}\nb: z\n",
    "1 PSS-001 ',' or ']' is missing"),
  FaultCase("an open bracket", "a: x\nlist: 1️⃣[\n", "1 PSS-001 this '[' is never closed"),
  FaultCase(
    "an open bracket, and more", "a: 1️⃣[x, y\nb: z\nc: \"]\"\nlist: [x]\n",
    "1 PSS-001 this '[' is never closed"),
  FaultCase(
    "an open brace, and more", "a: x # [\nmap: 1️⃣{b: y\nc: don't\n",
    "1 PSS-001 this '{' is never closed"),
  FaultCase(
    "an open bracket between braces", "a: see [1\nmap: {b: y, list: 1️⃣[x, \"y\", \n",
    "1 PSS-001 this '[' is never closed"),
  FaultCase(
    "a list on the key's line", "a: 1️⃣- x\n", "1 PSS-001 a list cannot start here"),
  FaultCase(
    "two documents", "a: x\n1️⃣---\na: y\n", "1 PSS-049 this file holds more than one YAML document"),
  FaultCase(
    "an escape sign", "a: \"x1️⃣\u{1B}[31m\"\n", "1 PSS-050 a text holds the control character U+001B"
  ),
  FaultCase(
    "a key of every kind", "a: x\n1️⃣bb: x\nn: 2️⃣six\nid: 3️⃣Not_So\n",
    "1 PSS-003 the test has no key 'bb'", "2 PSS-046 'six' is not a whole number from 0 to 5",
    "3 PSS-047 'Not_So' is not a name for use in files"),
  FaultCase(
    "a missing key and a wrong kind", "1️⃣b: 2️⃣[x]\n",
    "1 PSS-004 the test needs the key 'a'", "2 PSS-005 expected text, found a list"),
  FaultCase(
    "a long text", "a: 1️⃣\(String(repeating: "x", count: 4_001))\n",
    "1 PSS-048 this text has 4001 characters, the limit is 4000"),
  FaultCase("nothing", "", "0 PSS-052 this file is empty"),
  FaultCase("nothing but a comment", "# nothing\n", "0 PSS-052 this file is empty"),
  FaultCase(
    "a zero byte", "a: x1️⃣\u{0}\n", "1 PSS-055 this is not a text file: it holds a zero byte"),
  FaultCase("words that are no booleans", "a: no\nb: yes\nc: \"on\"\n"),
  FaultCase(
    "Windows line ends", "a: x\r\nb: \"y\"\r\n1️⃣d: z\r\n", "1 PSS-003 the test has no key 'd'"),
  FaultCase("old line ends", "a: x\rb: \"y\"\r1️⃣d: z\r", "1 PSS-003 the test has no key 'd'"),
  FaultCase(
    "line ends of other kinds in a text", "a: \"x\u{2028}y\u{85}z\"\n1️⃣d: z\n",
    "1 PSS-003 the test has no key 'd'"),
]

private let duplicates: [FaultCase] = [
  FaultCase(
    "in lines", "a: x\nb: y\n1️⃣a: z\n2️⃣b: y\n3️⃣a: z\n", "1 PSS-002 the key 'a' is given twice",
    "2 PSS-002 the key 'b' is given twice", "3 PSS-002 the key 'a' is given twice"),
  FaultCase(
    "in a mapping of a list",
    "a: x\nlist:\n  - a: x\n    b: y\n\n    # a: comment\n    1️⃣a: z\n  - a: x\n",
    "1 PSS-002 the key 'a' is given twice"),
  FaultCase(
    "between braces", "a: x\nmap: {a: \"x, a: y\", b: {a: z}, 1️⃣a: y}\n",
    "1 PSS-002 the key 'a' is given twice"),
  FaultCase(
    "with quotation marks", "\"a\": x\n1️⃣a: y\nb: 2\n",
    "1 PSS-002 the key 'a' is given twice"),
]

@Suite struct YAMLTrapTests {
  @Test(arguments: traps)
  func eachTrapHasItsMessage(_ trap: FaultCase) {
    #expect(found(in: trap.marked) == trap.expected)
  }

  @Test(arguments: duplicates)
  func everyKeyGivenTwiceIsNamed(_ fault: FaultCase) {
    #expect(found(in: fault.marked).filter { $0.contains("-002") } == fault.expected)
  }

  @Test func theFirstUseOfAKeyIsANote() throws {
    let file = SourceFile(name: "test.yaml", text: "a: x\nb:\n  c: 1\n  c: 2\n")
    var reader = DocumentReader(file, family: .questionnaire, limits: .questionnaire)
    _ = reader.root()
    let expected = """
      test.yaml:4:3: error[PSQ-002]: the key 'c' is given twice
        |
      4 |   c: 2
        |   ^
      note: first given on line 3
      help: keep one of the two

      """
    #expect(reader.diagnostics.map { $0.text() }.joined() == expected)
  }

  @Test func aByteOrderMarkChangesNoPlace() {
    let file = SourceFile(name: "test.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array("d: x\n".utf8))
    var reader = DocumentReader(file, family: .sheet, limits: .questionnaire)
    if let root = reader.root() { readTexts(root, &reader) }
    #expect(reader.diagnostics.first?.excerpt?.location == SourceLocation(line: 1, column: 1))
  }

  @Test func bytesThatAreNoTextAreRefused() {
    let file = SourceFile(name: "test.yaml", bytes: [0x61, 0x3A, 0x20, 0xC3, 0x28])
    var reader = DocumentReader(file, family: .sheet, limits: .questionnaire)
    #expect(reader.root() == nil)
    #expect(reader.diagnostics.map(\.code) == ["PSS-054"])
  }

  @Test func everyNumberIsRaisedByAnExample() {
    let raised = Set(traps.flatMap(\.codes) + duplicates.flatMap(\.codes))
    // Raised by the tests of hostile files, by bytes, and by the command layer.
    let elsewhere: Set<DocumentProblemNumber> = [
      .tooLarge, .notUTF8, .tooDeep, .tooManyValues, .missing,
    ]
    for number in DocumentProblemNumber.allCases where !elsewhere.contains(number) {
      #expect(raised.contains("PSS-\(number.rawValue)"), "no example for \(number)")
    }
  }
}
