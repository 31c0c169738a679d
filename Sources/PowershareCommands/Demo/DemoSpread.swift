/// A fixed way of spreading answers around what is typical, without a source of chance.
enum DemoSpread {
  /// A number that looks like chance and is always the same for the same words.
  ///
  /// FNV-1a over the words, then the finishing steps of SplitMix64.
  static func number(_ words: String...) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in words.joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }

  /// A whole number from 0 up to but not including the limit.
  static func index(below limit: Int, _ words: String...) -> Int {
    Int(number(words.joined(separator: "\n")) % UInt64(limit))
  }

  /// The place of one name among others, in an order that differs from topic to topic.
  ///
  /// - Returns: 0 through `names.count - 1`; 0 for a name that is not among them.
  static func rank(of name: String, among names: [String], on topic: String) -> Int {
    let own = number(topic, name)
    return names.contains(name) ? names.count { number(topic, $0) < own } : 0
  }

  /// A value turned into a rung so that a group's rungs come close to the value on average.
  ///
  /// Adds an even step for each place in the group before cutting to whole rungs.
  ///
  /// - Parameters:
  ///   - hundredths: Of a rung.
  ///   - rank: The place in the group, from 0.
  ///   - count: How many are in the group, 1 or more.
  ///   - top: The ladder's highest rung.
  /// - Returns: 0 through `top`.
  static func rung(_ hundredths: Int, rank: Int, of count: Int, top: Int) -> Int {
    let step = (2 * rank + 1) * 100 / (2 * count)
    return min(max((hundredths + step) / 100, 0), top)
  }
}
