import Measures

/// A quota as rule books write it: a number, or words such as "two thirds".
struct QuotaPhrase: Equatable, Sendable {
  private enum Amount: Equatable, Sendable {
    case share(Fraction)
    case votes(Int)
  }

  private let amount: Amount
  /// More than the amount is asked for, not just as much.
  private let isExceeded: Bool

  /// Reads a quota; `nil` when the words mean nothing here.
  ///
  /// Capitals and hyphens do not matter. A share without "more than" is "at least".
  init?(_ text: String) {
    var words = Self.words(of: text)
    if let share = Self.wholePhrases[words.joined(separator: " ")] {
      (amount, isExceeded) = share
      return
    }
    isExceeded = words.starts(with: ["more", "than"])
    if isExceeded || words.starts(with: ["at", "least"]) { words.removeFirst(2) }
    for ending in Self.endings where words.count > ending.count {
      if words.suffix(ending.count) == ending[...] { words.removeLast(ending.count) }
    }
    guard let amount = Self.amount(words.joined(separator: " ")) else { return nil }
    self.amount = amount
  }

  /// The fewest votes that meet the words.
  ///
  /// - Parameter total: All votes, 0 or more.
  /// - Returns: `nil` when the share of so many votes does not fit 64 bits.
  func votes(of total: Int) -> Int? {
    switch amount {
    case .votes(let number):
      return isExceeded ? number + 1 : number
    case .share(let share):
      guard isExceeded else { return try? QuotaWord.atLeast(share).votes(of: total) }
      guard let votes = try? share * Fraction(total) else { return nil }
      return votes.numerator / votes.denominator + 1
    }
  }

  // MARK: - Words

  private static let half = Fraction(1, over: 2)
  private static let endings = [["majority"], ["of", "all", "votes"], ["of", "the", "votes"]]

  private static let wholePhrases: [String: (Amount, Bool)] = [
    "majority": (.share(half), true), "simple majority": (.share(half), true),
    "unanimity": (.share(1), false), "unanimous": (.share(1), false), "all": (.share(1), false),
  ]

  private static let shares = [
    "half": half, "one half": half, "one third": Fraction(1, over: 3),
    "two thirds": Fraction(2, over: 3), "one quarter": Fraction(1, over: 4),
    "three quarters": Fraction(3, over: 4), "two fifths": Fraction(2, over: 5),
    "three fifths": Fraction(3, over: 5), "four fifths": Fraction(4, over: 5),
  ]

  private static func words(of text: String) -> [String] {
    let isPlain = text.first != "-"
    let spaced = text.lowercased().map { isPlain && "-_".contains($0) ? " " : $0 }
    return spaced.split(whereSeparator: \.isWhitespace).map { String($0) }
  }

  private static func amount(_ text: String) -> Amount? {
    if let share = shares[text] { return .share(share) }
    if let number = Int(text) {
      return (-mostVotes...mostVotes).contains(number) ? .votes(number) : nil
    }
    let isShare = text.contains("/") || text.hasSuffix("%")
    return isShare ? Fraction(share: text).map { .share($0) } : nil
  }

  /// Beyond all votes that a body can have.
  private static let mostVotes = 1_000_000_000_000_000_000
}

extension Fraction {
  /// A share from 0 to 1: "4/5", "0.8" or "80%", exactly as written.
  init?(share text: String) {
    let isPercent = text.hasSuffix("%")
    let number = isPercent ? String(text.dropLast()) : text
    guard let read = Fraction(number) ?? Fraction(decimal: number),
      let share = isPercent ? try? read / 100 : read, share >= 0, share <= 1
    else { return nil }
    self = share
  }

  /// "0.8" as 4/5; at most 18 digits behind the point, no sign and no exponent.
  private init?(decimal text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...18).contains(parts[1].count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let top = Int128(parts[0] + parts[1])
    else { return nil }
    let bottom = parts[1].reduce(Int128(1)) { power, _ in power * 10 }
    self.init(reducing: top, over: bottom)
  }
}
