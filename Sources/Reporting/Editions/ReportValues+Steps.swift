import Findings
import Measures
import Scoring
import Survey

/// What could be done next, question by question.
extension ReportValues {
  static let step: TemplateSchema = .object([
    "number": .text, "question": .text, "section": .text, "section_id": .text, "points": .text,
    "now": .text,
    "now_says": .text, "next": .text, "next_says": .text, "advice": .text, "easy": .text,
  ])

  static let widestGap: TemplateSchema = .object([
    "question": .text, "points": .text, "lived_says": .text, "leaders_says": .text,
  ])

  /// How many questions a list of the widest has.
  private static let longestList = 5
  /// How many things to do a lever has.
  private static let stepsInALever = 2

  /// The first steps, as many as belong on a first page.
  var steps: [TemplateValue] {
    subject.result.priorities.first.enumerated().compactMap { number, step in
      value(of: step, number: number + 1)
    }
  }

  func nextSteps(in section: SectionResult) -> [TemplateValue] {
    let ids = section.questions.map(\.id)
    return subject.result.priorities.steps.lazy.filter { ids.contains($0.question) }
      .prefix(Self.stepsInALever).enumerated().compactMap { number, step in
        value(of: step, number: number + 1)
      }
  }

  /// From the rung on which people see a question now to the one above it.
  private func value(of step: Priorities.Step, number: Int) -> TemplateValue? {
    guard let question = subject.questionnaire.question(step.question) else { return nil }
    let now = step.lived.map(subject.rung)
    let next = now.map { min($0 + 1, subject.topRung) }
    let section = subject.result.section(question.section)?.name ?? ""
    return [
      "number": .text(String(number)), "question": .text(subject.text(of: question.id)),
      "section": .text(subject.fill(section)),
      "section_id": .text(question.section.rawValue),
      "points": .text(ScoreText.difference(step.tenths)),
      "now": .text(now.map(subject.rungName) ?? ""),
      "now_says": .text(now.map { subject.words(of: question, at: $0) } ?? ""),
      "next": .text(next.map(subject.rungName) ?? ""),
      "next_says": .text(next.map { subject.words(of: question, at: $0) } ?? ""),
      "advice": .text(now.map { subject.advice(on: question, at: $0) } ?? ""),
      "easy": .text(subject.fill(question.easyRead?.text ?? question.text)),
    ]
  }

  /// The questions on which leaders and people stand furthest apart, with both rungs in words.
  var widestGaps: [TemplateValue] {
    let lived = subject.result.voice(.lived)?.id
    let leaders = subject.result.voice(.leads)?.id
    let known = subject.questions.filter { $0.differences.perceptionGap != nil }
    let widest = known.largestFirst { abs($0.perceptionGap) }
    return widest.prefix(Self.longestList).compactMap { question in
      guard let asked = subject.questionnaire.question(question.id),
        let people = question.figure(of: lived).tenths,
        let leader = question.figure(of: leaders).tenths
      else { return nil }
      return [
        "question": .text(subject.text(of: asked.id)),
        "points": .text(ScoreText.difference(question.perceptionGap)),
        "lived_says": .text(said(people, on: asked)),
        "leaders_says": .text(said(leader, on: asked)),
      ]
    }
  }

  /// A rung by its name, then what it means here.
  private func said(_ tenths: Int, on question: Question) -> String {
    let rung = subject.rung(tenths)
    let words = subject.words(of: question, at: rung)
    let name = subject.rungName(rung)
    return words.isEmpty ? name : "\(name). \(words)"
  }
}

extension QuestionResult {
  fileprivate var perceptionGap: Int { differences.perceptionGap ?? 0 }
}

// MARK: - Rungs in words

extension ReportSubject {
  /// 1 at least, so that nothing is divided by none.
  var topRung: Int { max(1, questionnaire.ladder?.topLevel ?? 5) }

  /// The rung nearest to a figure, the upper one halfway between two.
  func rung(_ tenths: Int) -> Int { roundedHalfUp(tenths * topRung, over: 1_000) }

  func rungName(_ level: Int) -> String {
    let rungs = questionnaire.ladder?.rungs ?? []
    return rungs.indices.contains(level) ? fill(rungs[level].name) : ""
  }

  func rungSays(_ level: Int) -> String {
    let rungs = questionnaire.ladder?.rungs ?? []
    return rungs.indices.contains(level) ? fill(rungs[level].short ?? "") : ""
  }

  /// What a rung means in one question.
  func words(of question: Question, at level: Int) -> String {
    guard case .ladder(let texts) = question.kind, texts.indices.contains(level) else { return "" }
    return fill(texts[level])
  }

  /// The questionnaire's advice at a rung: one for the lowest two, one for the two above them.
  func advice(on question: Question, at level: Int) -> String {
    guard let advice = question.advice else { return "" }
    switch level {
    case 0...1: return fill(advice.low)
    case 2...3: return fill(advice.middle)
    default: return ""
    }
  }
}
