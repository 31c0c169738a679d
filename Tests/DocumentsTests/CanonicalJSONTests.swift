import Diagnostics
import Documents
import Testing

private func written(_ value: JSONValue) -> String {
  String(decoding: value.canonicalBytes(), as: UTF8.self)
}

/// What was read, as a value that can be written again.
private func value(_ node: DocumentNode) -> JSONValue {
  switch node.value {
  case .list(let items): .array(items.map(value))
  case .mapping(let entries): .object(entries.map { JSONValue.Member($0.key, value($0.value)) })
  case .scalar(let scalar):
    switch scalar.style {
    case .number: Int(scalar.text).map(JSONValue.integer) ?? .number(Double(scalar.text) ?? 0)
    case .boolean: .boolean(scalar.text == "true")
    case .null: .null
    case .quoted, .plain, .block: .string(scalar.text)
    }
  }
}

@Suite struct CanonicalJSONTests {
  @Test func whatHoldsOnlyScalarsStandsOnOneLine() {
    let value = JSONValue.object([
      "list": .array([1, 2]), "object": .object(["c": "x", "d": .null]),
      "deep": .object(["now": .object(["level": 2])]), "many": .array([.array([1]), .array([])]),
      "left-out": nil,
    ])
    let expected = """
      {
        "list": [1, 2],
        "object": {"c": "x", "d": null},
        "deep": {
          "now": {"level": 2}
        },
        "many": [
          [1],
          []
        ]
      }

      """
    #expect(written(value) == expected)
  }

  @Test(arguments: [
    ("é “😀”", "\"é “😀”\""), ("\u{202E}a\u{9B}\u{E0001}", "\"\\u202ea\\u009b\\udb40\\udc01\""),
    ("a\"b\\c/", "\"a\\\"b\\\\c/\""),
    ("\n\r\t\u{8}\u{0}\u{1B}\u{7F}", "\"\\n\\r\\t\\u0008\\u0000\\u001b\\u007f\""),
  ])
  func textsAreEscapedOnlyWhereTheyMustBe(_ text: String, _ expected: String) {
    #expect(String(decoding: JSONValue.string(text).lineBytes(), as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (JSONValue.integer(.min), "-9223372036854775808"), (.number(0.1), "0.1"), (.number(1), "1.0"),
    (.number(-0.0), "0.0"),
    (.number(1e100), "1e+100"), (.number(-2.5e-9), "-2.5e-09"), (true, "true"), (.null, "null"),
    (.array([]), "[]"), (.object([]), "{}"),
  ])
  func scalarsHaveOneForm(_ value: JSONValue, _ expected: String) {
    #expect(String(decoding: value.lineBytes(), as: UTF8.self) == expected)
  }

  @Test(arguments: 0..<40)
  func readingWhatWasWrittenGivesItBack(_ seed: UInt64) throws {
    var random = Lehmer(state: seed &* 48_271 &+ 1)
    let value = JSONValue.array([random.value(depth: 5)])
    for bytes in [value.canonicalBytes(), value.lineBytes()] {
      var reader = DocumentReader(
        SourceFile(name: "x.json", bytes: bytes), family: .sheet, limits: .sheet)
      let root = reader.root()
      #expect(DocumentsTests.value(try #require(root)) == value)
    }
  }
}

/// Values at random.
private struct Lehmer {
  var state: UInt64

  mutating func below(_ limit: UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % limit)
  }

  mutating func value(depth: Int) -> JSONValue {
    switch below(depth > 0 ? 8 : 6) {
    case 0: .null
    case 1: .boolean(below(2) == 0)
    case 2: .integer(below(2_000_000) - 1_000_000)
    case 3: .number(Double(below(1_000_000)) / 64 + 0.5 / 64)
    case 4:
      .string(
        String(
          (0..<below(8)).map { _ in
            "ab\"\\\n\u{1}é😀/"[
              "ab\"\\\n\u{1}é😀/".index("ab\"\\\n\u{1}é😀/".startIndex, offsetBy: below(9))]
          }))
    case 5: .string("")
    case 6: .array((0..<below(4)).map { _ in value(depth: depth - 1) })
    default: .object((0..<below(4)).map { .init("k\($0)", value(depth: depth - 1)) })
    }
  }
}
