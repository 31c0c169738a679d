/// The people behind something that is shown: each by themselves, or in a room with one agreed
/// answer.
///
/// All who were in a room know what it agreed on, so each room is a cut of its own: they can take it
/// away from what is shown, and see what is left. So those outside any one room must be nobody, or
/// at least the minimum, just as all of them together. MEASUREMENT.md, 6.2.4. So must those outside
/// all rooms: beside a few agreed answers that are hardly more than they, their own stand out.
package struct Contributors: Equatable, Sendable {
  /// All of them; a room counts everybody in it.
  package private(set) var people: Int
  /// How many people the largest room has; 0 without rooms.
  package private(set) var largestRoom: Int
  /// How many people all rooms have together.
  package private(set) var inRooms: Int

  /// - Parameters:
  ///   - people: All of them.
  ///   - largestRoom: How many of those the largest room has.
  ///   - inRooms: How many all rooms have; `nil` for one room.
  package init(people: Int = 0, largestRoom: Int = 0, inRooms: Int? = nil) {
    self.people = people
    self.largestRoom = largestRoom
    self.inRooms = inRooms ?? largestRoom
  }

  /// The fewest people whom some reader sees: outside all rooms, else outside the largest, or all of
  /// them where there is nobody else.
  package var fewestSeen: Int {
    if inRooms < people { return people - inRooms }
    return largestRoom < people ? people - largestRoom : people
  }

  package func areEnough(for minimum: Int) -> Bool { fewestSeen >= minimum }

  /// Adds one view, that of a room or of a single person.
  package mutating func add(_ people: Int) {
    self.people += people
    guard people > 1 else { return }
    largestRoom = max(largestRoom, people)
    inRooms += people
  }

  /// Adds other people.
  package mutating func add(_ others: Contributors) {
    people += others.people
    largestRoom = max(largestRoom, others.largestRoom)
    inRooms += others.inRooms
  }
}
