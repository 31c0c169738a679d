extension BodyRecord {
  /// A fact on which two descriptions of one body can differ.
  package enum Fact: String, CaseIterable, Sendable {
    case status, stage, seats, observers, quota, chair
    case castingVote = "casting-vote"
    case veto
    case appointedBy = "appointed-by"
    case attendance, paid
    case meetingsAYear = "meetings-a-year"
  }

  /// The facts that two descriptions of one body give differently, in the order of the form.
  ///
  /// A record that leaves a fact out says nothing against one that gives it; only where leaving out
  /// has a meaning of its own (it decides, by more than half, without veto, observers and casting
  /// vote) is that meaning compared.
  package func differences(from other: BodyRecord) -> [Fact] {
    Fact.allCases.filter { !agrees(with: other, on: $0) }
  }

  private func agrees(with other: BodyRecord, on fact: Fact) -> Bool {
    switch fact {
    case .status: status == other.status
    case .stage: isSame(stages, other.stages)
    case .seats: seats == other.seats
    case .observers: observers == other.observers
    case .quota: (quota ?? .named(.majority)) == (other.quota ?? .named(.majority))
    case .chair: isSame(chair, other.chair)
    case .castingVote: hasCastingVote == other.hasCastingVote
    case .veto: vetoes == other.vetoes
    case .appointedBy: isSame(appointedBy, other.appointedBy)
    case .attendance: isSame(attendance, other.attendance)
    case .paid: isSame(isPaid, other.isPaid)
    case .meetingsAYear: isSame(meetingsAYear, other.meetingsAYear)
    }
  }

  private func isSame<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
    one == nil || other == nil || one == other
  }

  /// The description with what it leaves out filled in from another of the same body.
  package func filled(from other: BodyRecord) -> BodyRecord {
    var filled = self
    filled.stages = stages ?? other.stages
    filled.quota = quota ?? other.quota
    filled.chair = chair ?? other.chair
    filled.appointedBy = appointedBy ?? other.appointedBy
    filled.attendance = attendance ?? other.attendance
    filled.isPaid = isPaid ?? other.isPaid
    filled.meetingsAYear = meetingsAYear ?? other.meetingsAYear
    return filled
  }
}
