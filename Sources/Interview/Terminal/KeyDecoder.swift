/// Makes keys of the bytes a terminal sends, in whatever pieces they come.
///
/// Without a clock: one who reads asks ``isWaiting`` and calls ``flush()`` when nothing followed for
/// a short time, as that alone tells the Esc key from the beginning of an arrow.
///
/// - A letter with the marks on it is one key when it came in one piece. A mark that comes later is
///   a key of its own; the text of the keys is the same either way.
/// - Bytes that are not UTF-8, C1 controls, and controls without a letter do nothing.
/// - Shift, Ctrl and Alt are ignored with arrows and their like; with Alt other keys do nothing,
///   but for Ctrl and a letter.
/// - Sequences that are not known are swallowed to their end, which is ``longestSequence`` bytes
///   away at most.
/// - A paste is one key, whole or its first ``longestPaste`` bytes, with `\n` as its only line end
///   and U+FFFD for what is not UTF-8. It lasts until the terminal says that it is over, however
///   long that takes: nothing in it may ever become a command.
package struct KeyDecoder: Sendable {
  /// Longer than any answer; what is more of a paste is dropped.
  package static let longestPaste = 1 << 16
  /// No terminal says as much in one sequence unless it is asked to.
  package static let longestSequence = 1_024

  private enum Place {
    case text
    /// After one Esc, or after two, of which the first may be a key of its own.
    case escape(isDoubled: Bool)
    case control(ControlSequence)
    /// After `Esc O`: how many bytes came since.
    case single(length: Int)
    /// After `Esc [ [`, as the Linux console begins its first five function keys.
    case console
    /// In a text meant for programs: how many bytes came, and whether Esc was the last.
    case string(length: Int, endsWithEscape: Bool)
    case paste
  }

  private var place = Place.text
  private var pasted = PastedText()
  private var scalars = ScalarDecoder()
  /// Whether the letter that has begun was typed with Alt.
  private var isWithAlt = false
  private var typed = String.UnicodeScalarView()
  private var keys: [Key] = []

  package init() {}

  /// Takes what came.
  ///
  /// - Parameter bytes: Any part of what the terminal sends.
  /// - Returns: The keys that are sure by now.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    for byte in bytes { take(byte) }
    return taken()
  }

  /// Whether what came may be a key by itself, if nothing follows soon.
  package var isWaiting: Bool {
    switch place {
    case .escape, .single(length: 0): true
    case .string(let length, let endsWithEscape): length == 0 || endsWithEscape
    default: false
    }
  }

  /// Decides what ``isWaiting`` for more: Esc is a key, and Alt with a letter is none.
  package mutating func flush() -> [Key] {
    guard isWaiting else { return [] }
    switch place {
    case .escape(let isDoubled): keys += isDoubled ? [.escape, .escape] : [.escape]
    case .string(_, endsWithEscape: true): keys.append(.escape)
    default: break
    }
    place = .text
    return taken()
  }

  private mutating func taken() -> [Key] {
    endTyping()
    defer { keys = [] }
    return keys
  }

  private mutating func take(_ byte: UInt8) {
    switch place {
    case .text: takeText(byte)
    case .escape(let isDoubled): takeAfterEscape(byte, isDoubled)
    case .control(let sequence): takeControl(byte, sequence)
    case .single(let length): takeSingle(byte, length)
    case .console: if byte < 0x20 { giveUp(before: byte) } else { place = .text }
    case .string(let length, false): takeString(byte, length)
    case .string(_, true): takeEndOfString(byte)
    case .paste: takePaste(byte)
    }
  }
}

// MARK: - Text and single controls

extension KeyDecoder {
  private mutating func takeText(_ byte: UInt8) {
    switch scalars.take(byte) {
    case .scalar(let scalar): type(scalar)
    case .more: break
    case .invalid: isWithAlt = false
    case .invalidBefore:
      isWithAlt = false
      takeText(byte)
    }
  }

  private mutating func type(_ scalar: Unicode.Scalar) {
    defer { isWithAlt = false }
    switch scalar.value {
    case 0x1B: place = .escape(isDoubled: false)
    case 0x00...0x1F, 0x7F: press(Self.key(ofControl: UInt8(scalar.value)))
    case 0x80...0x9F: break
    default: if !isWithAlt { typed.append(scalar) }
    }
  }

  private static func key(ofControl byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: nil
    }
  }

  private mutating func press(_ key: Key?) {
    guard let key else { return }
    endTyping()
    keys.append(key)
  }

  private mutating func endTyping() {
    guard !typed.isEmpty else { return }
    keys += String(typed).map { Key.character($0) }
    typed = String.UnicodeScalarView()
  }
}

// MARK: - Sequences

extension KeyDecoder {
  private mutating func takeAfterEscape(_ byte: UInt8, _ isDoubled: Bool) {
    switch byte {
    case 0x1B:
      if isDoubled { press(.escape) }
      place = .escape(isDoubled: true)
    // Two Esc before a sequence are Alt with its key.
    case UInt8(ascii: "["): place = .control(ControlSequence())
    case UInt8(ascii: "O"): place = .single(length: 0)
    default:
      if isDoubled { press(.escape) }
      takeWithAlt(byte)
    }
  }

