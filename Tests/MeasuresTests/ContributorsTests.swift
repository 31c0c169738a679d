import Measures
import Testing

/// By hand: who is left for those in the largest room to see.
@Suite struct ContributorsTests {
  @Test(arguments: [
    ([1, 1, 1, 1], 4), ([1, 1, 1, 1, 1], 5), ([5], 5), ([4], 4), ([5, 1], 1), ([5, 5], 5),
    ([3, 3], 3), ([3, 3, 3], 6), ([6, 4, 2], 6), ([5, 1, 1, 1, 1, 1], 5), ([5, 5, 1], 1),
    ([6, 6, 1, 1, 1, 1, 1], 5), ([], 0),
  ])
  func thoseOutsideAllRoomsElseOutsideOneAreTheFewestSeen(_ views: [Int], _ fewest: Int) {
    var people = Contributors()
    for view in views { people.add(view) }
    #expect(people.people == views.reduce(0, +))
    #expect(people.fewestSeen == fewest)
    #expect(people.areEnough(for: 5) == (fewest >= 5))
    #expect(people.areEnough(for: 1) == !views.isEmpty)
  }

  @Test func togetherTheyHaveTheLargestRoomOfEither() {
    var people = Contributors(people: 7, largestRoom: 5)
    people.add(Contributors(people: 8, largestRoom: 6))
    #expect(people == Contributors(people: 15, largestRoom: 6, inRooms: 11))
    #expect(people.fewestSeen == 4)
  }
}
