import Digests
package import Documents

/// A line of JSON that ends in a sum over itself and the sum of the line before it.
///
/// A torn, changed or missing line of such a file shows. This is evidence of tampering, not a
/// hindrance to it (ENGINE.md 3.3).
package struct ChainedLine: Sendable {
  /// Without the line end.
  package let bytes: [UInt8]
  /// What the next line starts from.
  package let sum: String

  /// - Parameters:
  ///   - members: What the line says.
  ///   - previous: The sum of the line before; empty for the first.
  package init(_ members: [JSONValue.Member], after previous: String) {
    sum = Self.sum(of: JSONValue.object(members).lineBytes(), after: previous)
    bytes = JSONValue.object(members + [JSONValue.Member("sum", .string(sum))]).lineBytes()
  }

  /// The sum at the end of a line.
  ///
  /// - Parameters:
  ///   - bytes: The line without its end.
  ///   - previous: The sum of the line before.
  /// - Returns: `nil` when there is none, or it is not the right one for the bytes before it.
  static func sum(in bytes: [UInt8], after previous: String) -> String? {
    let length = #", "sum": "0123456789abcdef"}"#.utf8.count
    guard bytes.count > length else { return nil }
    let body = Array(bytes.dropLast(length)) + [UInt8(ascii: "}")]
    let sum = sum(of: body, after: previous)
    return bytes.suffix(length).elementsEqual(#", "sum": "\#(sum)"}"#.utf8) ? sum : nil
  }

  /// 16 hex digits of SHA-256 over the sum before and the line without its own.
  private static func sum(of line: [UInt8], after previous: String) -> String {
    String(SHA256.hex(of: Array(previous.utf8) + line).prefix(16))
  }
}
