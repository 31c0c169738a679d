import Diagnostics
import Documents
import TestSupport
import Testing

/// Names, keys and numbers are found in the bytes of a file: the same ones that texts would give.
@Suite struct FoundNamesTests {
  /// Short and long, some of them with one mark, some that are equal in another spelling.
  private static let names = [
    "of", "fo", "now", "prepared", "wanted", "people-priority", "priority-people", "", "a", "aa",
    "abcdefghijklmnop", "ijklmnopabcdefgh", "ijklmnopabcdefgi", "seen_earlier", "caf\u{E9}",
    "cafe\u{301}", "\u{212A}", "K", "😀",
  ]

  /// A name as JSON may spell it.
  private func spelled(_ name: String, _ random: inout SeededGenerator) -> String {
    guard Int.random(in: 0..<4, using: &random) == 0, let first = name.unicodeScalars.first,
      first.value < 0x10000
    else { return "\"\(name)\"" }
    let digits = String(first.value, radix: 16)
    let escape = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    return "\"\(escape)\(String(String.UnicodeScalarView(name.unicodeScalars.dropFirst())))\""
  }

  private func reader(_ text: String) -> DocumentReader {
    DocumentReader(SourceFile(name: "x.json", text: text), family: .sheet, limits: .sheet)
  }

  @Test(arguments: 0..<40)
  func keysGivenTwiceAreThoseOfEqualTexts(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      let count = Int.random(in: 0...14, using: &random)
      let keys = (0..<count).map { _ in Self.names.randomElement(using: &random) ?? "" }
      let members = keys.map { "\(spelled($0, &random)): \(random.next() % 100)" }
      var reader = reader("{\(members.joined(separator: ", "))}")
      let root = reader.root()
      #expect(reader.diagnostics.count == keys.count - Set(keys).count)
      guard case .mapping(let entries)? = root?.value else {
        Issue.record("not read")
        continue
      }
      #expect(entries.map(\.key) == keys && entries.count == keys.count)
    }
  }

  @Test(arguments: 0..<40)
  func aNameIsFoundWhereItsTextStands(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 100)
    for _ in 0..<20 {
      let known = Self.names.shuffled(using: &random).prefix(8)
      let names = NameList(known.map { $0 })
      let given = Self.names.map { spelled($0, &random) }
      var reader = reader("{\(given.map { "\($0): \($0)" }.joined(separator: ", "))}")
      guard case .mapping(let entries)? = reader.root()?.value else {
        Issue.record("not read")
        continue
      }
      for (entry, text) in zip(entries, Self.names) {
        // Names that are equal to each other may be found at either place.
        let start = Int.random(in: 0...9, using: &random)
        let found = [
          names.place(of: entry), names.place(of: entry, from: start),
          reader.place(of: entry.value, in: names),
        ]
        #expect(found.allSatisfy { $0.map { names.names[$0] } == known.first { $0 == text } })
        for name in known {
          #expect(entry.isKey(name) == (name == text))
          #expect(reader.isText(name, entry.value) == (name == text))
        }
      }
    }
  }

  @Test(arguments: [
    "0", "-0", "7", "-7", "12345", "1.0", "1e2", "-1.5", "999999999999999999",
    "-99999999999999999", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "123456789012345678901234567890",
  ])
  func aWholeNumberIsWhatItsTextSays(_ text: String) {
    var reader = reader("[\(text), \"\(text)\"]")
    guard case .list(let items)? = reader.root()?.value else { return }
    #expect(reader.integer(items[0], in: Int.min...Int.max) == Int(text))
    #expect(reader.writtenInteger(items[0]) == Int(text))
    #expect(reader.writtenInteger(items[1]) == Int(text))
    #expect(reader.integer(items[1], in: Int.min...Int.max) == nil)
  }

  /// Texts are taken from the file when they are asked for, whatever stands beside them.
  @Test func textsAreThoseOfTheFile() throws {
    var reader = reader(
      "[\"é\", \"\", \"a\\nb\", [\"x\"], {\"k\": [[], {}, \"long enough to be kept\"]}]")
    let read = reader.root()
    let root = try #require(read)
    #expect(texts(of: root) == ["é", "", "a\nb", "x", "long enough to be kept"])
    #expect(root.text.isEmpty && root.kindName == "a list")
  }

  private func texts(of node: DocumentNode) -> [String] {
    switch node.value {
    case .scalar(let scalar): [scalar.text]
    case .list(let items): items.flatMap(texts)
    case .mapping(let entries): entries.flatMap { texts(of: $0.value) }
    }
  }
}
