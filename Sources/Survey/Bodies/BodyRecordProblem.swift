package import Diagnostics

/// The codes of faults in what a sheet says of a decision-making body.
package enum BodyRecordCode: String, CaseIterable, Sendable {
  case noSeats = "PSS-070"
  case tooManySeats = "PSS-071"
  case quotaAboveVotes = "PSS-072"
  case castingVoteOfNobody = "PSS-073"
  case castingVoteWithoutTie = "PSS-074"
  case groupWithoutSeats = "PSS-075"
  case twoSidesCanWin = "PSS-076"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}

/// What is impossible or odd about a body that a sheet describes.
package enum BodyRecordProblem: Problem, Equatable {
  case noSeats
  case tooManySeats(limit: Int)
  case quotaAboveVotes(quota: Int, votes: Int)
  /// The chair's group, which has no seat; `nil` when no chair is given.
  case castingVoteOfNobody(RespondentGroup.ID?)
  case castingVoteWithoutTie(quota: String)
  case groupWithoutSeats(RespondentGroup.ID, field: ModuleField.ID)
  case twoSidesCanWin(quota: Int, votes: Int)

  package var code: DiagnosticCode { recordCode.code }

  /// A veto that nobody can cast would leave out who can stop a decision; a chair without a vote
  /// and a turn-out of nobody leave out nothing.
  package var severity: Diagnostic.Severity {
    switch self {
    case .castingVoteWithoutTie, .twoSidesCanWin: .warning
    case .groupWithoutSeats(_, let field): field == "veto" ? .error : .warning
    default: .error
    }
  }

  private var recordCode: BodyRecordCode {
    switch self {
    case .noSeats: .noSeats
    case .tooManySeats: .tooManySeats
    case .quotaAboveVotes: .quotaAboveVotes
    case .castingVoteOfNobody: .castingVoteOfNobody
    case .castingVoteWithoutTie: .castingVoteWithoutTie
    case .groupWithoutSeats: .groupWithoutSeats
    case .twoSidesCanWin: .twoSidesCanWin
    }
  }

  package var message: String {
    switch self {
    case .noSeats: "nobody has a seat in this body"
    case .tooManySeats(let limit): "a body may have at most \(limit) seats"
    case .quotaAboveVotes(let quota, let votes):
      "a quota of \(quota) can never pass: all votes together are \(votes)"
    case .castingVoteOfNobody(nil): "this body has a casting vote and no chair to cast it"
    case .castingVoteOfNobody(let group?):
      "the casting vote is with a chair from \(group), who have no seat here"
    case .castingVoteWithoutTie(let quota): "a quota of \(quota) leaves no tie to break"
    case .groupWithoutSeats(let group, let field):
      "'\(field)' names \(group), who have no seat in this body"
    case .twoSidesCanWin(let quota, let votes):
      "two separate sides can both win with \(quota) of \(votes) votes"
    }
  }

  package var help: [String] {
    switch self {
    case .noSeats: ["give the votes of each group; seats without a vote go in 'observers'"]
    case .quotaAboveVotes: ["lower the quota, or look for seats that are missing"]
    case .castingVoteOfNobody: ["say which group the chair is from, or leave 'casting-vote' out"]
    case .castingVoteWithoutTie: ["the casting vote is kept and not counted"]
    case .groupWithoutSeats(_, "veto"): ["give the group its seats, or leave it out of 'veto'"]
    case .groupWithoutSeats: ["it is kept and not counted"]
    case .twoSidesCanWin: ["ask for more than half of the votes, unless it is meant so"]
    case .tooManySeats: []
    }
  }
}
