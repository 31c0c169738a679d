/// Whose answers several cuts tell together, by adding them up and taking them away from each other.
///
/// `A + p`, `B + p` and `A + B + p` are far enough from each other, two by two; the first two less the
/// third are p. The sum over some people can be had where their indicator is a combination of those
/// of the cuts: a matter of linear algebra over the groups of people who are in the same cuts. Found
/// are all such groups, and those of their unions that a reduced form of the cuts shows.
package struct CutSpan<View: Hashable> {
  private var cuts: [[View: Int]] = []

  /// - Parameter cuts: Views, each with how many people stand behind it, at least 1.
  package init(_ cuts: [[View: Int]] = []) { self.cuts = cuts }

  package mutating func add(_ cut: [View: Int]) { cuts.append(cut) }

  /// Views whose sum can be had and behind which fewer people stand than the minimum.
  ///
  /// - Parameter minimum: The fewest people that may be told of.
  /// - Returns: Each such set of views once.
  package func told(below minimum: Int) -> Set<Set<View>> {
    let groups = groups
    let rows = reducedRows(of: groups.map { group in cuts.indices.map { group.cuts.contains($0) } })
    let sets = rows.compactMap { row -> Set<View>? in
      let places = row.indices.filter { row[$0] != 0 }
      guard places.allSatisfy({ row[$0] == row[places[0]] }) else { return nil }
      let people = places.reduce(0) { $0 + groups[$1].people }
      return people < minimum ? Set(places.flatMap { groups[$0].views }) : nil
    }
    return Set(sets)
  }

  private struct Group {
    /// The places of the cuts that all of it is in.
    let cuts: Set<Int>
    var views: [View] = []
    var people = 0
  }

  /// In the order of their cuts, as which unions a reduced form shows depends on it.
  private var groups: [Group] {
    var places: [View: Set<Int>] = [:]
    var people: [View: Int] = [:]
    for (place, cut) in cuts.enumerated() {
      for (view, count) in cut {
        places[view, default: []].insert(place)
        people[view] = count
      }
    }
    var groups: [Set<Int>: Group] = [:]
    for (view, own) in places {
      groups[own, default: Group(cuts: own)].views.append(view)
      groups[own]?.people += people[view] ?? 0
    }
    return groups.map { (order: $0.key.sorted(), group: $0.value) }
      .sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.group)
  }
}

/// Residues of this prime stand for fractions: what is a combination over fractions is one of them.
private let prime: UInt64 = 2_147_483_647

/// The reduced row echelon form, without rows of zeros.
///
/// - Parameter columns: By column, whether each row has a 1 there.
/// - Returns: Each row with a 1 first, in a column where all others have 0.
private func reducedRows(of columns: [[Bool]]) -> [[UInt64]] {
  let height = columns.first?.count ?? 0
  var rows = (0..<height).map { row in columns.map { $0[row] ? UInt64(1) : 0 } }
  var done = 0
  for column in columns.indices where done < rows.count {
    guard let pivot = rows[done...].firstIndex(where: { $0[column] != 0 }) else { continue }
    rows.swapAt(done, pivot)
    let inverse = power(rows[done][column], prime - 2)
    rows[done] = rows[done].map { $0 * inverse % prime }
    for row in rows.indices where row != done && rows[row][column] != 0 {
      let factor = prime - rows[row][column]
      for place in columns.indices {
        rows[row][place] = (rows[row][place] + factor * rows[done][place]) % prime
      }
    }
    done += 1
  }
  return Array(rows[..<done])
}

private func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
  var (result, base, exponent): (UInt64, UInt64, UInt64) = (1, base, exponent)
  while exponent > 0 {
    if exponent & 1 == 1 { result = result * base % prime }
    base = base * base % prime
    exponent >>= 1
  }
  return result
}
