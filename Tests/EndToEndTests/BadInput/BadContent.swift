import Foundation
import Testing

/// What no file of any kind should be, with the last three digits of the code it is met with.
struct BadContent: Sendable, CustomTestStringConvertible {
  let name: String
  let number: String
  /// The same for what lies in an audit, where nothing but a file is read.
  let numberInAudit: String
  /// Puts it at a path.
  let make: @Sendable (String) throws -> Void

  var testDescription: String { name }

  init(
    _ name: String, _ number: String, inAudit numberInAudit: String? = nil,
    make: @escaping @Sendable (String) throws -> Void
  ) {
    self.name = name
    self.number = number
    self.numberInAudit = numberInAudit ?? number
    self.make = make
  }

  init(_ name: String, _ number: String, bytes: [UInt8]) {
    self.init(name, number) { try Data(bytes).write(to: URL(fileURLWithPath: $0)) }
  }

  init(_ name: String, _ number: String, text: String) {
    self.init(name, number, bytes: Array(text.utf8))
  }

  /// For YAML and JSON alike.
  static let everywhere = [
    BadContent("empty", "052", text: ""),
    BadContent("binary", "055", bytes: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0]),
    BadContent("100 MB", "053") { path in
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(atOffset: 100 << 20)
    },
    BadContent("100,000 deep", "056", text: String(repeating: "[", count: 100_000)),
    BadContent(
      "100,000 mappings deep", "056", text: String(repeating: "{\"a\":", count: 100_000)),
    BadContent("not UTF-8", "054", bytes: Array("{\"a\": \"".utf8) + [0xC3, 0x28, 0x22, 0x7D]),
    BadContent("a folder", "051") { path in
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    },
    BadContent("endless zeros", "053", inAudit: "051") { path in
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    },
    BadContent("a list", "005", text: "[1, 2]"),
    BadContent("a word", "005", text: "\"word\""),
    BadContent("null", "052", text: "null"),
    BadContent("the same key twice", "002", text: "{\"format\": \"a\", \"format\": \"b\"}"),
  ]

  static let yaml = [
    BadContent("an alias bomb", "057", text: aliasBomb),
    BadContent(
      "the same key twice, in lines", "002", text: "format: a\nid: b\nformat: c\n"),
    BadContent("an unclosed quote", "001", text: "format: \"a\nid: b\n"),
    BadContent("tabs", "058", text: "format:\n\t- a\n"),
    BadContent("two documents", "049", text: "format: a\n---\nformat: b\n"),
    BadContent("an unknown alias", "044", text: "format: *nobody\n"),
    BadContent("an alias to itself", "044", text: "format: &a [*a]\n"),
  ]

  static let json = [
    BadContent("cut short", "001", text: "{\"format\": \"powershare-answers/1\", \"she"),
    BadContent("two values", "001", text: "{} {}"),
    BadContent("a comma too many", "001", text: "{\"a\": 1,}"),
    BadContent("a lone surrogate", "001", text: "{\"a\": \"\\ud800\"}"),
    BadContent("an endless number", "001", text: "{\"a\": 1e}"),
  ]

  private static var aliasBomb: String {
    let names = Array("abcdefghi")
    let first = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    return zip(names, names.dropFirst()).reduce(first) { text, pair in
      let many = Array(repeating: "*\(pair.0)", count: 10).joined(separator: ", ")
      return text + "\(pair.1): &\(pair.1) [\(many)]\n"
    }
  }
}
