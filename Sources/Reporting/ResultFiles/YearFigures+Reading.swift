package import Comparison
package import Diagnostics
import Documents
import Scoring
import Survey

extension YearFigures {
  /// Reads what a comparison needs of a `result.json`.
  ///
  /// - Parameter file: As ``AuditResult/jsonBytes(toolVersion:isDraft:)`` wrote it.
  /// - Returns: No figures if a diagnostic is an error.
  package static func read(
    _ file: SourceFile
  ) -> (figures: YearFigures?, diagnostics: [Diagnostic]) {
    var reader = ResultReader(document: DocumentReader(file, family: .result, limits: .lock))
    let figures = reader.figures()
    return (reader.document.problems.hasErrors ? nil : figures, reader.document.diagnostics)
  }
}

/// Reads a `result.json` member by member.
struct ResultReader {
  /// What a number of answers, people, seats or votes may be.
  static let counts = 0...10_000_000

  var document: DocumentReader
  /// The highest rung that any cell has.
  private var topRung = 1

  init(document: DocumentReader) { self.document = document }

  mutating func figures() -> YearFigures? {
    guard let root = document.root(),
      let result = document.mapping(root, "a result", keys: nil), isOfThisFormat(result)
    else { return nil }
    let subject = subject(in: result)
    let audience: AuditPlan.Audience? = word("audience", in: result, "audience")
    let minimum = document.required("minimum", in: result).flatMap {
      document.integer($0, in: 1...1_000_000)
    }
    let voices = entries("voices", in: result) { $0.voice($1) }
    let levers = entries("levers", in: result) { $0.section($1, isSeparate: false) }
    let separate = entries("separate", in: result) { $0.section($1, isSeparate: true) }
    let headline = document.required("headline", in: result)
      .flatMap { document.mapping($0, "the headline", keys: nil) }
      .map { tenths("now", in: $0) }
    let steps = document.required("priorities", in: result)
      .flatMap { document.mapping($0, "priorities", keys: nil) }
      .map { firstSteps(in: $0) }
    let actions = result["actions"] == nil ? [] : entries("actions", in: result) { $0.action($1) }
    let bodies = bodies(in: result)
    let includesIncomplete = result["includes_incomplete"].flatMap { document.boolean($0) } ?? false
    guard let subject, let audience, let minimum, let headline else { return nil }
    return YearFigures(
      subject: subject, audience: audience, minimum: minimum, topRung: topRung, voices: voices,
      sections: levers + separate, headline: headline, firstSteps: steps ?? [], bodies: bodies,
      actions: actions, includesIncomplete: includesIncomplete)
  }

  private mutating func isOfThisFormat(_ result: DocumentMapping) -> Bool {
    guard let node = document.required("format", in: result), let format = document.string(node)
    else { return false }
    guard format == "powershare-result/1" else {
      document.problems.report(ResultFileProblem.wrongFormat(format), at: node.span)
      return false
    }
    if let node = result["draft"], document.boolean(node) ?? false {
      document.problems.report(ResultFileProblem.isDraft, at: node.span)
    }
    return true
  }

  private mutating func subject(in result: DocumentMapping) -> AuditResult.Subject? {
    let organisation = text("organisation", in: result)
    let wave = text("wave", in: result)
    let people = text("people_are_called", in: result)
    let date = parsed("date", in: result, "day") { CalendarDate($0) }
    let questionnaire = document.required("questionnaire", in: result).flatMap { reference($0) }
    let isInvented = result["invented"].flatMap { document.boolean($0) } ?? false
    guard let organisation, let wave, let people, let date, let questionnaire else { return nil }
    return AuditResult.Subject(
      organisation: organisation, wave: wave, date: date, questionnaire: questionnaire,
      people: people, isInvented: isInvented)
  }

  private mutating func reference(_ node: DocumentNode) -> QuestionnaireReference? {
    guard let mapping = document.mapping(node, "a questionnaire", keys: nil) else { return nil }
    let id = identifier("id", in: mapping)
    let version = parsed("version", in: mapping, "version") { Version($0) }
    let sha256 = text("sha256", in: mapping)
    guard let id, let version, let sha256 else { return nil }
    return QuestionnaireReference(id: Questionnaire.ID(id), version: version, sha256: sha256)
  }

  private mutating func firstSteps(in priorities: DocumentMapping) -> [YearStep] {
    let count = document.required("first_page", in: priorities).flatMap {
      document.integer($0, in: 0...10_000)
    }
    let measure: Priorities.Basis? = word("basis", in: priorities, "measure of steps")
    let steps = entries("steps", in: priorities) { reader, step in
      reader.identifier("question", in: step).flatMap { id in
        reader.tenths(in: step).map {
          YearStep(question: Question.ID(id), tenths: $0, measure: measure ?? .none)
        }
      }
    }
    return Array(steps.prefix(count ?? 0))
  }

  private mutating func action(_ mapping: DocumentMapping) -> AgreedAction? {
    let id = identifier("id", in: mapping)
    let what = text("what", in: mapping)
    let questions = mapping["questions"].map { document.list($0, of: "questions") } ?? []
    let names = questions.compactMap { document.identifier($0) }
    let section = mapping["section"].flatMap { document.identifier($0) }
    let owner = text("owner", in: mapping)
    let by = parsed("by", in: mapping, "day") { CalendarDate($0) }
    let status: AgreedAction.Status? = word("status", in: mapping, "status of an action")
    let note = mapping["note"].flatMap { document.text($0) }
    guard let id, let what, let owner, let by, let status else { return nil }
    return AgreedAction(
      id: AgreedAction.ID(id), what: what, questions: names.map { Question.ID($0) },
      section: section.map { Section.ID($0) }, owner: owner, by: by, status: status, note: note)
  }

