import Diagnostics
import Documents

extension SheetReader {
  /// The value of an answer, when its key is the one for this type of question.
  mutating func value(
    _ entry: DocumentNode.Entry, _ key: SlotKey, of known: KnownQuestion
  ) -> AnswerValue? {
    guard key == known.slotKey else {
      report(
        .wrongValue(expected: known.question.kind.valueName, question: known.question.id),
        at: entry.keySpan)
      return nil
    }
    let node = entry.value
    switch known.question.kind {
    case .ladder: return level(node).map { .level($0) }
    case .choice(let options): return option(node, of: options).map { .choice($0) }
    case .choices(let options): return choices(node, of: options)
    case .rating(let steps):
      let values = steps.map(\.value)
      return documents.integer(node, in: (values.min() ?? 1)...(values.max() ?? 5), "a rating")
        .map { .rating($0) }
    case .number(let range): return documents.integer(node, in: range).map { .number($0) }
    case .text: return words(node).map { .text($0) }
    case .date: return date(node).map { .date($0) }
    case .yesNo: return documents.boolean(node).map { .yesNo($0) }
    case .points(let total, _):
      return numbers(node, by: known.options, total: total).map { .points($0) }
    case .counts: return numbers(node, by: known.options, total: nil).map { .counts($0) }
    }
  }

  private mutating func level(_ node: DocumentNode) -> Int? {
    guard let top = snapshot.words.topLevel else { return nil }
    if let written = documents.writtenInteger(node), !(0...top).contains(written) {
      let rungs = (questionnaire.ladder?.rungs ?? []).map { "\($0.id) \($0.level)" }
      report(.levelOutOfRange(written, top: top, rungs: rungs), at: node.span)
      return nil
    }
    return documents.integer(node, in: 0...top, "a rung")
  }

  mutating func option(
    _ node: DocumentNode, of options: [Question.Option]
  ) -> Question.Option.ID? {
    guard let id = documents.string(node) else { return nil }
    guard options.contains(where: { $0.id.rawValue == id }) else {
      report(.unknownOption(id, known: options.map(\.id.rawValue)), at: node.span)
      return nil
    }
    return Question.Option.ID(id)
  }

  private mutating func choices(
    _ node: DocumentNode, of options: [Question.Option]
  ) -> AnswerValue? {
    let chosen = optionSet(node, of: options)
    return chosen.map { chosen in
      .choices(options.map(\.id).filter(chosen.contains))
    }
  }

  mutating func optionSet(
    _ node: DocumentNode, of options: [Question.Option]
  ) -> Set<Question.Option.ID>? {
    var chosen: Set<Question.Option.ID> = []
    for item in documents.list(node, of: "options") {
      guard let id = option(item, of: options) else { return nil }
      chosen.insert(id)
    }
    return chosen
  }

  mutating func date(_ node: DocumentNode) -> CalendarDate? {
    guard let text = documents.string(node) else { return nil }
    guard let date = CalendarDate(text) else {
      report(.wrongDate(text), at: node.span)
      return nil
    }
    return date
  }

  /// Whole numbers by option; options without one have 0.
  mutating func numbers(
    _ node: DocumentNode, by options: NameList, total: Int?
  ) -> [Int]? {
    guard let part = documents.mapping(node, "numbers by option", keys: nil) else { return nil }
    var numbers = [Int](repeating: 0, count: options.names.count)
    var isComplete = true
    var next = 0
    for entry in part.entries {
      guard let index = options.place(of: entry, from: next) else {
        report(.unknownOption(entry.key, known: options.names), at: entry.keySpan)
        isComplete = false
        continue
      }
      next = index + 1
      let upper = total ?? 1_000_000
      guard let number = documents.integer(entry.value, in: 0...upper) else {
        isComplete = false
        continue
      }
      numbers[index] = number
    }
    guard isComplete else { return nil }
    if let total, numbers.reduce(0, +) != total {
      report(.wrongTotal(found: numbers.reduce(0, +), expected: total), at: node.span)
      return nil
    }
    return numbers
  }
}

extension Question.Kind {
  fileprivate var valueName: String {
    switch self {
    case .ladder: "a rung:  \"level\": 0"
    case .choice: "one option:  \"choice\": \"…\""
    case .choices: "a list of options:  \"choices\": []"
    case .rating: "a rating:  \"rating\": 1"
    case .number: "a whole number:  \"number\": 0"
    case .text: "a text:  \"text\": \"…\""
    case .date: "a day:  \"date\": \"2026-05-31\""
    case .yesNo: "yes or no:  \"yes\": true"
    case .points: "points by option:  \"points\": {}"
    case .counts: "numbers by option:  \"counts\": {}"
    }
  }
}
