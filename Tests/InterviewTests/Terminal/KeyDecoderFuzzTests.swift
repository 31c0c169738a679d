import Interview
import TestSupport
import Testing

/// Bytes as no terminal sends them.
@Suite struct KeyDecoderFuzzTests {
  private static let pieces: [[UInt8]] =
    [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}P", "\u{1B}\\", "\u{1B}[A", "\u{1B}[1;5C",
      "\u{1B}[3~", "\u{1B}[Z", "\u{1B}[?2026;2$y", "\u{1B}[[B", "\u{1B}[200~", "\u{1B}[201~",
      "\u{07}",
      "\r", "\n", "\t", "\u{7F}", "\u{03}", "q", "5", "~", ";", "é", "語", "🙂", "\u{301}",
      "\u{200D}",
      "paste\r\nme", "1234567890",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x99], [0x80], [0x9B]]

  private func bytes(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: bytes.append(UInt8.random(in: 0...255, using: &generator))
      case 1 where !bytes.isEmpty:
        bytes.remove(at: bytes.indices.randomElement(using: &generator) ?? 0)
      default: bytes += Self.pieces.randomElement(using: &generator) ?? []
      }
    }
    return bytes
  }

  private func keys(_ chunks: [ArraySlice<UInt8>]) -> [Key] {
    var decoder = KeyDecoder()
    return chunks.flatMap { decoder.feed($0) } + decoder.flush()
  }

  private func split(
    _ bytes: [UInt8], _ generator: inout SeededGenerator
  ) -> [ArraySlice<UInt8>] {
    var chunks: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 0...min(rest.count, 9), using: &generator)
      chunks.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return chunks
  }

  /// What stands between other keys as one text: only the bounds of letters depend on the pieces.
  private func joined(_ keys: [Key]) -> [String] {
    var texts: [String] = []
    var text = ""
    for key in keys {
      if case .character(let character) = key {
        text.unicodeScalars.append(contentsOf: character.unicodeScalars)
      } else {
        texts += ["typed \(text)", "\(key)"]
        text = ""
      }
    }
    return texts + ["typed \(text)"]
  }

  @Test(arguments: UInt64(1)...40)
  func keysDoNotDependOnThePieces(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let bytes = bytes(&generator)
      let whole = keys([bytes[...]])
      #expect(joined(keys(split(bytes, &generator))) == joined(whole), "\(bytes)")
      #expect(joined(keys(bytes.indices.map { bytes[$0...$0] })) == joined(whole), "\(bytes)")
    }
  }

  @Test(arguments: UInt64(1)...20)
  func nothingButOneKeyComesOfAPaste(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let end = Array("\u{1B}[201~".utf8)
    for _ in 0..<100 {
      let text = bytes(&generator)
      guard text.firstRange(of: end) == nil,
        (text + end).firstRange(of: end)?.lowerBound == text.count
      else { continue }
      let sent = Array("\u{1B}[200~".utf8) + text + end
      let keys = keys(split(sent, &generator))
      guard case .paste? = keys.first, keys.count == 1 else {
        Issue.record("\(keys) of \(text)")
        return
      }
    }
  }

  @Test(arguments: UInt64(1)...20)
  func anyBytesEndInWorkingKeys(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var decoder = KeyDecoder()
      let noise = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      _ = decoder.feed(noise)
      _ = decoder.flush()
      // The end of a paste, if one has begun; and what ends every other sequence.
      _ = decoder.feed("\u{1B}[201~\u{1B}\\\r".utf8)
      #expect(decoder.feed("q".utf8) == [.character("q")], "\(noise)")
    }
  }
}
