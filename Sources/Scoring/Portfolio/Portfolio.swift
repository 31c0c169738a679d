import Digests
import Measures
import Survey

/// All clients of a batch together: what a run did, and, with enough of them, how they compare.
///
/// It does not depend on the order of clients. MEASUREMENT.md, 7.
package struct Portfolio: Sendable, Equatable {
  /// Sorted by id.
  package let clients: [PortfolioClient]
  /// By questionnaire, over all clients with figures of this run, each audit once.
  package let counts: [PortfolioCounts]
  /// Which clients may be compared, and why the others may not.
  package let eligibility: PortfolioEligibility
  /// `nil` with too few clients that may be compared.
  package let comparison: PortfolioComparison?

  /// - Parameters:
  ///   - clients: In any order, each id once.
  ///   - told: Those that earlier portfolios compared, oldest first. A new comparison is told where
  ///     enough clients are new since each of them, so that none can be read off what changed.
  ///   - rules: What the figures rest on, such as the audience.
  package init(
    of clients: [PortfolioClient], after told: [PortfolioReference] = [],
    by rules: PortfolioReference.Rules? = nil
  ) {
    let sorted = clients.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    self.clients = sorted
    let audits = SameAudits(of: sorted)
    counts = PortfolioCounts.all(of: audits.clients)
    eligibility = PortfolioEligibility(of: audits)
    let next = PortfolioReference(eligibility.compared, by: rules)
    let used = next.mayFollow(told) ? next : next.fallback(among: told)
    comparison = PortfolioComparison(used, isOlder: used.clients != next.clients)
  }

  package func count(of status: PortfolioClient.Status) -> Int {
    clients.count { $0.status == status }
  }

  /// Clients that are compared and of which something is hidden for being too small.
  ///
  /// Over those alone, as it would tell it of a client that came; `nil` without a comparison.
  package var withHiddenVoices: Int? {
    comparison.map { $0.clients.count { $0.figures?.hidesVoices ?? false } }
  }
}

/// Which clients can be compared: those asked the questionnaire that most were asked, with a
/// complete headline that rests on as many people in each voice as a public report asks for.
package struct PortfolioEligibility: Sendable, Equatable {
  /// Sorted by id.
  package let compared: [PortfolioClient]
  /// Without figures of this run.
  package let withoutFigures: Int
  package let otherQuestionnaire: Int
  package let withoutHeadline: Int
  package let tooFewPeople: Int
  /// Other ids of an audit that is counted here once.
  package let sameAudit: Int

  init(of audits: SameAudits) {
    let clients = audits.clients
    sameAudit = audits.repeated
    var fit: [String: [PortfolioClient]] = [:]
    var unfit: [String: (withoutHeadline: Int, tooFewPeople: Int)] = [:]
    for client in clients {
      guard let figures = client.current else { continue }
      let name = figures.questionnaire
      if figures.headline == nil {
        unfit[name, default: (0, 0)].withoutHeadline += 1
      } else if !figures.reachesPublicMinimum {
        unfit[name, default: (0, 0)].tooFewPeople += 1
      } else {
        fit[name, default: []].append(client)
      }
    }
    let names = Set(fit.keys).union(unfit.keys)
    let chosen = names.min { ($1.size(in: fit), $0) < ($0.size(in: fit), $1) } ?? ""
    compared = fit[chosen] ?? []
    withoutHeadline = unfit[chosen]?.withoutHeadline ?? 0
    tooFewPeople = unfit[chosen]?.tooFewPeople ?? 0
    withoutFigures = clients.count { $0.current == nil }
    otherQuestionnaire =
      clients.count - withoutFigures - compared.count - withoutHeadline - tooFewPeople
  }
}

extension String {
  fileprivate func size(in clients: [String: [PortfolioClient]]) -> Int {
    clients[self]?.count ?? 0
  }
}

