package import Scoring
package import Survey

/// A decision-making body as it was described in a year, as far as years are compared.
package struct YearBody: Sendable, Equatable {
  package let name: String
  /// One of the questionnaire's words.
  package let status: String
  /// Votes needed to pass; `nil` for a body that decides nothing.
  package let quota: Int?
  /// Those with a seat or an observer, in questionnaire order.
  package let groups: [YearBodyGroup]
  package let rules: YearBodyRules

  package init(
    name: String, status: String, quota: Int?, groups: [YearBodyGroup],
    rules: YearBodyRules = YearBodyRules()
  ) {
    self.name = name
    self.status = status
    self.quota = quota
    self.groups = groups
    self.rules = rules
  }

  /// What it is told apart by: the name without regard to blanks and capitals.
  package var key: String { BodyRecord.key(of: name) }
}

/// How a body is made up and meets, beside its seats.
package struct YearBodyRules: Sendable, Equatable {
  /// The chair's group; `nil`, here and below, where no sheet says it.
  package var chair: RespondentGroup.ID?
  package var chairBreaksTies = false
  /// Groups that can each stop a decision by a majority of their own.
  package var vetoes: [RespondentGroup.ID] = []
  package var appointedBy: RespondentGroup.ID?
  package var isPaid: Bool?
  package var meetingsAYear: Int?

  package init() {}

  init(of record: BodyRecord) {
    chair = record.chair
    chairBreaksTies = record.breaksTies
    vetoes = record.vetoes
    appointedBy = record.appointedBy
    isPaid = record.isPaid
    meetingsAYear = record.meetingsAYear
  }
}

/// One group in a body.
package struct YearBodyGroup: Sendable, Equatable {
  /// What its votes can do without any other group.
  package struct Alone: Sendable, Equatable {
    package let canPass: Bool
    package let canBlock: Bool

    package init(canPass: Bool, canBlock: Bool) {
      self.canPass = canPass
      self.canBlock = canBlock
    }
  }

  package let id: RespondentGroup.ID
  /// May hold the placeholder for people.
  package let name: String
  /// Seats with a vote.
  package let seats: Int
  /// Seats without a vote.
  package let observers: Int
  package let vote: BodyGroup.Vote
  /// `nil` for a group without a vote, and where nothing was worked out.
  package let alone: Alone?

  package init(
    id: RespondentGroup.ID, name: String, seats: Int, observers: Int, vote: BodyGroup.Vote,
    alone: Alone?
  ) {
    self.id = id
    self.name = name
    self.seats = seats
    self.observers = observers
    self.vote = vote
    self.alone = alone
  }
}

extension YearBody {
  init(of body: BodyResult) {
    self.init(
      name: body.name, status: body.record.status, quota: body.quota,
      groups: body.groups.map { YearBodyGroup(of: $0) }, rules: YearBodyRules(of: body.record))
  }
}

extension YearBodyGroup {
  fileprivate init(of group: BodyGroup) {
    let alone = group.power.map {
      Alone(canPass: $0.figures.canPassAlone, canBlock: $0.figures.canBlockAlone)
    }
    self.init(
      id: group.id, name: group.name, seats: group.seats, observers: group.observers,
      vote: group.vote, alone: alone)
  }
}
