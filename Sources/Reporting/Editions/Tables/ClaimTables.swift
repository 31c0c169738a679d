import Measures
import Scoring
import Survey

/// Tables of what is claimed and what is shown, felt and on paper.
extension ReportSubject {
  /// Claims and how many of them are shown, section by section.
  var claims: ReportTable {
    let rows = result.sections.map { (fill($0.name), $0.claims) }
    return ReportTable(
      id: "t-claims", caption: "Claims, and how many of them come with a record, in answers",
      columns: [
        ReportTable.Column("Lever"), ReportTable.Column("Claims", .number),
        ReportTable.Column("Shown", .number), ReportTable.Column("Share", .number),
      ],
      rows: (rows + [("All together", result.headline.claims)]).map { name, counts in
        [
          .rowHeader(name), ReportTable.Cell(counts.map { String($0.claims) } ?? "not shown"),
          ReportTable.Cell(counts.map { String($0.evidenced) } ?? "not shown"),
          ReportTable.Cell(counts?.evidencedShare.map(ScoreText.percent) ?? "–"),
        ]
      })
  }

  /// Questions on which leaders claim much and show little.
  var claimsNotShown: ReportTable {
    ReportTable(
      id: "t-claims-not-shown", caption: "Claimed by \(leadersName), and not shown",
      columns: [
        ReportTable.Column("Question"), ReportTable.Column("Their figure", .number),
        ReportTable.Column("Strong claims", .number), ReportTable.Column("Shown", .number),
      ],
      rows: result.claimsNotShown.map { claim in
        [
          .rowHeader(text(of: claim.question)), ReportTable.Cell(ScoreText.points(claim.tenths)),
          ReportTable.Cell(String(claim.claims.strongClaims)),
          ReportTable.Cell(String(claim.claims.strongEvidenced)),
        ]
      })
  }

  /// What people feel each group holds, beside its votes.
  var feltAgainstFormal: ReportTable {
    ReportTable(
      id: "t-felt", caption: "The say of each group as people feel it, and on paper",
      columns: [
        ReportTable.Column("Body and group"), ReportTable.Column("Felt", .number),
        ReportTable.Column("On paper", .number),
      ],
      rows: result.modules.feltAgainstFormal.flatMap { comparison in
        let felt = (try? wholePercents(of: comparison.groups.map(\.felt))) ?? []
        return comparison.groups.enumerated().map { place, group in
          let name = questionnaire.group(group.id)?.name ?? group.id.rawValue
          return [
            .rowHeader("\(PlainText.words(comparison.body)): \(fill(name))"),
            ReportTable.Cell(felt.indices.contains(place) ? "\(felt[place])%" : "–"),
            ReportTable.Cell("\(group.paper.wholePercent)%"),
          ]
        }
      })
  }
}
