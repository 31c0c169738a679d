import Diagnostics

/// Finds keys in the text of a YAML file, where the parser does not say where they stand.
struct YAMLKeys {
  let bytes: [UInt8]

  /// Where a key stands again in the mapping in which it first stands at `first`.
  ///
  /// - Returns: Every place, the first included, in the order of the file.
  func places(of key: String, first: Int) -> [SourceSpan] {
    guard let length = length(of: key, at: first) else {
      return [SourceSpan(offset: first, length: 1)]
    }
    let start = lineStart(of: first)
    let isBlock = bytes[start..<first].allSatisfy { $0 == Self.space || $0 == Self.hyphen }
    let others =
      isBlock
      ? blockPlaces(of: key, after: first + length, column: first - start)
      : flowPlaces(of: key, after: first + length)
    return [SourceSpan(offset: first, length: length)] + others
  }

  private static let space = UInt8(ascii: " ")
  private static let hyphen = UInt8(ascii: "-")
  private static let newline = UInt8(ascii: "\n")
  private static let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]

  private func lineStart(of offset: Int) -> Int {
    (bytes[..<offset].lastIndex(of: Self.newline) ?? -1) + 1
  }

  /// How long the key is here, quotation marks included; `nil` when it is not here or is no key.
  private func length(of key: String, at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    let isQuoted = Self.quotes.contains(bytes[offset])
    let start = isQuoted ? offset + 1 : offset
    guard bytes[start...].starts(with: key.utf8) else { return nil }
    var end = start + key.utf8.count
    if isQuoted {
      guard end < bytes.count, bytes[end] == bytes[offset] else { return nil }
      end += 1
    }
    var colon = end
    while colon < bytes.count, bytes[colon] == Self.space { colon += 1 }
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
    return end - offset
  }

  /// Lines of the same indentation, until one stands further left.
  private func blockPlaces(of key: String, after offset: Int, column: Int) -> [SourceSpan] {
    var places: [SourceSpan] = []
    var index = offset
    while let end = bytes[index...].firstIndex(of: Self.newline) {
      let first = bytes[(end + 1)...].firstIndex { $0 != Self.space } ?? bytes.count
      index = end + 1
      guard first < bytes.count, bytes[first] != Self.newline, bytes[first] != UInt8(ascii: "#"),
        bytes[first] != UInt8(ascii: "\r")
      else { continue }
      if first - index < column { break }
      if first - index == column, let length = length(of: key, at: first) {
        places.append(SourceSpan(offset: first, length: length))
      }
    }
    return places
  }

  /// Behind the commas of the same pair of braces.
  private func flowPlaces(of key: String, after offset: Int) -> [SourceSpan] {
    var places: [SourceSpan] = []
    var depth = 0
    var index = offset
    var startsToken = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth < 0 { return places }
      default: break
      }
      if startsToken, Self.quotes.contains(byte), depth != 0 || length(of: key, at: index) == nil {
        index = closingQuote(from: index)
      } else if startsToken, depth == 0, let length = length(of: key, at: index) {
        places.append(SourceSpan(offset: index, length: length))
        index += length - 1
      }
      startsToken =
        [UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":")].contains(byte)
        || startsToken && (byte == Self.space || byte == Self.newline)
      index += 1
    }
    return places
  }

  /// Where the quotation mark that closes a text stands, or the end.
  func closingQuote(from offset: Int) -> Int {
    let quote = bytes[offset]
    var index = offset + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 2
        continue
      }
      if bytes[index] == quote {
        guard quote == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == quote else {
          return index
        }
        index += 1
      }
      index += 1
    }
    return bytes.count
  }
}

// MARK: - Keys that are no text

extension YAMLKeys {
  /// A key that is a list, a mapping or an alias, in a file where hashing such keys could take for
  /// ever: Yams hashes all that a key holds, every alias written out.
  ///
  /// Looks at signs, not at structure, so that nothing can be hidden from it; a text may be taken
  /// for a key only in a file that uses aliases as well.
  func runawayKey() -> Int? {
    var (anchors, aliases, keys) = (0, 0, 0)
    var first: Int?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&") where startsName(at: index):
        anchors += 1
        continue
      case UInt8(ascii: "*") where startsName(at: index):
        aliases += 1
        guard isFollowedByColon(from: nameEnd(from: index + 1)) else { continue }
      case UInt8(ascii: "?") where isIndicator(at: index): break
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard isFollowedByColon(from: index + 1), !isPlaceholder(endingAt: index) else { continue }
      default: continue
      }
      keys += 1
      first = first ?? index
    }
    return keys > 100 || keys > 0 && anchors > 0 && aliases >= 5 ? first : nil
  }

  private static let openers = Array(" \t\r\n[{,:-?".utf8)

  private func startsName(at index: Int) -> Bool {
    guard index + 1 < bytes.count, index == 0 || Self.openers.contains(bytes[index - 1]) else {
      return false
    }
    return isNamePart(bytes[index + 1])
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private func nameEnd(from index: Int) -> Int {
    bytes[index...].firstIndex { !isNamePart($0) } ?? bytes.count
  }

  private func isFollowedByColon(from index: Int) -> Bool {
    bytes[index...].first { $0 != Self.space && $0 != 0x09 } == UInt8(ascii: ":")
  }

  /// A `?` where a key may begin, with a blank behind it.
  private func isIndicator(at index: Int) -> Bool {
    let isOpen = index == 0 || Self.openers.contains(bytes[index - 1])
    return isOpen && (index + 1 == bytes.count || " \t\r\n".utf8.contains(bytes[index + 1]))
  }

  private func isPlaceholder(endingAt index: Int) -> Bool {
    guard index >= 7, bytes[index - 7] == UInt8(ascii: "{") else { return false }
    let name = bytes[(index - 6)..<index]
    return name.elementsEqual("people".utf8) || name.elementsEqual("People".utf8)
  }
}
