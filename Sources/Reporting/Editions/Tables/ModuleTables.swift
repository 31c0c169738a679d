import Measures
import Scoring
import Survey

/// Tables of votes, decisions, services and outcomes.
extension ReportSubject {
  /// The seats of one body with both shares; plain facts stand in the sentences above it.
  func votes(of body: BodyResult, number: Int) -> ReportTable {
    let groups = body.groups.filter { $0.seats > 0 }
    let (singly, together) = (
      percents(groups.map { $0.power?.singly }), percents(groups.map { $0.power?.together })
    )
    return ReportTable(
      id: "t-votes-\(number)",
      caption: "\(PlainText.words(body.name)): votes on paper, and shares of the deciding votes",
      columns: [
        ReportTable.Column("Group"), ReportTable.Column("Votes", .number),
        ReportTable.Column("All singly", .number),
        ReportTable.Column("Groups together", .number),
        ReportTable.Column("Can stop alone"),
      ],
      rows: groups.enumerated().map { place, group in
        [
          .rowHeader(fill(group.name)), ReportTable.Cell(String(group.seats)),
          ReportTable.Cell(singly[place]), ReportTable.Cell(together[place]),
          ReportTable.Cell(group.power.map { $0.figures.canBlockAlone ? "yes" : "no" } ?? "–"),
        ]
      })
  }

  /// Whole per cents; dashes where no decision can pass or fail.
  private func percents(_ shares: [Proportion?]) -> [String] {
    shares.map { share in share.map { "\($0.wholePercent)%" } ?? "–" }
  }

  /// Who decides, as all shown voices see it, and how far either side would move it.
  func decisions(of rights: DecisionRights) -> ReportTable {
    ReportTable(
      id: "t-\(rights.module)",
      caption: "The share of \(livedName) in each decision, in points of 100",
      columns: [
        ReportTable.Column("Decision"), ReportTable.Column("Now", .number),
        ReportTable.Column("Leaders would", .number), ReportTable.Column("Others want", .number),
        ReportTable.Column("More than half lies with"),
      ],
      rows: rights.decisions.map { decision in
        [
          .rowHeader(fill(decision.text)), livedShare(decision.now),
          livedShare(decision.couldOfLeaders), livedShare(decision.couldOfOthers),
          ReportTable.Cell(holders(of: decision.now, among: rights.actors)),
        ]
      })
  }

  private func livedShare(_ picture: DecisionPicture) -> ReportTable.Cell {
    switch picture.overall {
    case .shown(let holding):
      ReportTable.Cell(
        holding.livedShare.map { String($0.wholePercent) } ?? "–")
    case .absent(let absence):
      ReportTable.Cell(words(for: absence), isHidden: absence.isHidden)
    }
  }

  private func holders(
    of picture: DecisionPicture, among actors: [Question.Option]
  ) -> String {
    guard let holding = picture.overall.value else { return "–" }
    let names = holding.holders.compactMap { id in actors.first { $0.id == id }?.text }
    return names.map(fill).joined(separator: "; ")
  }

  /// Services in the order in which to begin, with the two axes.
  func services(of choice: ServiceChoice) -> ReportTable {
    ReportTable(
      id: "t-\(choice.module)",
      caption: "Where to begin, on a scale from \(choice.scale.lowerBound) to "
        + "\(choice.scale.upperBound)",
      columns: [
        ReportTable.Column("Service"), ReportTable.Column("How much it matters", .number),
        ReportTable.Column("Ease, as \(livedName) sees it", .number),
        ReportTable.Column("Ease, as others see it", .number), ReportTable.Column("So"),
      ],
      rows: choice.services.map { service in
        [
          .rowHeader(service.name), rating(service.salience), rating(service.easeOfLived),
          rating(service.easeOfOthers), ReportTable.Cell(words(for: service)),
        ]
      })
  }

  private func rating(_ rating: Disclosed<Fraction>) -> ReportTable.Cell {
    switch rating {
    case .shown(let mean): ReportTable.Cell(ScoreText.points(roundedTenths(mean)))
    case .absent(let absence): ReportTable.Cell(words(for: absence), isHidden: absence.isHidden)
    }
  }

  private func roundedTenths(_ number: Fraction) -> Int {
    (try? number * 10)?.roundedHalfUp ?? Int((number.value * 10).rounded())
  }

  private func words(for service: ServiceResult) -> String {
    guard let place = service.place else { return "–" }
    let near = place.isNearTheLine ? " Near the line." : ""
    let approach = service.approach == .collective ? " Together, in groups." : ""
    return fill(place.quadrant.text) + near + approach
  }

  func outcomes(of items: ItemAnswers) -> ReportTable {
    ReportTable(
      id: "t-\(items.module)", caption: "Outcomes, and what they rest on",
      columns: [ReportTable.Column("Outcome"), ReportTable.Column("Typical answer")],
      rows: items.items.map { item in
        [
          .rowHeader(fill(item.text)),
          ReportTable.Cell(
            item.typical.map(Self.words(forAnswer:)) ?? item.shares.absence.map { words(for: $0) }
              ?? "–"),
        ]
      })
  }

  /// "we-have-examples" as words.
  private static func words(forAnswer id: String) -> String {
    id.split(separator: "-").joined(separator: " ")
  }
}
