import Comparison
import Findings
import Measures
import Survey

/// The tables of one comparison.
extension ChangeWords {
  /// The id of a table; the number keeps those of several comparisons apart.
  func id(_ name: String, _ rest: String = "") -> String {
    "t-\(name)-\(part.number)" + (rest.isEmpty ? "" : "-\(rest)")
  }

  // MARK: - Who and what is compared

  /// Each voice, and the groups inside it where a year tells their numbers.
  var voicesTable: ReportTable {
    ReportTable(
      id: id("change-voices"), caption: "Who answered in each year, and who is compared",
      columns: [
        ReportTable.Column("Voice"), ReportTable.Column(part.then, .number),
        ReportTable.Column(part.now, .number), ReportTable.Column("In both"),
      ],
      rows: comparison.voices.flatMap { voice in
        [row(voice.name, voice.presence, voice.peopleThen, voice.peopleNow)]
          + voice.groups.filter { $0.peopleThen != nil || $0.peopleNow != nil }.map { group in
            row("– \(group.name)", group.presence, group.peopleThen, group.peopleNow)
          }
      })
  }

  private func row(
    _ name: String, _ presence: Presence, _ then: Int?, _ now: Int?
  ) -> [ReportTable.Cell] {
    [
      .rowHeader(subject.fill(name)), count(then, presence, ifNone: .onlyLater),
      count(now, presence, ifNone: .onlyEarlier),
      ReportTable.Cell(bank.change("presence-\(presence.rawValue)")),
    ]
  }

  /// How many, or that none answered or that it may not be said.
  private func count(
    _ people: Int?, _ presence: Presence, ifNone absent: Presence
  ) -> ReportTable.Cell {
    if let people { return ReportTable.Cell(String(people)) }
    return [absent, .inNeither].contains(presence) ? "–" : .hidden("not shown")
  }

  /// As each year printed it, and over what both have.
  var levelsTable: ReportTable {
    let printed = [(allLevers, part.earlier.headline, part.later.headline, comparison.headline)]
      .map { row($0.0, $0.1, $0.2, $0.3) }
    return ReportTable(
      id: id("change-levels"),
      caption: "As printed in each year, and like with like, in points",
      columns: [
        ReportTable.Column("Lever"), ReportTable.Column("\(part.then), as printed", .number),
        ReportTable.Column("\(part.now), as printed", .number),
        ReportTable.Column("\(part.then), like with like", .number),
        ReportTable.Column("\(part.now), like with like", .number),
      ],
      rows: printed
        + sections.map { row(name(of: $0), $0.printedThen, $0.printedNow, $0.outcome) })
  }

  private func row(
    _ name: String, _ then: Int?, _ now: Int?, _ outcome: ChangeOutcome
  ) -> [ReportTable.Cell] {
    [
      .rowHeader(name), points(then), points(now), points(outcome.change?.then),
      points(outcome.change?.now),
    ]
  }

  func points(_ tenths: Int?) -> ReportTable.Cell {
    ReportTable.Cell(tenths.map(ScoreText.points) ?? "–")
  }

  // MARK: - Changes

  /// Voice by voice, how one section moved, or all levers; `nil` where it is not compared.
  func table(of id: String) -> ReportTable? {
    let section = comparison.sections.first { $0.id.rawValue == id }
    guard let change = section?.change ?? (id == "all" ? comparison.headline.change : nil)
    else { return nil }
    return ReportTable(
      id: self.id("change-lever", id),
      caption: "\(section.map(name) ?? allLevers), voice by voice, in points",
      columns: [
        ReportTable.Column("Voice"), ReportTable.Column(part.then, .number),
        ReportTable.Column(part.now, .number), ReportTable.Column("Change", .number),
        ReportTable.Column("How it was compared"),
      ],
      rows: change.voices.map { voice in
        [
          .rowHeader(name(of: voice.voice)), points(voice.then), points(voice.now),
          ReportTable.Cell(ScoreText.difference(voice.tenths)),
          ReportTable.Cell(design(voice.design)),
        ]
      })
  }

  /// "narrower", "cannot tell: clear alone, not among 5 levers read together".
  private func word(_ difference: DifferenceChange) -> String {
    let word = bank.change("difference-word-\(difference.word.rawValue)")
    return difference.change.isClearAlone ? "\(word): \(visible(difference.change))" : word
  }

