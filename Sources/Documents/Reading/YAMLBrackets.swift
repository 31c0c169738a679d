/// The brackets of lists and mappings in a file that the parser refuses.
///
/// Told by signs alone: those between quotation marks, in comments and inside a text are passed over.
struct YAMLBrackets {
  private let keys: YAMLKeys
  private var index = 0
  /// A value or a key may begin here.
  private var startsToken = true
  /// Where those stand that are open, the innermost last.
  private var open: [Int] = []

  /// - Parameters:
  ///   - bytes: Of the whole file.
  ///   - end: Where the parser stopped.
  init(bytes: [UInt8], upTo end: Int) {
    keys = YAMLKeys(bytes: bytes)
    while index < min(end, bytes.count) { step() }
  }

  /// The innermost that is open; `nil` where none can be told.
  var innermost: Int? { open.last }

  /// Whether a bracket of any kind closes it in what follows.
  var isInnermostClosed: Bool {
    var rest = self
    while rest.index < keys.bytes.count {
      rest.step()
      if rest.open.count < open.count { return true }
    }
    return false
  }

  private mutating func step() {
    let byte = keys.bytes[index]
    let isInside = !open.isEmpty
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if startsToken { index = keys.closingQuote(from: index) }
      startsToken = false
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if startsToken || isInside { open.append(index) }
      startsToken = startsToken || isInside
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      if isInside { open.removeLast() }
      startsToken = false
    case UInt8(ascii: "#") where index == 0 || isBlank(keys.bytes[index - 1]):
      index = (keys.bytes[index...].firstIndex(of: 0x0A) ?? keys.bytes.count) - 1
    case UInt8(ascii: ","), UInt8(ascii: ":"): startsToken = isInside
    case UInt8(ascii: "-"), UInt8(ascii: "?"): break
    case _ where isBlank(byte):
      let isBehindKey = index > 0 && keys.bytes[index - 1] == UInt8(ascii: ":")
      startsToken = startsToken || isBehindKey || byte == 0x0A || byte == 0x0D
    default: startsToken = false
    }
    index += 1
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
