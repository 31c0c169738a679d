import Measures
import Scoring
import Survey

/// Tables of what to move first, of what is refused, and why.
extension ReportSubject {
  /// How many questions the list of steps has; every figure stands in the tables at the end.
  private static let mostSteps = 10

  var agreedSteps: ReportTable {
    let basis = result.priorities.basis == .ownStep ? "Leaders' own step" : "Agreed step"
    return ReportTable(
      id: "t-steps",
      caption: "Where things could move first, in points; at most \(Self.mostSteps) questions",
      columns: [
        ReportTable.Column("Question"), ReportTable.Column(basis, .number),
        ReportTable.Column("\(livedName) now", .number), ReportTable.Column("Prepared", .number),
        ReportTable.Column("Wanted", .number),
      ],
      rows: result.priorities.steps.prefix(Self.mostSteps).map { step in
        let question = question(step.question)
        return [
          .rowHeader(text(of: step.question)), ReportTable.Cell(ScoreText.difference(step.tenths)),
          step.lived.map { ReportTable.Cell(ScoreText.points($0)) } ?? "–",
          question.map { cell($0.prepared) } ?? "–", question.map { cell($0.wanted) } ?? "–",
        ]
      })
  }

  /// How many decisions one meeting is asked for.
  static let stepsInAMeeting = 3

  /// The decisions for a meeting, with room to write who does it and by when.
  var actions: ReportTable {
    ReportTable(
      id: "t-actions", caption: "To decide: who takes it on, and by when",
      columns: [
        ReportTable.Column("Question"), ReportTable.Column("Who"), ReportTable.Column("By when"),
      ],
      rows: result.priorities.first.prefix(Self.stepsInAMeeting).map { step in
        [.rowHeader(text(of: step.question)), "", ""]
      })
  }

  var refusals: ReportTable {
    ReportTable(
      id: "t-refusals", caption: "What people want and leaders are not prepared to do, in points",
      columns: [
        ReportTable.Column("Question"), ReportTable.Column("Unmet", .number),
        ReportTable.Column("Leaders' reasons"),
      ],
      rows: result.priorities.refusals.map { refusal in
        [
          .rowHeader(text(of: refusal.question)),
          ReportTable.Cell(ScoreText.difference(refusal.unmet)),
          ReportTable.Cell(refusal.reasons.map(words(for:)) ?? "not shown"),
        ]
      })
  }

  /// "cannot yet 4, will not 2"; going further and silence are no reasons.
  private func words(for reasons: ReasonCounts) -> String {
    let named = reasons.kinds.map { "\(Self.words(for: $0)) \(reasons.count(of: $0))" }
    let silent = reasons.unexplained > 0 ? ["no reason given \(reasons.unexplained)"] : []
    let all = named + silent
    return all.isEmpty ? "all would go further" : all.joined(separator: ", ")
  }

  static func words(for kind: Reason.Kind) -> String {
    switch kind {
    case .cannot: "cannot"
    case .cannotYet: "cannot yet"
    case .elsewhere: "decided elsewhere"
    case .agreed: "people agreed"
    case .willNot: "will not"
    }
  }

  /// All answers to how far leaders would go, by what they come to.
  var reasons: ReportTable {
    let counts = result.headline.reasons ?? ReasonCounts()
    let rows =
      [("prepared to go further", counts.goingFurther)]
      + Reason.Kind.allCases.map { (Self.words(for: $0), counts.count(of: $0)) }
      + [("no reason given", counts.unexplained)]
    return ReportTable(
      id: "t-reasons", caption: "How far leaders would go, over all questions, in answers",
      columns: [ReportTable.Column("Leaders are …"), ReportTable.Column("Answers", .number)],
      rows: rows.map { [.rowHeader($0.0), ReportTable.Cell(String($0.1))] })
  }

  /// How the headline would move under rules as good as ours.
  var sensitivity: ReportTable {
    let rows = result.annex.sensitivity.map(sensitivityRows) ?? []
    return ReportTable(
      id: "t-sensitivity", caption: "The headline under other rules, in points",
      columns: [ReportTable.Column("Rule"), ReportTable.Column("Headline", .number)],
      rows: rows.map { [.rowHeader($0.0), ReportTable.Cell($0.1)] })
  }

  private func sensitivityRows(_ found: Sensitivity) -> [(String, String)] {
    let weights = [found.weights.lowest, found.weights.highest].map(\.roundedHalfUp)
    let perPerson = found.perPerson.map { ScoreText.points($0.tenths) } ?? "–"
    return [
      (
        "Each lever counts from half to double",
        "\(ScoreText.points(weights[0])) to \(ScoreText.points(weights[1]))"
      ),
      (
        "A strong lever makes up less for a weak one",
        ScoreText.points(Int((found.geometric * 10).rounded()))
      ),
      ("Every person counts once, not every voice", perPerson),
    ]
  }

  private func question(_ id: Question.ID) -> QuestionResult? {
    for section in result.sections {
      if let place = section.questions.indices.first(where: { section.questions[$0].id == id }) {
        return section.questions[place]
      }
    }
    return nil
  }
}
