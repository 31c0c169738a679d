/// How many clients there are and what became of them, in a line.
enum ClientCounts {
  /// "1 client", "12 clients".
  static func clients(_ count: Int) -> String { count == 1 ? "1 client" : "\(count) clients" }

  /// Such as "12 clients: 10 made, 2 failed".
  ///
  /// - Parameters:
  ///   - counts: Each client counts once; what no client is stays out.
  ///   - warned: How many of them have warnings.
  /// - Returns: "0 clients" when there are none.
  static func line(_ counts: [(count: Int, word: String)], warned: Int = 0) -> String {
    let words =
      counts.filter { $0.count > 0 }.map { "\($0.count) \($0.word)" }
      + (warned > 0 ? ["\(warned) with warnings"] : [])
    let total = clients(counts.reduce(0) { $0 + $1.count })
    return words.isEmpty ? total : "\(total): \(words.joined(separator: ", "))"
  }
}
