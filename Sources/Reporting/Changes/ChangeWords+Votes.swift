import Comparison
import Findings
import Scoring
import Survey

extension ChangeWords {
  /// What changed about seats and votes, a sentence each.
  var votes: [String] {
    comparison.bodies.flatMap { body in body.facts.map { sentence(on: $0, of: body.name) } }
      .filter { !$0.isEmpty }
  }

  func sentence(on fact: VoteFact, of body: String) -> String {
    var values: [String: Finding.Value] = ["body": .name(body)]
    if let group = fact.group { values["group"] = .name(name(of: group)) }
    switch fact {
    case .status(let from, let to):
      (values["before"], values["after"]) = (.name(from), .name(to))
    case .quota(let from, let to), .seats(_, let from, let to), .observers(_, let from, let to),
      .meetings(let from, let to):
      (values["from"], values["to"]) = (.count(from), .count(to))
    case .chair(let from, let to), .appointedBy(let from, let to):
      (values["before"], values["after"]) = (.name(name(of: from)), .name(name(of: to)))
    case .newBody, .bodyGone, .blockAlone, .passAlone, .vote, .veto, .castingVote, .paid: break
    }
    return bank.change("votes-\(fact.sentence)", values)
  }

  /// What a line of a comparison is about, and what became of it.
  func words(for entry: ChangeEntry) -> String {
    let (what, word) = parts(of: entry)
    return "\(what): \(word)"
  }

  /// The same of the line that has an id, such as one that somebody expected; `nil` without one.
  func words(forID id: String) -> String? {
    comparison.entries.first { $0.id == id }.map(words(for:))
  }

  func parts(of entry: ChangeEntry) -> (what: String, word: String) {
    let subject = entry.subject
    switch entry.kind {
    case .headline: return (allLevers, bank.change("word-\(entry.outcome)"))
    case .lever, .apart:
      return (name(of: Section.ID(subject)), bank.change("word-\(entry.outcome)"))
    case .difference:
      let ids = subject.split(separator: "/", maxSplits: 1).map { String($0) }
      let title = ids.first.map(title) ?? ""
      let place = ids.count > 1 ? name(of: Section.ID(ids[1])) : allLevers
      return ("\(title), \(place)", bank.change("difference-word-\(entry.outcome)"))
    case .promise:
      return (part.text(of: Question.ID(subject)), bank.change("promise-\(entry.outcome)"))
    case .step:
      return (part.text(of: Question.ID(subject)), bank.change("step-\(entry.outcome)"))
    case .action:
      let action = comparison.actions.first { $0.last.id.rawValue == subject }?.last
      return (PlainText.words(action?.what ?? subject), bank.change("action-\(entry.outcome)"))
    case .question:
      let ids = subject.split(separator: "/", maxSplits: 1).map { String($0) }
      let text = part.text(of: Question.ID(ids.first ?? ""))
      return (
        ids.count > 1 ? "\(text) (\(ids[1]))" : text, bank.change("class-\(entry.outcome)")
      )
    case .voice:
      return (name(of: Voice.ID(subject)), bank.change("presence-\(entry.outcome)"))
    case .votes:
      let body = comparison.bodies.first { $0.key == subject }
      return (PlainText.words(body?.name ?? subject), bank.change("votes-changed"))
    }
  }

  /// What a difference is between.
  func title(of difference: String) -> String {
    bank.change(
      "difference-\(difference)",
      ["lived": .names(names(of: .lived)), "leaders": .names(names(of: .leads))])
  }
}

extension VoteFact {
  fileprivate var group: RespondentGroup.ID? {
    switch self {
    case .newBody, .bodyGone, .status, .quota, .chair, .castingVote, .appointedBy, .paid, .meetings:
      nil
    case .seats(let group, _, _), .observers(let group, _, _), .blockAlone(let group, _),
      .passAlone(let group, _), .vote(let group, _, _), .veto(let group, _):
      group
    }
  }

  /// The end of its sentence's id.
  fileprivate var sentence: String {
    switch self {
    case .newBody: "new-body"
    case .bodyGone: "body-gone"
    case .status: "status"
    case .quota: "quota"
    case .seats: "seats"
    case .observers: "observers"
    case .blockAlone(_, let can): can ? "can-stop" : "cannot-stop"
    case .passAlone(_, let can): can ? "can-pass" : "cannot-pass"
    case .vote(_, _, .canMatter): "can-matter"
    case .vote(_, _, .neverCounts): "never-counts"
    case .vote(_, _, .none), .vote(_, _, .unknown): "none"
    case .veto(_, let can): can ? "veto" : "no-veto"
    case .chair: "chair"
    case .castingVote(let can): can ? "casting-vote" : "no-casting-vote"
    case .appointedBy: "appointed-by"
    case .paid(let are): are ? "paid" : "unpaid"
    case .meetings: "meetings"
    }
  }
}
