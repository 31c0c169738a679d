extension QuestionnaireComparison {
  /// Compares the first of some versions with the last, step by step.
  ///
  /// So a question that followed one that followed another is compared by both of its mappings
  /// (ENGINE.md 3.5). A step that cannot be compared ends the comparison, whatever comes behind it.
  ///
  /// - Parameter chain: Oldest first. With one version, each of its questions is the same.
  package init(chain: [QuestionnaireLock]) {
    guard let first = chain.first else {
      self.init(pairs: [])
      return
    }
    let start = QuestionnaireComparison(from: first, to: first)
    self = zip(chain, chain.dropFirst()).reduce(start) { comparison, step in
      comparison.followed(by: QuestionnaireComparison(from: step.0, to: step.1))
    }
  }

  /// This comparison carried on to a still later version.
  package func followed(by next: QuestionnaireComparison) -> QuestionnaireComparison {
    let byLater = Dictionary(grouping: pairs.filter { $0.later != nil }, by: \.later)
    var going: [Pair] = []
    var endedLater: [Pair] = []
    for step in next.pairs {
      guard let middle = step.earlier else {
        going.append(step)
        continue
      }
      for start in byLater[middle] ?? [] {
        let pair = Pair(
          earlier: start.earlier, later: step.later, ruling: start.ruling.followed(by: step.ruling))
        if pair.later != nil {
          going.append(pair)
        } else if pair.earlier != nil {
          endedLater.append(pair)
        }
      }
    }
    return QuestionnaireComparison(
      pairs: going.withoutRepeats + pairs.filter { $0.later == nil } + endedLater.withoutRepeats)
  }
}

extension QuestionnaireComparison.Ruling {
  /// The ruling over two steps.
  fileprivate func followed(by next: Self) -> Self {
    switch (self, next) {
    case (.new, _): return .new
    case (_, .ended): return .ended
    case (.notComparable, _): return self
    case (_, .notComparable): return next
    case (.same, _): return next
    case (_, .same): return self
    case (.reworded(let first), .reworded(let second)): return .reworded(why: first + second)
    case (.mapped, .reworded): return self
    case (.reworded, .mapped): return next
    case (.mapped(let first), .mapped(let second)):
      let levels = first.compactMap { second.indices.contains($0) ? second[$0] : nil }
      return levels.count == first.count
        ? .mapped(levels: levels) : .notComparable(.undeclared)
    case (.ended, _), (_, .new): return self
    }
  }
}

extension [QuestionnaireComparison.Pair] {
  /// Two ways between the same questions, by a split that was merged again, are one pair.
  fileprivate var withoutRepeats: [Element] {
    var result: [Element] = []
    var seen: Set<[Question.ID?]> = []
    for pair in self where seen.insert([pair.earlier, pair.later]).inserted { result.append(pair) }
    return result
  }
}

extension [String] {
  /// Authors' reasons in a line, a semicolon between them; a full stop stays at the end alone.
  package var listedAsReasons: String {
    let starts = dropLast().map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return (starts + suffix(1)).joined(separator: "; ")
  }
}
