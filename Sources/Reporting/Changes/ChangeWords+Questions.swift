import Comparison
import Findings
import Measures
import Scoring
import Survey

/// What became of questions, and of what was promised on them.
extension ChangeWords {
  /// The questions of each class that has any.
  var rows: [(ledgerClass: LedgerClass, rows: [LedgerRow])] {
    let rows = Dictionary(grouping: comparison.questions.rows, by: \.ledgerClass)
    return LedgerClass.allCases.compactMap { ledgerClass in
      rows[ledgerClass].map { (ledgerClass, $0) }
    }
  }

  func name(of ledgerClass: LedgerClass) -> String {
    bank.change("class-\(ledgerClass.rawValue)")
  }

  /// Why a question is not simply the same, and where it moved; empty where there is nothing to say.
  func remarks(on row: LedgerRow) -> String {
    [why(row.pair.ruling), row.reason.map(subject.fill) ?? "", whereabouts(row)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The ids of questions of which one thing is said, with an arrow where a question has another id now:
  /// "say-1", "say-2, say-3 → say-both", "say-4 → say-first, say-second".
  func ids(of rows: [LedgerRow]) -> [String] {
    func listed(_ ids: [Question.ID]) -> String {
      var seen: Set<Question.ID> = []
      return ids.filter { seen.insert($0).inserted }.map(\.rawValue).joined(separator: ", ")
    }
    let merged = Set(Dictionary(grouping: rows, by: \.pair.later).filter { $1.count > 1 }.keys)
    var told: Set<[Question.ID?]> = []
    return rows.compactMap { row in
      guard let earlier = row.pair.earlier, let later = row.pair.later, earlier != later else {
        return row.id?.rawValue
      }
      // Several that became one stand before it, several that one became behind it.
      let isMerged = merged.contains(later)
      guard told.insert(isMerged ? [nil, later] : [earlier, nil]).inserted else { return nil }
      let befores = isMerged ? rows.filter { $0.pair.later == later } : [row]
      let afters =
        isMerged
        ? [row] : rows.filter { $0.pair.earlier == earlier && !merged.contains($0.pair.later) }
      return "\(listed(befores.compactMap(\.pair.earlier))) → "
        + listed(afters.compactMap(\.pair.later))
    }
  }

  /// Questions under what is said of them, each remark where the first of them stands.
  func grouped(_ rows: [LedgerRow]) -> [(remark: String, rows: [LedgerRow])] {
    var groups: [(remark: String, rows: [LedgerRow])] = []
    var places: [String: Int] = [:]
    for row in rows {
      let remark = remarks(on: row)
      if let place = places[remark] {
        groups[place].rows.append(row)
      } else {
        places[remark] = groups.count
        groups.append((remark, [row]))
      }
    }
    return groups
  }

  /// The author's reasons, what earlier rungs count as, or what stands in the way.
  private func why(_ ruling: QuestionnaireComparison.Ruling) -> String {
    switch ruling {
    case .reworded(let why): return why.map(subject.fill).listedAsReasons
    case .notComparable(let obstacle): return bank.change("obstacle-\(obstacle.rawValue)")
    case .mapped(let levels):
      let rungs = levels.enumerated().map { "\($0)→\($1)" }.joined(separator: " ")
      return bank.change("text-rungs", ["rungs": .name(rungs)])
    case .same, .new, .ended: return ""
    }
  }

  /// That a question stands elsewhere than it did, or is asked of others; empty where neither is so.
  private func whereabouts(_ row: LedgerRow) -> String {
    [moved(row), row.isBroken ? bank.change("asked-of-others") : ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func moved(_ row: LedgerRow) -> String {
    guard row.isMoved, let before = row.earlierSection, let after = row.section else { return "" }
    return bank.change(
      "moved", ["before": .name(name(of: before)), "after": .name(name(of: after))])
  }

  /// Questions that look like one another and are no pair, each with what would make them one.
  var likelyRenames: [String] {
    comparison.questions.likelyRenames.map { rename in
      bank.change(
        "likely-rename",
        [
          "later": .name(rename.later.rawValue), "earlier": .name(rename.earlier.rawValue),
          "ruling": .name(rename.ruling),
        ])
    }.filter { !$0.isEmpty }
  }

  /// What the slots ask otherwise than before.
  var slotChanges: [String] {
    comparison.slots.changes.flatMap { change -> [String] in
      let slot = Finding.Value.name(change.slot.rawValue)
      let texts = change.texts.map { texts in
        let (before, after) = (texts.before.map(subject.fill), texts.after.map(subject.fill))
        return bank.change(
          texts.reason == nil ? "slot-other-words" : "slot-reworded",
          [
            "what": slot, "before": .name(before ?? ""), "after": .name(after ?? ""),
            "why": .name(texts.reason.map(subject.fill) ?? ""),
          ])
      }
      let groups =
        change.groups.isEmpty ? nil : bank.change("slot-other-groups", ["what": slot])
      return [texts, groups].compactMap(\.self)
    }.filter { !$0.isEmpty }
  }

  /// Those differences of which both years have a figure.
  var differenceKinds: [DifferenceChange.Kind] {
    DifferenceChange.Kind.allCases.filter { kind in
      comparison.differences.contains { $0.kind == kind }
    }
  }

  /// That the lists of what to move first go by two measures; empty where they do not.
  var otherMeasure: String {
    guard let before = part.earlier.firstSteps.first?.measure,
      let after = part.later.firstSteps.first?.measure, before != after
    else { return "" }
    return bank.change(
      "steps-other-measure",
      [
        "earlier": .name(part.then), "later": .name(part.now),
        "before": .name(bank.change("measure-\(before.rawValue)")),
        "after": .name(bank.change("measure-\(after.rawValue)")),
      ])
  }

  /// What counts as a promise.
  var promiseMeans: String {
    bank.change(
      "promise-means",
      ["smallest": .whole(Double(ChangeWord.smallTenths) / 10), "then": .name(part.then)])
  }

  /// From kept to withdrawn, then those without evidence.
  var promiseCounts: [(count: Int, word: String)] {
    let order: [PromiseWord] = [.kept, .partKept, .notKept, .withdrawn]
    return (order + PromiseWord.allCases.filter { !order.contains($0) }).map { word in
      (
        comparison.promises.count { $0.word == word },
        bank.change("promise-\(word.rawValue)")
      )
    }
  }
}
