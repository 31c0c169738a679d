import Diagnostics
import Documents

extension SheetReader {
  /// Looks for what is impossible or odd about a body that is filled in.
  ///
  /// Work in progress may be contradictory until it is complete, so nothing is said of it.
  mutating func checkBody(_ record: ModuleRecord, in part: DocumentMapping) {
    guard !isUnfinished, case .numbers(let seats)? = record["seats"] else { return }
    guard let body = BodyRecord(record) else {
      if seats.allSatisfy({ $0.number == 0 }) { report(.noSeats, at: part["seats"]?.span) }
      return
    }
    guard body.votes <= BodyRecord.mostSeats else {
      report(.tooManySeats(limit: BodyRecord.mostSeats), at: part["seats"]?.span)
      return
    }
    checkQuota(of: body, in: part)
    checkCastingVote(of: body, in: part)
    for (group, field) in body.groupsWithoutSeats {
      report(.groupWithoutSeats(group, field: field), at: place(of: group, field, in: part))
    }
  }

  private mutating func report(_ problem: BodyRecordProblem, at span: SourceSpan?) {
    documents.problems.report(problem, at: span)
  }

  private mutating func checkQuota(of body: BodyRecord, in part: DocumentMapping) {
    guard case .votes(let quota)? = body.quota else { return }
    if quota > body.votes {
      report(.quotaAboveVotes(quota: quota, votes: body.votes), at: part["quota"]?.span)
    } else if quota <= body.votes / 2 {
      report(.twoSidesCanWin(quota: quota, votes: body.votes), at: part["quota"]?.span)
    }
  }

  private mutating func checkCastingVote(of body: BodyRecord, in part: DocumentMapping) {
    guard body.hasCastingVote, !body.breaksTies else { return }
    if body.chair.map({ body.seats(of: $0) == 0 }) ?? true {
      report(.castingVoteOfNobody(body.chair), at: part.entry("casting-vote")?.keySpan)
    } else if let node = part["quota"] {
      let quota = documents.scalarText(node) ?? node.kindName
      report(.castingVoteWithoutTie(quota: quota), at: node.span)
    }
  }

  /// Where a field names a group: as its value, in its list, or as one of its keys.
  private func place(
    of group: RespondentGroup.ID, _ field: String, in part: DocumentMapping
  ) -> SourceSpan? {
    guard let node = part[field] else { return nil }
    switch node.value {
    case .list(let items):
      return items.first { documents.scalarText($0) == group.rawValue }?.span ?? node.span
    case .mapping(let entries):
      return entries.first { $0.key == group.rawValue }?.keySpan ?? node.span
    default: return node.span
    }
  }
}

extension BodyRecord {
  /// Groups that a field names and that have nobody here to whom it could apply.
  ///
  /// Observers may come to meetings; they have no veto. A chair may be one of them.
  fileprivate var groupsWithoutSeats: [(RespondentGroup.ID, field: String)] {
    func isAbsent(_ group: RespondentGroup.ID) -> Bool {
      seats(of: group) == 0 && observers(of: group) == 0
    }
    var found: [(RespondentGroup.ID, field: String)] = []
    if let chair, !hasCastingVote, isAbsent(chair) { found.append((chair, "chair")) }
    found += vetoes.filter { seats(of: $0) == 0 }.map { ($0, "veto") }
    found += (attendance ?? []).map(\.group).filter(isAbsent).map { ($0, "attendance") }
    return found
  }
}
