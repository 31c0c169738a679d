/// The name among `candidates` that was most likely meant by a misspelt one.
///
/// - Returns: The nearest by edit distance, the first listed of equals; `nil` when even the nearest
///   differs in more than a third of its letters, as a far guess helps nobody.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let allowed = max(1, name.unicodeScalars.count / 3)
  let length = name.utf8.count
  var best: (name: String, distance: Int)?
  // A change of one scalar changes at most four bytes.
  for candidate in candidates where abs(candidate.utf8.count - length) <= 4 * allowed {
    let distance = editDistance(name, candidate)
    if distance <= allowed, distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// How many insertions, removals, changes and swaps of neighbours lead from one word to the other.
///
/// The restricted Damerau–Levenshtein distance, over Unicode scalars. Words of more than 64 scalars
/// are compared by their first 64, so that hostile input stays cheap.
package func editDistance(_ left: String, _ right: String) -> Int {
  let a = Array(left.unicodeScalars.prefix(64))
  let b = Array(right.unicodeScalars.prefix(64))
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      row[j] = min(change, last[j] + 1, row[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
