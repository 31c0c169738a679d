import Measures
import Scoring

/// What the templates of a batch's pages may name, with their values.
struct PortfolioValues {
  private let subject: PortfolioSubject
  private var portfolio: Portfolio { subject.portfolio }

  init(_ subject: PortfolioSubject) { self.subject = subject }

  private static let client: TemplateSchema = .object(["id": .text, "page": .text])
  private static let held: TemplateSchema = .object([
    "id": .text, "page": .text, "why": .text, "new_page": .text,
  ])

  static let schema: TemplateSchema = .object([
    "clients": .text, "draft": .flag, "public": .flag, "names": .flag, "has_clients": .flag,
    "failed": .list(client), "held": .list(held), "waiting": .list(client),
    "ready": .list(client),
    "comparison": .object([
      "compared": .text, "questionnaire": .text, "low": .text, "high": .text, "median": .text,
      "older": .flag, "funnel": .flag, "mean": .text, "chance_alone": .flag, "inside": .text,
      "unusual": .text, "very_unusual": .text, "without_range": .text, "outside": .flag,
    ]),
    "no_comparison": .object(["compared": .text, "needed": .text]),
    "left_out": .object([
      "without_figures": .text, "other_questionnaire": .text, "without_headline": .text,
      "too_few_people": .text, "same_audit": .text,
    ]),
    "fewest_new": .text, "has_answers": .flag,
    "versions": .list(.object(["number": .text, "questionnaire": .text, "clients": .text])),
    "causes": .list(
      .object(["clients": .text, "words": .text, "code": .text, "fix": .text, "names": .text])),
  ])

  var values: TemplateValue {
    [
      "clients": .text(ScoreText.clients(portfolio.clients.count)),
      "draft": .flag(subject.isDraft), "public": .flag(subject.isPublic),
      "names": .flag(subject.namesClients), "has_clients": .flag(!portfolio.clients.isEmpty),
      "failed": .list(clients([.failed])), "held": .list(held),
      "waiting": .list(clients([.waiting])), "ready": .list(clients([.made, .unchanged])),
      "comparison": portfolio.comparison.map(value) ?? .absent,
      "no_comparison": portfolio.comparison == nil ? refusal : .absent, "left_out": leftOut,
      "fewest_new": .text(String(PortfolioReference.fewestNew)),
      "has_answers": .flag(!subject.answered.isEmpty),
      "versions": .list(
        subject.answered.enumerated().map { place, counts in
          [
            "number": .text(String(place + 1)), "questionnaire": .text(counts.questionnaire),
            "clients": .text(ScoreText.clients(counts.clients)),
          ]
        }),
      "causes": .list(subject.causes.map(value)),
    ]
  }

  private func clients(_ statuses: [PortfolioClient.Status]) -> [TemplateValue] {
    portfolio.clients.filter { statuses.contains($0.status) }.map { client in
      ["id": .text(client.id), "page": .text(subject.pages[client.id] ?? "")]
    }
  }

  private var held: [TemplateValue] {
    portfolio.clients.filter { $0.status == .held }.map { client in
      let waiting = subject.waiting[client.id]
      return [
        "id": .text(client.id), "page": .text(subject.pages[client.id] ?? ""),
        "why": .text(waiting?.why ?? ""), "new_page": .text(waiting?.page ?? ""),
      ]
    }
  }

  private func value(of comparison: PortfolioComparison) -> TemplateValue {
    let headlines = comparison.counts.headlines
    let positions: [Funnel.Position] = [.inside, .unusual, .veryUnusual]
    let counts = positions.map { comparison.count(of: $0) }
    let withoutRange = comparison.clients.count - comparison.places.count
    return [
      "compared": .text(ScoreText.clients(comparison.clients.count)),
      "questionnaire": .text(comparison.counts.questionnaire),
      "low": .text(headlines.middleHalf.map { ScoreText.points($0.lowerBound) } ?? ""),
      "high": .text(headlines.middleHalf.map { ScoreText.points($0.upperBound) } ?? ""),
      "median": .text(headlines.median.map { ScoreText.decimal($0.value / 10) } ?? ""),
      "older": .flag(comparison.isOlder),
      "funnel": .flag(comparison.centre != nil && !subject.isPublic),
      "mean": .text(comparison.centre.map { ScoreText.decimal($0.mean) } ?? ""),
      "chance_alone": .flag(comparison.centre?.varianceBetween == 0),
      "inside": .text(ScoreText.clients(counts[0])),
      "unusual": .text(ScoreText.clients(counts[1])),
      "very_unusual": .text(ScoreText.clients(counts[2])),
      "without_range": .text(withoutRange > 0 ? ScoreText.clients(withoutRange) : ""),
      "outside": .flag(counts[1] + counts[2] > 0),
    ]
  }

  private var refusal: TemplateValue {
    [
      "compared": .text(ScoreText.clients(portfolio.eligibility.compared.count)),
      "needed": .text(String(fewestOtherClients + 1)),
    ]
  }

  /// Empty where there is none.
  private var leftOut: TemplateValue {
    let texts = subject.leftOut.map { count -> TemplateValue in
      .text(count.map { $0 > 0 ? ScoreText.clients($0) : "" } ?? "")
    }
    return [
      "without_figures": texts[0], "other_questionnaire": texts[1], "without_headline": texts[2],
      "too_few_people": texts[3], "same_audit": texts[4],
    ]
  }

  private func value(of cause: PortfolioSubject.Cause) -> TemplateValue {
    [
      "clients": .text(ScoreText.clients(cause.clients.count)), "words": .text(cause.words),
      "code": .text(cause.code ?? ""), "fix": .text(cause.fix ?? ""),
      "names": .text(subject.namesClients ? ScoreText.list(cause.clients) : ""),
    ]
  }
}

extension PortfolioSubject {
  /// Questionnaires of which it may be said how they were answered: over the clients compared, as
  /// the answers of one could be read off sums that others' are added to.
  var answered: [PortfolioCounts] { portfolio.comparison.map { [$0.counts] } ?? [] }

  /// How many clients were asked which questionnaire; in public only those that as many were asked
  /// as a comparison needs.
  var versionCounts: [PortfolioCounts] {
    portfolio.counts.filter { !isPublic || $0.clients > fewestOtherClients }
  }

  /// Why clients are left out, in the order of ``PortfolioEligibility``; small counts not in public.
  var leftOut: [Int?] {
    let eligibility = portfolio.eligibility
    let counts = [
      eligibility.withoutFigures, eligibility.otherQuestionnaire, eligibility.withoutHeadline,
      eligibility.tooFewPeople, eligibility.sameAudit,
    ]
    return isPublic ? counts.map { $0 < PortfolioReference.fewestNew ? nil : $0 } : counts
  }

  /// Clients compared of which something is hidden; `nil` where that is hidden, or none are compared.
  var withHiddenVoices: Int? {
    guard let comparison = portfolio.comparison, let count = portfolio.withHiddenVoices
    else { return nil }
    return [count, comparison.clients.count - count].disclosed(isPublic: isPublic)[0]
  }
}
