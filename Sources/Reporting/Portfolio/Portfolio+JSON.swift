import Documents
import Measures
import Scoring
import Survey

extension PortfolioSubject {
  /// `portfolio.json`: every figure of the portfolio, `powershare-portfolio/1`.
  ///
  /// `powershare schema portfolio` describes every member. In public, counts of clients that are
  /// hidden are null.
  ///
  /// - Parameter toolVersion: Of the program that made it.
  /// - Returns: The canonical bytes.
  package func jsonBytes(toolVersion: String) -> [UInt8] {
    let leftOut = leftOut.map { count in count.map { JSONValue.integer($0) } ?? .null }
    return JSONValue.object([
      "format": "powershare-portfolio/1",
      "tool": .object(["name": "powershare", "version": .string(toolVersion)]),
      "draft": isDraft ? true : nil,
      "audience": .string(isPublic ? "public" : "internal"),
      "run": run,
      "left_out": .object([
        "without_figures": leftOut[0], "other_questionnaire": leftOut[1],
        "without_headline": leftOut[2], "too_few_people": leftOut[3],
        "same_audit": leftOut[4],
      ]),
      "needed": .integer(fewestOtherClients + 1),
      "comparison": portfolio.comparison.map(json),
      "questionnaires": .array(
        versionCounts.map {
          .object([
            "questionnaire": .string($0.questionnaire), "clients": .integer($0.clients),
          ])
        }),
      "answers": .array(answered.map(json)),
      "failures": .array(causes.map(json)),
    ]).canonicalBytes()
  }

  private var run: JSONValue {
    .object(
      [JSONValue.Member("clients", .integer(portfolio.clients.count))]
        + PortfolioClient.Status.allCases.map {
          JSONValue.Member($0.rawValue, .integer(portfolio.count(of: $0)))
        } + [
          JSONValue.Member(
            "with_hidden_voices", withHiddenVoices.map { .integer($0) } ?? .null)
        ])
  }

  private func json(of comparison: PortfolioComparison) -> JSONValue {
    let counts = comparison.counts
    let half = counts.headlines.middleHalf
    return .object([
      "questionnaire": .string(counts.questionnaire),
      "clients": .integer(comparison.clients.count),
      "earlier": comparison.isOlder ? true : nil,
      "middle_half": half.map {
        .object(["low": .integer($0.lowerBound), "high": .integer($0.upperBound)])
      },
      "headlines": isPublic ? nil : .array(counts.headlineBins),
      "bands": .array(bands(counts.bands, counts.withoutHeadline, of: counts)),
      "levers": .array(
        counts.parts.map { part in
          .object([
            "id": .string(part.id.rawValue), "name": .string(part.name),
            "separate": part.isSeparate ? true : nil,
            "bands": .array(bands(part.bands, part.withoutScore, of: counts)),
          ])
        }),
      "funnel": isPublic ? nil : comparison.centre.map { json(of: $0, in: comparison) },
    ])
  }

  private func bands(
    _ clients: [Int], _ without: Int, of counts: PortfolioCounts
  ) -> [JSONValue] {
    let ids = counts.bandNames.map { JSONValue.string($0.id.rawValue) } + [.null]
    return zip(ids, (clients + [without]).disclosed(isPublic: isPublic)).map { id, count in
      .object(["band": id, "clients": count.map { .integer($0) } ?? .null])
    }
  }

  private func json(
    of centre: PortfolioComparison.Centre, in comparison: PortfolioComparison
  ) -> JSONValue {
    .object([
      "mean": .number(centre.mean), "variance_between": .number(centre.varianceBetween),
      "inside": .integer(comparison.count(of: .inside)),
      "unusual": .integer(comparison.count(of: .unusual)),
      "very_unusual": .integer(comparison.count(of: .veryUnusual)),
      "without_range": .integer(comparison.clients.count - comparison.places.count),
      "clients": namesClients ? .array(places(in: comparison)) : nil,
    ])
  }

  private func places(in comparison: PortfolioComparison) -> [JSONValue] {
    let known = Dictionary(comparison.clients.map { ($0.id, $0) }) { first, _ in first }
    return comparison.places.map { place in
      .object([
        "client": .string(place.id), "tenths": .integer(place.tenths),
        "position": .string(place.position.rawValue),
        "quarter": known[place.id].flatMap { comparison.quarter(of: $0) }
          .map { .string($0.rawValue) },
      ])
    }
  }

  private func json(of counts: PortfolioCounts) -> JSONValue {
    .object([
      "questionnaire": .string(counts.questionnaire), "clients": .integer(counts.clients),
      "levers": .array(
        counts.parts.map { part in
          .object([
            "id": .string(part.id.rawValue), "name": .string(part.name),
            "answered": .integer(part.coverage.answered),
            "eligible": .integer(part.coverage.eligible),
            "dont_know": .integer(part.coverage.dontKnow),
            "half_answered": [part.halfAnswered, counts.clients - part.halfAnswered]
              .disclosed(isPublic: isPublic)[0].map { .integer($0) } ?? .null,
          ])
        }),
    ])
  }

  private func json(of cause: Cause) -> JSONValue {
    .object([
      "cause": .string(cause.words), "code": cause.code.map { .string($0) },
      "fix": cause.fix.map { .string($0) }, "clients": .integer(cause.clients.count),
      "names": namesClients ? .strings(cause.clients) : nil,
    ])
  }
}
