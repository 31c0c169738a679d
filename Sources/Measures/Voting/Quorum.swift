/// Whether a meeting can be quorate, and decide, with nobody from a group in the room.
///
/// - Parameters:
///   - group: How many members the group has.
///   - members: How many members the body has, the group included.
///   - quorum: How many must be present.
///   - mustInclude: Whether somebody from the group must be.
/// - Returns: True when the others are enough and nothing asks for the group.
package func canMeet(without group: Int, of members: Int, quorum: Int, mustInclude: Bool) -> Bool {
  !mustInclude && members - group >= quorum
}