  private mutating func takeWithAlt(_ byte: UInt8) {
    place = .text
    switch byte {
    // The introducers of DCS, SOS, OSC, PM and APC.
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      place = .string(length: 0, endsWithEscape: false)
    case 0x80...:
      isWithAlt = true
      takeText(byte)
    default:
      if case .control(let letter)? = Self.key(ofControl: byte) { press(.control(letter)) }
    }
  }

  private mutating func takeControl(_ byte: UInt8, _ sequence: ControlSequence) {
    var sequence = sequence
    switch byte {
    case 0x20...0x3F:
      sequence.append(byte)
      place = sequence.length < Self.longestSequence ? .control(sequence) : .text
    case UInt8(ascii: "[") where sequence.length == 0: place = .console
    case 0x40...0x7E: end(sequence, with: byte)
    default: giveUp(before: byte)
    }
  }

  private mutating func end(_ sequence: ControlSequence, with final: UInt8) {
    place = .text
    if final == UInt8(ascii: "~"), sequence.number == 200 {
      endTyping()
      place = .paste
    } else {
      press(sequence.key(endingWith: final))
    }
  }

  private mutating func takeSingle(_ byte: UInt8, _ length: Int) {
    switch byte {
    // Old terminals put the modifier here.
    case 0x30...0x3B where length < Self.longestSequence: place = .single(length: length + 1)
    case 0x20...0x7E:
      place = .text
      press(byte == UInt8(ascii: "M") ? .enter : ControlSequence.arrow(byte))
    default: giveUp(before: byte)
    }
  }

  private mutating func takeString(_ byte: UInt8, _ length: Int) {
    switch byte {
    case 0x1B: place = .string(length: length + 1, endsWithEscape: true)
    case 0x07: place = .text
    // A control has no place in it; one that stops is heard.
    case 0x00...0x06, 0x0E...0x1A, 0x1C...0x1F: giveUp(before: byte)
    default:
      let isWhole = length + 1 >= Self.longestSequence
      place = isWhole ? .text : .string(length: length + 1, endsWithEscape: false)
    }
  }

  /// `Esc \` is its end; another sequence ends it as well.
  private mutating func takeEndOfString(_ byte: UInt8) {
    switch byte {
    case 0x1B: break
    case UInt8(ascii: "\\"): place = .text
    default: takeAfterEscape(byte, false)
    }
  }

  /// Ends a sequence that turns out to be none; what came of it is swallowed.
  private mutating func giveUp(before byte: UInt8) {
    place = .text
    takeText(byte)
  }

  private mutating func takePaste(_ byte: UInt8) {
    guard pasted.takeIsLast(byte) else { return }
    place = .text
    keys.append(.paste(pasted.text))
    pasted = PastedText()
  }
}

/// What stands between `Esc [` and the letter that ends it.
private struct ControlSequence: Sendable {
  private(set) var length = 0
  /// The first number; `nil` until a digit came.
  private(set) var number: Int?
  private var isInFirstNumber = true
  /// Has signs that no key has.
  private var isForPrograms = false

  mutating func append(_ byte: UInt8) {
    length += 1
    switch byte {
    case 0x30...0x39:
      if isInFirstNumber { number = min((number ?? 0) * 10 + Int(byte - 0x30), 100_000) }
    case UInt8(ascii: ";"), UInt8(ascii: ":"): isInFirstNumber = false
    default: isForPrograms = true
    }
  }

  func key(endingWith final: UInt8) -> Key? {
    guard !isForPrograms else { return nil }
    switch final {
    case UInt8(ascii: "~"): return numbered
    case UInt8(ascii: "Z"): return .backTab
    default: return Self.arrow(final)
    }
  }

  private var numbered: Key? {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }

  /// Small letters are arrows with Shift or Ctrl on some terminals.
  static func arrow(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }
}

/// A paste as it comes.
private struct PastedText: Sendable {
  private static let ending = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How many bytes of the ending came last.
  private var ended = 0

  /// - Returns: Whether the paste ends with this byte.
  mutating func takeIsLast(_ byte: UInt8) -> Bool {
    if byte == Self.ending[ended] {
      ended += 1
      return ended == Self.ending.count
    }
    // Esc stands nowhere else in the ending, so what came of it is text.
    for earlier in Self.ending[..<ended] { append(earlier) }
    ended = byte == Self.ending[0] ? 1 : 0
    if ended == 0 { append(byte) }
    return false
  }

  private mutating func append(_ byte: UInt8) {
    // One more shows whether the last letter was cut.
    if bytes.count <= KeyDecoder.longestPaste { bytes.append(byte) }
  }

  var text: String {
    let whole = wholeLetters()
    guard whole.contains(0x0D) else { return String(validOf: whole) }
    var lines: [UInt8] = []
    for (index, byte) in zip(whole.indices, whole) {
      if byte == 0x0A, index > 0, whole[index - 1] == 0x0D { continue }
      lines.append(byte == 0x0D ? 0x0A : byte)
    }
    return String(validOf: lines)
  }

  private func wholeLetters() -> ArraySlice<UInt8> {
    guard bytes.count > KeyDecoder.longestPaste else { return bytes[...] }
    var end = KeyDecoder.longestPaste
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return bytes[..<end]
  }
}
