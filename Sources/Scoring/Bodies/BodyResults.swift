import Measures
package import Survey

extension BodyResult {
  /// The bodies that sheets describe, each once.
  ///
  /// - Parameters:
  ///   - sheets: Those that count; of groups that are not asked nothing is taken.
  ///   - questionnaire: The one they answer.
  /// - Returns: In the order in which they are first named.
  package static func all(
    in sheets: [AnswerSheet], of questionnaire: Questionnaire
  ) -> [BodyResult] {
    BodyRegister(of: sheets, in: questionnaire).bodies.map { BodyResult($0, in: questionnaire) }
  }

  /// Works out one body.
  package init(_ record: BodyRecord, in questionnaire: Questionnaire) {
    let plain = BodyBuilder(record: record, questionnaire: questionnaire, count: nil)
    guard record.isDecisive else {
      self = plain.result(.advisory)
      return
    }
    do throws(MeasureError) {
      let builder = BodyBuilder(
        record: record, questionnaire: questionnaire,
        count: try BodyCount(of: record, in: questionnaire))
      self = builder.result(.counted)
    } catch {
      self = plain.result(.tooLarge)
    }
  }
}

/// Puts the figures of one body together.
private struct BodyBuilder {
  let record: BodyRecord
  let questionnaire: Questionnaire
  /// `nil` where votes are not worked out.
  let count: BodyCount?

  func result(_ standing: BodyResult.Standing) -> BodyResult {
    BodyResult(
      record: record, standing: standing,
      quota: standing == .advisory ? nil : try? record.quota(of: record.votes),
      warning: count?.warning, groups: questionnaire.groups.compactMap(group), lived: count?.lived)
  }

  private func group(_ group: RespondentGroup) -> BodyGroup? {
    let (seats, observers) = (record.seats(of: group.id), record.observers(of: group.id))
    guard seats > 0 || observers > 0 else { return nil }
    let power = count?.powers[group.id]
    return BodyGroup(
      id: group.id, name: group.name, isLived: questionnaire.isLived(group), seats: seats,
      observers: observers, seatShare: Fraction(seats, over: record.votes), power: power,
      extraSeatsToCount: count?.extraSeats[group.id], quotaToCount: count?.quotas[group.id],
      attendance: record.attendance?.first { $0.group == group.id }?.number,
      day: count?.days[group.id], vote: vote(seats: seats, power))
  }

  private func vote(seats: Int, _ power: BlocPower?) -> BodyGroup.Vote {
    guard record.isDecisive, seats > 0 else { return .none }
    return power.map { $0.figures.isDummy ? .neverCounts : .canMatter } ?? .unknown
  }
}

extension Questionnaire {
  /// Whether a group speaks from lived experience.
  func isLived(_ group: RespondentGroup) -> Bool {
    voices.contains { $0.id == group.voice && $0.role == .lived }
  }
}
