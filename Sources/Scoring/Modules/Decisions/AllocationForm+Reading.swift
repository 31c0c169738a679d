import Measures
import Survey

extension AllocationForm {
  /// What each actor holds in one answer.
  ///
  /// Points count as they are. In the quick form a role's points are split evenly among the actors
  /// who share it and the row is scaled; a role that is worth nothing gives nothing.
  /// MEASUREMENT.md, 3.
  ///
  /// - Parameter answer: One picture of one respondent.
  /// - Returns: `nil` for *don't know*, and where nothing usable was said.
  func picture(of answer: Survey.Allocation) -> SharePicture? {
    switch answer {
    case .points(let given): picture(ofPoints: given)
    case .roles(let chosen): picture(ofRoles: chosen)
    case .dontKnow: nil
    }
  }

  private func picture(ofPoints given: [Int]) -> SharePicture? {
    guard given.count == actors.count, given.allSatisfy({ (0...2 * points).contains($0) })
    else { return nil }
    return Measures.Allocation(points: given, total: points).shares.map { SharePicture($0) }
  }

  private func picture(ofRoles chosen: [[Question.Option.ID]]) -> SharePicture? {
    guard let held = try? points(ofRoles: chosen), let total = try? Fraction.sum(held), total > 0
    else { return nil }
    let shares = held.compactMap { try? $0 / total }
    return shares.count == held.count ? SharePicture(shares) : nil
  }

  private func points(ofRoles chosen: [[Question.Option.ID]]) throws(MeasureError) -> [Fraction] {
    var held = [Fraction](repeating: 0, count: actors.count)
    for (role, sharing) in zip(quickRoles, chosen) where role.points > 0 {
      let places = actors.indices.filter { sharing.contains(actors[$0].id) }
      for place in places {
        held[place] = try held[place] + Fraction(role.points, over: places.count)
      }
    }
    return held
  }
}
