import Measures
import Testing

/// Ten people one by one, and beside them a room.
private func cut(_ numbers: Range<Int>, room: Int? = nil) -> [String: Int] {
  var cut: [String: Int] = [:]
  for number in numbers { cut["person \(number)"] = 1 }
  cut["room"] = room
  return cut
}

@Test(arguments: [
  (new: cut(0..<10), earlier: cut(0..<10), isSafe: true),
  (cut(0..<10, room: 5), cut(0..<10), true),
  (cut(0..<10, room: 4), cut(0..<10), false),
  (cut(0..<10), cut(0..<10, room: 5), true),
  (cut(0..<10), cut(0..<10, room: 4), false),
  (cut(0..<11, room: 4), cut(0..<10), true),
  (cut(0..<10, room: 6), cut(0..<10, room: 5), true),
  (cut(0..<0, room: 4), cut(0..<0, room: 4), false),
])
func aRoomCountsAllOfItsPeople(_ row: (new: [String: Int], earlier: [String: Int], isSafe: Bool)) {
  #expect(mayRelease(row.new, after: [row.earlier], minimum: 5) == row.isSafe)
}

@Test func peopleInBothCutsAreNoDifference() {
  #expect(people(in: cut(0..<10, room: 6), besides: cut(2..<12)) == 8)
  #expect(people(in: cut(0..<10), besides: cut(0..<12)) == 0)
  #expect((0...6).map { isTooSmallADifference($0, minimum: 5) }.count { $0 } == 4)
}
