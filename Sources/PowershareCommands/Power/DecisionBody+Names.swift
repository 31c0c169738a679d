import Diagnostics
import Survey

extension DecisionBody {
  /// What one member is called.
  func name(of member: Int) -> String {
    names.map { $0[member].safeForTerminal } ?? "member \(member)"
  }

  /// What some members are called together, in their order: names, or numbers as in the file.
  func names(of members: [Int]) -> String {
    if members.count == memberCount, memberCount > 1 { return "all \(memberCount) members" }
    guard members.count > 1, names == nil else {
      return Self.list(members.map(name))
    }
    return "members \(Self.list(Self.ranges(of: members)))"
  }

  /// "a, b and c"; of many only the first few.
  private static func list(_ words: [String]) -> String {
    guard words.count > 1 else { return words.joined() }
    let shown = words.count > 7 ? 6 : words.count - 1
    let last = words.count > 7 ? "\(words.count - shown) more" : words[shown]
    return "\(words.prefix(shown).joined(separator: ", ")) and \(last)"
  }

  /// "0 to 4" and "7" for 0, 1, 2, 3, 4 and 7.
  private static func ranges(of members: [Int]) -> [String] {
    var ranges: [ClosedRange<Int>] = []
    for member in members.sorted() {
      if let last = ranges.last, last.upperBound == member - 1 {
        ranges[ranges.count - 1] = last.lowerBound...member
      } else {
        ranges.append(member...member)
      }
    }
    return ranges.flatMap { range in
      switch range.count {
      case 1: ["\(range.lowerBound)"]
      case 2: ["\(range.lowerBound)", "\(range.upperBound)"]
      default: ["\(range.lowerBound) to \(range.upperBound)"]
      }
    }
  }
}
