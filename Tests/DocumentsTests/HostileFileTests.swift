import Diagnostics
import Documents
import Testing

struct HostileFile: Sendable, CustomTestStringConvertible {
  let name: String
  let code: DiagnosticCode
  let text: @Sendable () -> String

  var testDescription: String { name }

  init(_ name: String, _ code: DiagnosticCode, _ text: @escaping @Sendable () -> String) {
    self.name = name
    self.code = code
    self.text = text
  }
}

/// Eight steps of ten: a hundred million values from a few hundred bytes.
private func laughs(as use: String) -> String {
  var text = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
  for step in 1...8 {
    let aliases = Array(repeating: "*a\(step - 1)", count: 10).joined(separator: ", ")
    text += "a\(step): &a\(step) [\(aliases)]\n"
  }
  return text + use
}

private let hostileFiles: [HostileFile] = [
  HostileFile("lists in lists", "PSQ-056") { String(repeating: "[", count: 100_000) },
  HostileFile("mappings in mappings", "PSQ-056") { String(repeating: "{a: ", count: 100_000) },
  HostileFile("lists of lists in a line", "PSQ-056") { String(repeating: "- ", count: 100_000) },
  HostileFile("more than twenty deep", "PSQ-056") {
    String(repeating: "[", count: 21) + String(repeating: "]", count: 21)
  },
  HostileFile("keys in keys", "PSQ-005") { String(repeating: "? ", count: 100_000) },
  HostileFile("a billion laughs", "PSQ-057") { laughs(as: "b: *a8\n") },
  HostileFile("a billion laughs as a key", "PSQ-005") { laughs(as: "? *a8\n: x\n") },
  HostileFile("a billion laughs as a key of a line", "PSQ-005") { laughs(as: "*a8 : x\n") },
  HostileFile("a billion laughs in a key", "PSQ-005") { laughs(as: "{[*a8, *a7]: x}\n") },
  HostileFile("one long text many times", "PSQ-057") {
    "a: &a \"\(String(repeating: "x", count: 1_000_000))\"\nb: ["
      + String(repeating: "*a, ", count: 100_000) + "]\n"
  },
]

@Suite struct HostileFileTests {
  @Test(arguments: hostileFiles, ["hostile.yaml"])
  func aHostileFileGivesOneDiagnostic(_ hostile: HostileFile, _ name: String) {
    let file = SourceFile(name: name, text: hostile.text())
    var reader = DocumentReader(file, family: .questionnaire, limits: .questionnaire)
    #expect(reader.root() == nil)
    #expect(reader.diagnostics.map(\.code) == [hostile.code])
  }

  @Test(arguments: ["[", "{\"a\":"])
  func deepJSONIsRefused(_ opening: String) {
    let file = SourceFile(name: "deep.json", text: String(repeating: opening, count: 100_000))
    var reader = DocumentReader(file, family: .sheet, limits: .sheet)
    #expect(reader.root() == nil)
    #expect(reader.diagnostics.map(\.code) == ["PSS-056"])
  }

  @Test func valuesAreCountedUpToTheLimit() {
    let text = "a: [" + String(repeating: "x,", count: 2_001) + "]\n"
    var limits = DocumentLimits.questionnaire
    limits.values = 2_000
    var reader = DocumentReader(
      SourceFile(name: "many.yaml", text: text), family: .questionnaire, limits: limits)
    #expect(reader.root() == nil)
    #expect(reader.diagnostics.map(\.code) == ["PSQ-057"])
  }

  /// Going back to the start of the line for every place would take minutes.
  @Test func oneLongLineIsReadInOnePass() {
    let text = "a: [" + String(repeating: "é, ", count: 30_000) + "]\n"
    var reader = DocumentReader(
      SourceFile(name: "line.yaml", text: text), family: .questionnaire, limits: .questionnaire)
    let root = reader.root()
    guard case .mapping(let entries) = root?.value,
      case .list(let items) = entries.first?.value.value
    else {
      Issue.record("the line was not read")
      return
    }
    #expect(items.last?.span.offset == text.utf8.count - 6)
  }

  @Test func aFileAboveTheLimitIsNotRead() {
    let file = SourceFile(name: "big.yaml", bytes: [UInt8](repeating: 0x61, count: 100_000_000))
    var reader = DocumentReader(file, family: .questionnaire, limits: .questionnaire)
    #expect(reader.root() == nil)
    #expect(
      reader.diagnostics.map(\.message) == ["this file has 100000000 bytes, the limit is 2000000"])
  }

  @Test func aFileOfFaultsIsCutShort() throws {
    let keys = (0..<5_000).map { "k\($0): x" }.joined(separator: "\n")
    var reader = DocumentReader(
      SourceFile(name: "faults.yaml", text: keys), family: .questionnaire, limits: .questionnaire)
    let read = reader.root()
    let root = try #require(read)
    _ = reader.mapping(root, "the test", keys: ["a"])
    #expect(reader.diagnostics.count == DiagnosticCollector.limit)
    #expect(reader.diagnostics.last?.notes == ["4500 more faults are not shown"])
  }
}
