/// A pattern of names as a shell has them: `*`, `?`, `[a-z]`, `[!a-z]`, and `\` before what is meant
/// as it stands.
///
/// It is over characters as people read them, so an accent may be written in either way. That of the
/// system goes by bytes, or by bytes too.
struct NamePattern {
  private enum Part {
    case any
    case one(of: [ClosedRange<Character>], isNegated: Bool)
    case sign(Character)

    /// Whether this one character fits.
    func fits(_ character: Character) -> Bool {
      switch self {
      case .any: true
      case .one(let ranges, let isNegated):
        ranges.contains { $0.contains(character) } != isNegated
      case .sign(let sign): sign == character
      }
    }
  }

  /// What stands between asterisks: one list without any.
  private let pieces: [[Part]]

  init(_ text: String) {
    var pieces: [[Part]] = [[]]
    var rest = Array(text)[...]
    while let sign = rest.popFirst() {
      let part: Part
      switch sign {
      case "*":
        pieces.append([])
        continue
      case "?": part = .any
      case "[": part = Self.choice(&rest) ?? .sign(sign)
      case "\\": part = .sign(rest.popFirst() ?? sign)
      default: part = .sign(sign)
      }
      pieces[pieces.count - 1].append(part)
    }
    self.pieces = pieces
  }

  /// What follows a bracket, taken up to the one that closes it; `nil` where none does.
  private static func choice(_ rest: inout ArraySlice<Character>) -> Part? {
    var inner = rest
    var ranges: [ClosedRange<Character>] = []
    let isNegated = inner.first == "!" || inner.first == "^"
    if isNegated { inner.removeFirst() }
    let start = inner.startIndex
    while let sign = inner.popFirst() {
      if sign == "]", inner.startIndex > start + 1 {
        rest = inner
        return .one(of: ranges, isNegated: isNegated)
      }
      let low = sign == "\\" ? inner.popFirst() ?? sign : sign
      guard inner.first == "-", let high = inner.dropFirst().first, high != "]" else {
        ranges.append(low...low)
        continue
      }
      inner.removeFirst(2)
      if low <= high { ranges.append(low...high) }
    }
    return nil
  }

  /// Whether a name is meant.
  func fits(_ name: String) -> Bool {
    var rest = Array(name)[...]
    guard let first = pieces.first, Self.starts(rest, first) else { return false }
    guard pieces.count > 1, let last = pieces.last else { return rest.count == first.count }
    rest = rest.dropFirst(first.count)
    // The first place for each piece leaves the most to those behind it.
    for piece in pieces.dropFirst().dropLast() {
      while !Self.starts(rest, piece) {
        guard rest.popFirst() != nil else { return false }
      }
      rest = rest.dropFirst(piece.count)
    }
    return rest.count >= last.count && Self.starts(rest.suffix(last.count), last)
  }

  private static func starts(_ name: ArraySlice<Character>, _ piece: [Part]) -> Bool {
    name.count >= piece.count && zip(name, piece).allSatisfy { $1.fits($0) }
  }
}
