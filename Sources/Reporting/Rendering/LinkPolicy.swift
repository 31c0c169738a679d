/// Where links of a report may lead: libcmark keeps dangerous addresses in Markdown as they are.
struct LinkPolicy {
  let files: Set<String>

  /// Whether an address may be written.
  ///
  /// - Parameters:
  ///   - address: The whole address, with `*` for each value.
  ///   - start: The constant text before the first value; no value may decide on the scheme.
  /// - Returns: `true` for the web, mail, places in the report and files beside it.
  func allows(_ address: String, begins start: String) -> Bool {
    if start.utf8.first == UInt8(ascii: "#") { return true }
    let lowered = start.lowercased()
    if ["http://", "https://", "mailto:"].contains(where: lowered.hasPrefix) { return true }
    return isFile(address)
  }

  /// Whether an address is that of a file beside the report, as pictures must be.
  func isFile(_ address: String) -> Bool {
    files.contains(String(address.prefix { $0 != "#" }))
  }

  /// A value as part of an address: everything but letters, digits and `-._~` as `%` and hex.
  static func encoded(_ text: String) -> [UInt8] {
    let line = PlainText.line(text)
    guard !line.allSatisfy(isUnreserved) else { return line }
    var output: [UInt8] = []
    output.reserveCapacity(3 * line.count)
    for byte in line {
      if isUnreserved(byte) {
        output.append(byte)
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(hexDigits[Int(byte >> 4)])
        output.append(hexDigits[Int(byte & 15)])
      }
    }
    return output
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