/// The clients that a portfolio compares, as an earlier one told them.
package struct PortfolioReference: Sendable, Equatable {
  /// The fewest clients that may come or go between two comparisons.
  package static let fewestNew = 5

  /// What the figures of all clients rest on: with other rules, other figures may be right.
  package struct Rules: Sendable, Equatable {
    /// Empty where each client has its own.
    package var audience: String
    package var includesIncomplete: Bool

    package init(audience: String, includesIncomplete: Bool) {
      self.audience = audience
      self.includesIncomplete = includesIncomplete
    }
  }

  /// Sorted by id; empty where a later one by the same rules has taken its place.
  package let clients: [PortfolioClient]
  /// By client, a mark that figures share with their like alone.
  ///
  /// Comparisons are held against each other by these: what a client is called says nothing.
  package let marks: [String: String]
  package let questionnaire: String?
  /// `nil` where an older version noted none.
  package let rules: Rules?

  /// - Parameters:
  ///   - clients: Those that may be compared; how they ended in a run is no part of it.
  ///   - rules: What their figures rest on.
  package init(_ clients: [PortfolioClient], by rules: Rules? = nil) {
    self.init(
      clients.map { PortfolioClient(id: $0.id, status: .made, figures: $0.figures) },
      marks: Dictionary(clients.map { ($0.id, $0.figures?.mark ?? "") }) { first, _ in first },
      of: clients.first?.figures?.questionnaire, by: rules)
  }

  /// One whose place a later one has taken.
  ///
  /// - Parameters:
  ///   - marks: Those of its clients' figures.
  ///   - questionnaire: What they answered.
  ///   - rules: What their figures rest on.
  package init(marks: [String: String], of questionnaire: String?, by rules: Rules?) {
    self.init([], marks: marks, of: questionnaire, by: rules)
  }

  private init(
    _ clients: [PortfolioClient], marks: [String: String], of questionnaire: String?,
    by rules: Rules?
  ) {
    (self.clients, self.marks) = (clients, marks)
    (self.questionnaire, self.rules) = (questionnaire, rules)
  }

  /// What is kept of it when a later one takes its place: enough to hold others against it.
  package var marksAlone: PortfolioReference {
    PortfolioReference(marks: marks, of: questionnaire, by: rules)
  }

  /// Whether it takes the place of another one when it is kept.
  package func replaces(_ other: PortfolioReference) -> Bool {
    rules == other.rules && questionnaire == other.questionnaire
  }

  /// Whether this comparison may be told after all of these: it is one of them, or far enough from each.
  func mayFollow(_ told: [PortfolioReference]) -> Bool {
    told.contains { $0.counts == counts } || told.allSatisfy { mayFollow($0) }
  }

  /// The last one told by the same rules, else the last one told.
  func fallback(among told: [PortfolioReference]) -> PortfolioReference {
    let whole = told.filter { !$0.clients.isEmpty }
    let own = whole.filter { $0.rules == rules }
    return own.last { $0.questionnaire == questionnaire } ?? own.last ?? whole.last ?? self
  }

  /// Whether this comparison may be told after an earlier one: nobody came or went, or enough did.
  ///
  /// A client with new figures came and went; one that has another id alone did neither.
  func mayFollow(_ earlier: PortfolioReference) -> Bool {
    guard earlier.marks.count > fewestOtherClients else { return true }
    let changes = [
      Self.others(in: counts, than: earlier.counts), Self.others(in: earlier.counts, than: counts),
    ]
    return changes.allSatisfy { $0 == 0 || $0 >= Self.fewestNew }
  }

  /// How many clients have each mark.
  private var counts: [String: Int] {
    Dictionary(marks.values.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private static func others(in counts: [String: Int], than others: [String: Int]) -> Int {
    counts.reduce(0) { $0 + max(0, $1.value - (others[$1.key] ?? 0)) }
  }
}

extension ClientFigures {
  /// The first 16 hex digits of SHA-256 over all of them.
  fileprivate var mark: String {
    let own = [
      questionnaire, "\(headline ?? -1)", band?.rawValue ?? "", "\(standardErrorTenths ?? -1)",
      "\(reachesPublicMinimum) \(hidesVoices)",
    ]
    let levers = parts.flatMap { part in
      [
        part.id.rawValue, part.name, "\(part.isSeparate) \(part.isHalfAnswered)",
        "\(part.tenths ?? -1)", part.band?.rawValue ?? "",
        part.coverage.map { "\($0.answered) \($0.eligible) \($0.dontKnow)" } ?? "",
      ]
    }
    let text = (own + levers + bands.flatMap { [$0.id.rawValue, $0.name] }).joined(separator: "\n")
    return String(SHA256.hex(of: Array(text.utf8)).prefix(16))
  }
}