  // MARK: - Parts

  private mutating func voice(_ mapping: DocumentMapping) -> YearVoice? {
    let standing: VoiceStanding.Standing? = word("status", in: mapping, "standing of a voice")
    let role: Voice.Role? = mapping["role"] == nil ? nil : word("role", in: mapping, "role")
    let people = count("people", in: mapping)
    let groups = entries("groups", in: mapping) { reader, group in
      reader.identifier("id", in: group).flatMap { id in
        reader.text("name", in: group).map { name in
          GroupStanding(
            id: RespondentGroup.ID(id), name: name, people: reader.count("people", in: group))
        }
      }
    }
    guard let id = identifier("id", in: mapping), let name = text("name", in: mapping),
      let standing
    else { return nil }
    return YearVoice(
      id: Voice.ID(id), name: name, role: role, standing: standing, people: people, groups: groups)
  }

  private mutating func section(_ mapping: DocumentMapping, isSeparate: Bool) -> YearSection? {
    let questions = entries("questions", in: mapping) { $0.question($1) }
    let now = tenths("now", in: mapping)
    guard let id = identifier("id", in: mapping), let name = text("name", in: mapping)
    else { return nil }
    return YearSection(
      id: Section.ID(id), name: name, isSeparate: isSeparate, now: now, questions: questions)
  }

  private mutating func question(_ mapping: DocumentMapping) -> YearQuestion? {
    let cells = entries("voices", in: mapping) { reader, voice in
      reader.identifier("id", in: voice).map { id in
        let slots = Slot.allCases.map { ($0, reader.cell($0, in: voice)) }
        return (Voice.ID(id), BySlot { slot in slots.first { $0.0 == slot }?.1 })
      }
    }
    return identifier("id", in: mapping).map { id in
      YearQuestion(
        id: Question.ID(id), cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }))
    }
  }

  private mutating func cell(_ slot: Slot, in voice: DocumentMapping) -> YearCell? {
    guard let node = voice[slot.rawValue],
      let cell = document.mapping(node, "a figure", keys: nil),
      tenths(in: cell) != nil, let answersNode = cell["answers"],
      let answers = document.mapping(answersNode, "answers", keys: nil),
      let rungsNode = document.required("rungs", in: answers)
    else { return nil }
    let rungs = document.list(rungsNode, of: "rungs").compactMap {
      document.integer($0, in: Self.counts)
    }
    guard (2...11).contains(rungs.count), rungs.contains(where: { $0 > 0 }),
      topRung == 1 || topRung == rungs.count - 1
    else {
      document.problems.report(ResultFileProblem.wrongAnswers, at: rungsNode.span)
      return nil
    }
    topRung = rungs.count - 1
    return YearCell(rungs: rungs)
  }

  // MARK: - Values

  mutating func entries<Value>(
    _ key: String, in mapping: DocumentMapping,
    _ read: (inout ResultReader, DocumentMapping) -> Value?
  ) -> [Value] {
    guard let node = document.required(key, in: mapping) else { return [] }
    var values: [Value] = []
    for item in document.list(node, of: key) {
      guard let entry = document.mapping(item, "an entry of '\(key)'", keys: nil) else { continue }
      if let value = read(&self, entry) { values.append(value) }
    }
    return values
  }

  /// The `tenths` of a figure; `nil` where it is hidden or there is none.
  private mutating func tenths(_ key: String, in mapping: DocumentMapping) -> Int? {
    document.required(key, in: mapping)
      .flatMap { document.mapping($0, "a figure", keys: nil) }
      .flatMap { tenths(in: $0) }
  }

  private mutating func tenths(in figure: DocumentMapping) -> Int? {
    guard let node = figure["tenths"], !node.isNull else { return nil }
    return document.integer(node, in: 0...1_000)
  }

  /// `nil`, without a fault, where it is not there.
  mutating func count(_ key: String, in mapping: DocumentMapping) -> Int? {
    mapping[key].flatMap { document.integer($0, in: Self.counts) }
  }

  mutating func text(_ key: String, in mapping: DocumentMapping) -> String? {
    document.required(key, in: mapping).flatMap { document.text($0) }
  }

  mutating func identifier(_ key: String, in mapping: DocumentMapping) -> String? {
    document.required(key, in: mapping).flatMap { document.identifier($0) }
  }

  mutating func word<Word: RawRepresentable<String>>(
    _ key: String, in mapping: DocumentMapping, _ what: String
  ) -> Word? {
    parsed(key, in: mapping, what) { Word(rawValue: $0) }
  }

  private mutating func parsed<Value>(
    _ key: String, in mapping: DocumentMapping, _ what: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let node = document.required(key, in: mapping), let text = document.string(node)
    else { return nil }
    guard let value = parse(text) else {
      document.problems.report(ResultFileProblem.unknownWord(text, what: what), at: node.span)
      return nil
    }
    return value
  }
}
