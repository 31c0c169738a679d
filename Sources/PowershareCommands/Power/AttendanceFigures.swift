import Measures
import Survey

/// What attendance makes of the votes of a body that decides by majority.
struct AttendanceFigures: Equatable, Sendable {
  /// What words such as "must include one of them" change.
  struct MustInclude: Equatable, Sendable {
    let decisiveWithout: [Proportion]
    let quorateWithout: Proportion
    /// The chance of a quorum with none of those whom the words name.
    let quorateWithNobody: Proportion
  }

  /// How often each member's vote decides, given that the member came.
  let decisive: [Proportion]
  let mustInclude: MustInclude?

  /// The figures; `nil` for a body whose attendance is not known.
  init?(of body: DecisionBody) throws(MeasureError) {
    guard let model = try body.attendanceModel() else { return nil }
    decisive = try model.decisiveness()
    guard !model.mustIncludeOneOf.isEmpty else {
      mustInclude = nil
      return
    }
    let without = try AttendanceModel(
      members: model.members, quorum: model.quorum, attendance: model.attendance,
      chair: model.chair)
    mustInclude = MustInclude(
      decisiveWithout: try without.decisiveness(), quorateWithout: without.chanceOfQuorum(),
      quorateWithNobody: without.chanceOfQuorum(without: model.mustIncludeOneOf.count))
  }
}
