/// Finds the pairs of questions of two versions.
struct QuestionMatcher {
  typealias Pair = QuestionnaireComparison.Pair
  typealias Ruling = QuestionnaireComparison.Ruling

  private let earlier: QuestionnaireLock
  private let later: QuestionnaireLock
  private let now: [Question.ID: QuestionnaireLock.Question]
  /// The questions of the later version that name this id in `succeeds`.
  private let successors: [Question.ID: [QuestionnaireLock.Question]]
  private let replacements: [Question.ID: Question.ID]
  private let gaps: [VersionGap]

  init(earlier: QuestionnaireLock, later: QuestionnaireLock) {
    self.earlier = earlier
    self.later = later
    now = Dictionary(later.questions.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    successors = Dictionary(
      grouping: later.questions.filter { $0.succeeds != nil }, by: { $0.succeeds?.id ?? $0.id })
    replacements = Dictionary(
      later.retired.compactMap { retired in retired.replacedBy.map { (retired.id, $0) } },
      uniquingKeysWith: { $1 })
    gaps = later.gaps(since: earlier)
  }

  func pairs() -> [Pair] {
    let links = withoutSplits(earlier.questions.flatMap { laterSides(of: $0) })
    let byLater = Dictionary(grouping: links, by: { $0.later })
    let going = later.questions.flatMap { question in
      byLater[question.id] ?? [Pair(earlier: nil, later: question.id, ruling: .new)]
    }
    let goingOn = Set(links.map(\.earlier))
    let ended = earlier.questions.filter { !goingOn.contains($0.id) }
    return going + ended.map { Pair(earlier: $0.id, later: nil, ruling: .ended) }
  }

  private func laterSides(of old: QuestionnaireLock.Question) -> [Pair] {
    if let new = now[old.id] {
      return [Pair(earlier: old.id, later: new.id, ruling: ruling(old, new))]
    }
    return followers(of: old)
  }

  /// Follows `succeeds` and `replaced_by`; only the first step says how to compare.
  private func followers(of old: QuestionnaireLock.Question) -> [Pair] {
    var found: [Pair] = (successors[old.id] ?? []).map {
      Pair(earlier: old.id, later: $0.id, ruling: succession($0, of: old))
    }
    var visited: Set<Question.ID> = [old.id]
    var open = [old.id]
    while let id = open.popLast() {
      let next = [replacements[id]].compactMap(\.self) + (successors[id] ?? []).map(\.id)
      for id in next where visited.insert(id).inserted {
        if now[id] != nil {
          guard !found.contains(where: { $0.later == id }) else { continue }
          found.append(
            Pair(earlier: old.id, later: id, ruling: .notComparable(replacement(by: id))))
        } else {
          open.append(id)
        }
      }
    }
    return found
  }

  /// Of what became several questions, or came of several, nothing is compared.
  private func withoutSplits(_ links: [Pair]) -> [Pair] {
    let starts = Dictionary(grouping: links, by: \.earlier).mapValues(\.count)
    let ends = Dictionary(grouping: links, by: \.later).mapValues(\.count)
    return links.map { link in
      guard link.earlier != link.later, starts[link.earlier] ?? 0 > 1 || ends[link.later] ?? 0 > 1
      else { return link }
      var link = link
      link.ruling = .notComparable(.splitOrMerged)
      return link
    }
  }
}

// MARK: - Rulings

extension QuestionMatcher {
  /// The same id in both.
  private func ruling(
    _ old: QuestionnaireLock.Question, _ new: QuestionnaireLock.Question
  ) -> Ruling {
    if let obstacle = obstacle(old, new) { return .notComparable(obstacle) }
    if old.meaning.slots != new.meaning.slots { return .notComparable(.slots) }
    if isAcrossMajor { return .notComparable(.majorVersion) }
    if old.fingerprint == new.fingerprint { return .same }
    if let rewording = new.reworded, rewording.version > earlier.version {
      return .reworded(why: [rewording.why])
    }
    return .notComparable(.undeclared)
  }

  private func succession(
    _ new: QuestionnaireLock.Question, of old: QuestionnaireLock.Question
  ) -> Ruling {
    if let obstacle = obstacle(old, new) { return .notComparable(obstacle) }
    switch new.succeeds?.comparison {
    case .same where isAcrossMajor, .map where isAcrossMajor: return .notComparable(.majorVersion)
    case .same where old.fingerprint == new.fingerprint: return .same
    case .same: return .reworded(why: [new.succeeds?.why].compactMap(\.self))
    case .map(let levels): return .mapped(levels: levels)
    case Question.Succession.Comparison.none?, nil: return .notComparable(.declared)
    }
  }

  /// Why a question that follows another by more than one step cannot be compared with it.
  private func replacement(by id: Question.ID) -> QuestionnaireComparison.Obstacle {
    if isAcrossMajor { return .majorVersion }
    return gaps.contains { $0.question == id } ? .versionMissing : .replaced
  }

  private var isAcrossMajor: Bool { !later.isOfSameMajorVersion(as: earlier) }

  private func obstacle(
    _ old: QuestionnaireLock.Question, _ new: QuestionnaireLock.Question
  ) -> QuestionnaireComparison.Obstacle? {
    if old.meaning.type != new.meaning.type || old.isReversed != new.isReversed { return .type }
    let haveSameLadder = earlier.ladder.map(\.id) == later.ladder.map(\.id)
    return old.meaning.isLadder && !haveSameLadder ? .ladder : nil
  }
}
