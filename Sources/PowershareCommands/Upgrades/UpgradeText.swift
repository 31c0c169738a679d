import Diagnostics
import Survey

/// What an upgrade has to say, for a terminal.
struct UpgradeText {
  let folder: AuditFolder
  /// What the audit asked, and what it asks now.
  let from: Questionnaire
  let to: Questionnaire
  /// `nil` where the audit asks the same as before.
  let comparison: QuestionnaireComparison?
  /// Where versions between the two are kept, which show how questions followed each other.
  let between: [String]

  var nothingToDo: String {
    "\(folder.path) asks \(to.reference), and every sheet in progress answers it: nothing to do"
      .safeForTerminal + "\n"
  }

  /// - Parameters:
  ///   - moves: Of the sheets.
  ///   - copies: Where each of them is kept as it was; `nil` where nothing is written.
  ///   - isDryRun: Whether nothing is written.
  /// - Returns: Every line of it.
  func report(_ moves: [SheetMove], copies: [String?], isDryRun: Bool) -> String {
    let parts = [head(isDryRun: isDryRun)] + zip(moves, copies).map(lines)
    return (parts + [isDryRun ? ["Nothing was written."] : next(after: moves)])
      .map { $0.map(\.safeForTerminal).joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func head(isDryRun: Bool) -> [String] {
    guard let comparison else { return ["\(folder.path) asks \(to.reference)"] }
    let verb = isDryRun ? "would ask" : "now asks"
    return [
      "\(folder.path) \(verb) \(to.reference) instead of \(from.version)",
      "Questions: \(comparison.counts)",
    ] + (between.isEmpty ? [] : ["By way of: \(between.joined(separator: ", "))"])
  }

  private func next(after moves: [SheetMove]) -> [String] {
    guard !moves.isEmpty else {
      return ["Answer it with:  powershare take \(folder.path.quotedForShell)"]
    }
    return ["Go on with:"]
      + moves.map {
        "  powershare take \(folder.path.quotedForShell) --sheet \($0.sheet.id) --skip-answered"
      }
  }

  private func lines(of move: SheetMove, copy: String?) -> [String] {
    let upgrade = move.upgrade
    let kept = upgrade.keptCount
    let head =
      "Sheet \(move.sheet.id), \(move.sheet.respondent.group): "
      + "\(kept) answer\(kept == 1 ? "" : "s") kept"
    return [head] + upgrade.steps.compactMap(line).sorted { $0.order < $1.order }.map(\.text)
      + upgrade.modules.compactMap(line)
      + [copy.map { Self.line("as it was", $0) }].compactMap(\.self)
  }

  private static func line(_ word: String, _ text: String) -> String {
    let room = String(repeating: " ", count: max(0, 11 - word.count))
    return "  \(word)\(room)  \(text)"
  }
}

// MARK: - One question, one module

extension UpgradeText {
  /// What has to be answered comes first.
  private func line(of step: SheetUpgrade.Step) -> (order: Int, text: String)? {
    let id = (step.later ?? step.earlier)?.rawValue ?? ""
    switch step.outcome {
    case .kept: return nil
    case .askedAgain(let cause):
      return (0, Self.line("asked again", "\(id): \(words(for: cause, of: step))"))
    case .new: return (1, Self.line("new", id))
    case .ended: return (2, Self.line("ended", step.earlier?.rawValue ?? id))
    case .reworded(let why):
      let reasons = why.isEmpty ? "" : ": \(why.listedAsReasons)"
      return (3, Self.line("reworded", "\(id)\(reasons)"))
    }
  }

  private func words(for cause: SheetUpgrade.Cause, of step: SheetUpgrade.Step) -> String {
    let before = step.earlier == step.later ? "before" : "'\(step.earlier?.rawValue ?? "")'"
    switch cause {
    case .mapped: return "it follows \(before), whose lines were other ones"
    case .partsGone(let parts):
      return "what was said for \(parts.joined(separator: ", ")) can no longer be said"
    case .notComparable(let obstacle): return obstacle.words(before)
    }
  }

  private func line(of step: SheetUpgrade.ModuleStep) -> String? {
    if step.isEnded { return Self.line("ended", "the module \(step.module)") }
    guard !step.askedAgain.isEmpty else { return nil }
    return Self.line(
      "asked again", "in the module \(step.module): \(step.askedAgain.joined(separator: ", "))")
  }
}

extension QuestionnaireComparison.Obstacle {
  /// - Parameter before: What the earlier question is called.
  /// - Returns: Why its answer is not kept.
  fileprivate func words(_ before: String) -> String {
    switch self {
    case .declared: "it follows \(before), and its authors say that it asks something else"
    case .undeclared: "its text changed, and nothing says that it means the same"
    case .ladder: "its ladder is another one"
    case .slots: "it has other second answers than before"
    case .type: "it is answered in another way than before"
    case .replaced: "it takes the place of \(before)"
    case .splitOrMerged: "it comes of \(before), which was split or merged"
    case .majorVersion: "the first number of the version is another"
    case .condition: "it is asked under another condition"
    case .versionMissing: "it follows \(before) by way of a version that is not at hand"
    }
  }
}
