import Diagnostics
import Documents

extension [Diagnostic] {
  /// For editors: a list of objects, columns counted from 1 in Unicode scalars.
  func jsonBytes() -> [UInt8] {
    JSONValue.array(map(\.json)).canonicalBytes()
  }
}

extension Diagnostic {
  fileprivate var json: JSONValue {
    .object([
      "file": .string(file),
      "line": excerpt.map { .integer($0.location.line) },
      "column": excerpt.map { .integer($0.location.column) },
      "end_column": excerpt.map { .integer($0.location.column + $0.width) },
      "severity": .string(severity.rawValue),
      "code": .string(code.rawValue),
      "message": .string(message),
      "notes": .strings(notes),
      "help": .strings(help),
    ])
  }
}
