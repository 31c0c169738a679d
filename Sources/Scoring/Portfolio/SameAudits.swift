/// Clients of which some are one audit under several ids, each audit once.
///
/// Eleven ids of one audit are one client: beside each other they would tell its figures, and beside
/// ten others twice as much of it.
struct SameAudits {
  /// Those that stand for their audit, and all without figures of this run; sorted by id.
  let clients: [PortfolioClient]
  /// How many others there are.
  let repeated: Int

  /// - Parameter sorted: By id. Of one audit the first that may be compared stands for it, else the
  ///   first.
  init(of sorted: [PortfolioClient]) {
    var roots = Array(sorted.indices)
    func root(of place: Int) -> Int {
      var place = place
      while roots[place] != place { place = roots[place] }
      return place
    }
    var first: [String: Int] = [:]
    for (place, client) in zip(sorted.indices, sorted) where client.current != nil {
      for sign in client.signs {
        guard let other = first[sign] else {
          first[sign] = place
          continue
        }
        let (one, two) = (root(of: place), root(of: other))
        roots[max(one, two)] = min(one, two)
      }
    }
    var chosen: [Int: Int] = [:]
    for (place, client) in zip(sorted.indices, sorted) where client.current != nil {
      let audit = root(of: place)
      guard let other = chosen[audit] else {
        chosen[audit] = place
        continue
      }
      if !sorted[other].isFit, client.isFit { chosen[audit] = place }
    }
    let kept = Set(chosen.values)
    clients = zip(sorted.indices, sorted)
      .filter { place, client in client.current == nil || kept.contains(place) }.map(\.1)
    repeated = sorted.count - clients.count
  }
}
