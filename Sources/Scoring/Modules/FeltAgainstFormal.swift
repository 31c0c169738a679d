package import Measures
package import Survey

/// What people feel each group holds of a body's decisions, beside its share of the deciding votes.
///
/// Felt is the mean of the pictures of who decides, over the decisions of the body's stages, among
/// the actors that are respondent groups. Paper is the share if each group votes as one; a group
/// without seats has none. From disclosed figures alone. MEASUREMENT.md, 3.
package struct FeltAgainstFormal: Sendable, Equatable {
  package struct Group: Sendable, Equatable {
    package let id: RespondentGroup.ID
    /// 0 through 1; the groups add up to 1.
    package let felt: Fraction
    /// 0 through 1; the groups add up to 1.
    package let paper: Fraction
  }

  /// The name of the body.
  package let body: String
  /// In the order of the actors.
  package let groups: [Group]
  /// The share of all points that would have to move for the two to agree, 0 through 1.
  package let totalVariation: Fraction
  package let precision: SharePrecision

  /// `nil` when a group with seats is no actor, when no decision of the body's stages has a figure,
  /// and when no share was worked out.
  ///
  /// - Parameters:
  ///   - rights: What people say about who decides.
  ///   - body: The body; all decisions where it has no stages.
  ///   - groups: Those of the questionnaire; an actor is a group when it has its id.
  package init?(
    _ rights: DecisionRights, against body: BodyResult, groups: [RespondentGroup.ID]
  ) {
    let together = body.togetherShares
    let ids = rights.actors.map { RespondentGroup.ID($0.id.rawValue) }
    let places = ids.indices.filter { groups.contains(ids[$0]) }
    let known = Set(places.map { ids[$0] })
    guard !together.isEmpty, together.keys.allSatisfy(known.contains),
      let felt = rights.feltShares(inStages: body.stages)?.picture.scaled(to: places),
      let paper = SharePicture(places.map { together[ids[$0]] ?? Proportion(0) }),
      let move = ShareMove(from: felt, to: paper)
    else { return nil }
    self.body = body.name
    self.groups = zip(places, zip(felt.shares, paper.shares)).map { place, shares in
      Group(id: ids[place], felt: shares.0, paper: shares.1)
    }
    totalVariation = move.distance
    precision = move.precision
  }
}

extension SharePicture {
  /// Some of the shares, scaled so that they add up to 1; `nil` when they are all nothing.
  fileprivate func scaled(to places: [Int]) -> SharePicture? {
    let scaled = measure([shares]) { (rows) throws(MeasureError) -> [Fraction]? in
      let part = places.map { rows[0][$0] }
      let total = try Fraction.sum(part)
      guard total > 0 else { return nil }
      var scaled: [Fraction] = []
      for share in part { scaled.append(try share / total) }
      return scaled
    }
    return scaled.map { SharePicture($0, to: precision) }
  }

  /// Shares of the deciding votes, in billionths where one of them is not exact; `nil` for none.
  fileprivate init?(_ proportions: [Proportion]) {
    guard !proportions.isEmpty else { return nil }
    let exact = proportions.compactMap(\.exact)
    if exact.count == proportions.count {
      self.init(exact)
    } else {
      let near = proportions.map {
        Fraction(Int((Double(billion) * $0.value).rounded(.down)), over: billion)
      }
      self.init(inBillionths(near), to: .billionths)
    }
  }
}

extension ModuleResults {
  /// For each body, the first module of who decides that can be held against it.
  static func feltAgainstFormal(
    _ bodies: [BodyResult], _ rights: [DecisionRights], groups: [RespondentGroup.ID]
  ) -> [FeltAgainstFormal] {
    bodies.compactMap { body in
      rights.lazy.compactMap { FeltAgainstFormal($0, against: body, groups: groups) }.first
    }
  }
}