  /// How a difference moved: over all levers, and lever by lever.
  func table(of kind: DifferenceChange.Kind) -> ReportTable {
    ReportTable(
      id: id("change-difference", kind.rawValue), caption: title(of: kind.rawValue),
      columns: [
        ReportTable.Column("Lever"), ReportTable.Column(part.then, .number),
        ReportTable.Column(part.now, .number), ReportTable.Column("In a word"),
        ReportTable.Column("Smallest change visible", .number),
      ],
      rows: comparison.differences.filter { $0.kind == kind }.map { difference in
        [
          .rowHeader(difference.section.map { name(of: $0) } ?? allLevers),
          ReportTable.Cell(ScoreText.difference(difference.change.then)),
          ReportTable.Cell(ScoreText.difference(difference.change.now)),
          ReportTable.Cell(word(difference)),
          smallest(difference.change),
        ]
      })
  }

  func smallest(_ change: FigureChange?) -> ReportTable.Cell {
    let visible = change?.smallestVisible.map(ScoreText.decimal)
    let isAbove = change?.hidesOwnSize ?? false
    return ReportTable.Cell(visible.map { isAbove ? "above \($0)" : $0 } ?? "–")
  }

  // MARK: - Questions

  /// In the order of the questionnaire.
  var promisesTable: ReportTable {
    ReportTable(
      id: id("change-promises"),
      caption: "What leaders were prepared to share in \(part.then), and what "
        + "\(ScoreText.list(names(of: .lived))) said then and says now, in points",
      columns: [
        ReportTable.Column("Question"), ReportTable.Column("Prepared", .number),
        ReportTable.Column("Lived then", .number), ReportTable.Column("Lived now", .number),
        ReportTable.Column("Prepared now", .number), ReportTable.Column("In a word"),
      ],
      rows: comparison.promises.map { promise in
        [
          .rowHeader(part.text(of: promise.question)), points(promise.prepared),
          points(promise.lived), points(promise.livedLater), points(promise.preparedLater),
          ReportTable.Cell(bank.change("promise-\(promise.word.rawValue)")),
        ]
      })
  }

  /// What was to be moved first in either year, the later list first.
  var stepsTable: ReportTable {
    ReportTable(
      id: id("change-steps"),
      caption: "What to move first, as the reports of the two years list it, in points to go",
      columns: [
        ReportTable.Column("Question"), ReportTable.Column(part.then, .number),
        ReportTable.Column(part.now, .number), ReportTable.Column("In a word"),
      ],
      rows: comparison.steps.map { step in
        [
          .rowHeader(part.text(of: step.question)), points(step.then), points(step.now),
          ReportTable.Cell(bank.change("step-\(step.baseline.rawValue)")),
        ]
      })
  }

  /// What was agreed, those of the later year first; what is another is told as then and now.
  var actionsTable: ReportTable {
    ReportTable(
      id: id("change-actions"),
      caption: "What was agreed, in \(part.then) and in \(part.now)",
      columns: [
        ReportTable.Column("Action"), ReportTable.Column("Who"), ReportTable.Column("By when"),
        ReportTable.Column("Status"), ReportTable.Column("In a word"),
      ],
      rows: comparison.actions.map { change in
        [
          .rowHeader(what(change)),
          ReportTable.Cell(change.thenAndNow { PlainText.words($0.owner) }),
          ReportTable.Cell(change.thenAndNow(\.by.inWords)),
          ReportTable.Cell(change.last.statusInWords(change.thenAndNow(\.status.rawValue))),
          ReportTable.Cell(words(for: change)),
        ]
      })
  }

  /// "as before, put otherwise, overdue".
  func words(for change: ActionChange) -> String {
    let words =
      [change.baseline.rawValue] + (change.earlierWording == nil ? [] : ["reworded"])
      + (change.isOverdue ? [ChangeEntry.overdue] : [])
    return words.map { bank.change("action-\($0)") }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// The action in its last words, and in those it had before where they were others.
  func what(_ change: ActionChange) -> String {
    let after = PlainText.words(change.last.what)
    guard let before = change.earlierWording else { return after }
    let both = bank.change(
      "action-what",
      ["after": .name(after), "before": .name(before), "earlier": .name(part.then)])
    return both.isEmpty ? after : both
  }

  /// The questions picked out, in the order of the questionnaire, without words.
  var questionsTable: ReportTable {
    ReportTable(
      id: id("change-questions"), caption: "Questions to look at, in points",
      columns: [
        ReportTable.Column("Question"), ReportTable.Column(part.then, .number),
        ReportTable.Column(part.now, .number), ReportTable.Column("Change", .number),
      ],
      rows: comparison.questionsToLookAt.map { question in
        [
          .rowHeader(part.text(of: question.later)), points(question.then), points(question.now),
          ReportTable.Cell(ScoreText.difference(question.tenths)),
        ]
      })
  }
}
