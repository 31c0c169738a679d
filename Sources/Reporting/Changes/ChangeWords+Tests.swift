import Comparison
import Findings
import Measures
import Survey

/// Which tests stand behind the words.
extension ChangeWords {
  /// Which test each figure rests on.
  ///
  /// - Parameter question: What a question is called.
  /// - Returns: The one that all rest on, or those that a t-test stood in for; empty where nothing was
  ///   tested.
  func tests(callingQuestions question: (QuestionChange) -> String) -> String {
    let families = testFamilies(callingQuestions: question)
    let used = Set(families.flatMap(\.figures).map(\.test))
    switch used {
    case []: return ""
    case [.exact]: return bank.change("tests-exact")
    case [.tTest]: return bank.change("tests-t")
    case let used where used.contains(.untold): return bank.change("tests-either")
    default:
      return bank.change("tests-some", ["figures": .names(families.flatMap(\.tTests))])
    }
  }

  /// The headline with all sections, each difference, the questions to look at.
  private func testFamilies(
    callingQuestions question: (QuestionChange) -> String
  ) -> [TestFamily] {
    let figures = [(allLevers, comparison.headline)] + sections.map { (name(of: $0), $0.outcome) }
    let differences = differenceKinds.map { kind in
      TestFamily(
        name: bank.change("tests-of-\(kind.rawValue)"),
        comparison.differences.filter { $0.kind == kind }.map { difference in
          (difference.section.map { name(of: $0) } ?? allLevers, difference.change.test)
        })
    }
    return [TestFamily(name: nil, figures.map { ($0.0, $0.1.change?.test) })] + differences + [
      TestFamily(
        name: bank.change("tests-of-questions"),
        comparison.questionsToLookAt.map { (question($0), $0.test) })
    ]
  }
}

/// Figures of one kind that were tested.
private struct TestFamily {
  /// `nil` where its figures need none.
  let name: String?
  let figures: [(name: String, test: TestUsed)]

  init(name: String?, _ figures: [(name: String, test: TestUsed?)]) {
    self.name = name
    self.figures = figures.compactMap { figure in
      figure.test.map { (name: figure.name, test: $0) }
    }
  }

  /// Those that a t-test stood in for: "People", "the gap", "the gap (People and Politics)".
  var tTests: [String] {
    let names = figures.filter { $0.test == .tTest }.map(\.name)
    guard let name, !names.isEmpty else { return names }
    return [names.count == figures.count ? name : "\(name) (\(ScoreText.list(names)))"]
  }
}
