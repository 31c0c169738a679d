/// Winning and losing coalitions, and the swings of every type of member.
///
/// A swing is a coalition that loses, and wins when the member joins. Sorted by the size of that
/// coalition, swings give every index there is.
struct SwingTally<Count: CoalitionCount>: Sendable {
  var winning: Count
  var losing: Count
  /// For each type of member: its swings, by how many others are in favour.
  var swings: [[Count]]

  /// Nothing counted yet.
  init(types: Int, members: Int) {
    (winning, losing) = (Count(0), Count(0))
    swings = [[Count]](
      repeating: [Count](repeating: Count(0), count: members), count: types)
  }

  /// Counts every state of the types once, with the number of coalitions it stands for.
  ///
  /// - Complexity: O(*s* · *t*) for *s* states of *t* types.
  init(of types: MemberTypes) {
    self.init(types: types.counts.count, members: types.game.memberCount)
    let outcomes = types.outcomes()
    let ways = types.counts.map { Count.waysToChoose(from: $0) }
    // products[t] counts the ways to choose from type t and all after it.
    var products = [Count](repeating: Count(1), count: types.counts.count + 1)
    var walk = StateWalk(counts: types.counts)
    var state = 0
    var changed = types.counts.count - 1
    repeat {
      for type in stride(from: changed, through: 0, by: -1) {
        products[type] = ways[type][walk.numbers[type]] * products[type + 1]
      }
      if outcomes[state] {
        winning += products[0]
      } else {
        losing += products[0]
        for type in types.counts.indices {
          let left = types.counts[type] - walk.numbers[type]
          guard left > 0, outcomes[state + types.strides[type]] else { continue }
          swings[type][walk.size] += products[0].times(left, over: types.counts[type])
        }
      }
      state += 1
    } while walk.advance { type, _ in changed = type }
  }
}
