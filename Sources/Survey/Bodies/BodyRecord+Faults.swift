extension BodyRecord {
  /// Something impossible or odd in a record, and the field that says so.
  package struct Fault: Sendable {
    package let problem: BodyRecordProblem
    package let field: ModuleField.ID
    /// The group in the field that is meant; `nil` for the whole field.
    package let group: RespondentGroup.ID?

    init(_ problem: BodyRecordProblem, _ field: ModuleField.ID, _ group: RespondentGroup.ID? = nil)
    {
      self.problem = problem
      self.field = field
      self.group = group
    }
  }

  /// What is impossible or odd about a body; nothing for a record that is not filled in yet.
  ///
  /// - Parameter record: Of a module that describes bodies.
  /// - Returns: In the order of quota, chair, veto, attendance.
  package static func faults(in record: ModuleRecord) -> [Fault] {
    guard let body = BodyRecord(record) else {
      guard case .numbers(let seats)? = record["seats"] else { return [] }
      return seats.contains { $0.number > 0 } ? [] : [Fault(.noSeats, "seats")]
    }
    guard body.votes <= mostSeats else {
      return [Fault(.tooManySeats(limit: mostSeats), "seats")]
    }
    return body.quotaFaults + body.castingVoteFaults + body.groupFaults
  }

  private var quotaFaults: [Fault] {
    guard case .votes(let quota)? = quota else { return [] }
    if quota > votes { return [Fault(.quotaAboveVotes(quota: quota, votes: votes), "quota")] }
    guard quota <= votes / 2 else { return [] }
    return [Fault(.twoSidesCanWin(quota: quota, votes: votes), "quota")]
  }

  private var castingVoteFaults: [Fault] {
    guard hasCastingVote, !breaksTies else { return [] }
    guard let chair, seats(of: chair) > 0 else {
      return [Fault(.castingVoteOfNobody(chair), "casting-vote")]
    }
    return [Fault(.castingVoteWithoutTie(quota: quota?.word ?? ""), "quota")]
  }

  /// Groups that a field names and that have nobody here to whom it could apply.
  ///
  /// Observers may come to meetings and chair them; they have no veto.
  private var groupFaults: [Fault] {
    func isAbsent(_ group: RespondentGroup.ID) -> Bool {
      seats(of: group) == 0 && observers(of: group) == 0
    }
    func faults(_ groups: [RespondentGroup.ID], _ field: ModuleField.ID) -> [Fault] {
      groups.map { Fault(.groupWithoutSeats($0, field: field), field, $0) }
    }
    let chairs = [chair].compactMap { $0 }.filter { !hasCastingVote && isAbsent($0) }
    return faults(chairs, "chair") + faults(vetoes.filter { seats(of: $0) == 0 }, "veto")
      + faults((attendance ?? []).map(\.group).filter(isAbsent), "attendance")
  }
}

extension BodyRecord.Quota {
  /// As the record has it.
  package var word: String {
    switch self {
    case .named(let name): name.rawValue
    case .votes(let number): "\(number)"
    }
  }
}
