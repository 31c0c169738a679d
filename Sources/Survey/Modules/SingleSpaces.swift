extension String {
  /// Nothing but white space, or nothing; a space with a sign on it is not blank.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// White space at both ends gone, by scalars.
  package var withoutOuterBlanks: String {
    let start = unicodeScalars.drop(while: \.properties.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// White space at the ends gone, and runs of it one space.
  ///
  /// By scalars: to Swift a space with an accent on it is one blank character, and the accent would
  /// go with it.
  package var withSingleSpaces: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return singleSpacedASCII }
    return unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
      .joined(separator: " ")
  }

  /// The same of a text that is ASCII.
  var singleSpacedASCII: String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if let last = result.last, last != 0x20 { result.append(0x20) }
      } else {
        result.append(byte)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
