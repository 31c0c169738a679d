package import Diagnostics
import Documents

/// What came of reading a sheet: the sheet when it holds no error, and everything to say about it.
package struct SheetReading: Sendable {
  package let sheet: AnswerSheet?
  package let diagnostics: [Diagnostic]

  package init(sheet: AnswerSheet?, diagnostics: [Diagnostic]) {
    self.sheet = sheet
    self.diagnostics = diagnostics
  }
}

extension AnswerSheet {
  /// Reads a sheet, JSON or YAML, against the questionnaire it answers.
  ///
  /// - Parameters:
  ///   - file: Named as the user knows it; its last part gives the sheet's id.
  ///   - snapshot: The copy of the questionnaire that the audit asks.
  /// - Returns: No sheet when anything is an error: no part of a wrong sheet is ever scored.
  package static func read(
    _ file: SourceFile, in snapshot: QuestionnaireSnapshot
  ) -> SheetReading {
    var reader = SheetReader(file: file, snapshot: snapshot)
    let sheet = reader.sheet()
    return SheetReading(
      sheet: reader.documents.problems.hasErrors ? nil : sheet,
      diagnostics: reader.documents.diagnostics)
  }

  /// The id that a sheet's file name gives it: `L3` for `sheets/L3.answers.json`.
  package static func id(ofFile name: String) -> ID {
    // In bytes: letters of any language are taken apart many times slower.
    let last = String(Substring(name.utf8.split(separator: UInt8(ascii: "/")).last ?? ""[...].utf8))
    for ending in [".answers.json", ".answers.yaml", ".answers.yml", ".json", ".yaml", ".yml"]
    where last.hasSuffix(ending) {
      return ID(String(Substring(last.utf8.dropLast(ending.utf8.count))))
    }
    return ID(last)
  }
}

/// Turns the nodes of one file into a sheet and reports all that is wrong on the way.
struct SheetReader {
  var documents: DocumentReader
  let snapshot: QuestionnaireSnapshot
  /// Work in progress may have records that are not filled in yet.
  var isUnfinished = false

  init(file: SourceFile, snapshot: QuestionnaireSnapshot) {
    documents = DocumentReader(file, family: .sheet, limits: .sheet)
    self.snapshot = snapshot
  }

  var questionnaire: Questionnaire { snapshot.questionnaire }

  private static let keys = NameList([
    "format", "sheet", "questionnaire", "respondent", "language", "wording", "answers_offered",
    "form", "status", "revises", "seq", "at", "answers", "modules",
  ])

  mutating func sheet() -> AnswerSheet? {
    guard let root = documents.root(),
      let mapping = documents.mapping(root, "an answer sheet", keys: Self.keys)
    else { return nil }
    readFormat(in: mapping)
    let reference = reference(in: mapping)
    let respondent = respondent(in: mapping)
    guard let reference, let respondent else { return nil }
    var sheet = AnswerSheet(
      id: id(in: mapping), questionnaire: reference, respondent: respondent,
      language: documents.string("language", in: mapping) ?? questionnaire.language)
    readState(of: &sheet, in: mapping)
    isUnfinished = sheet.status == .inProgress
    readAnswers(of: &sheet, in: mapping)
    readModules(of: &sheet, in: mapping)
    return sheet
  }

  mutating func report(_ problem: SheetProblem, at span: SourceSpan?) {
    documents.problems.report(problem, at: span)
  }

  /// A word out of a fixed list.
  mutating func word(_ node: DocumentNode, _ what: String, among known: [String]) -> String? {
    if let word = known.first(where: { documents.isText($0, node) }) { return word }
    refuse(node, what, known: known)
    return nil
  }

  /// A word out of a list that was made ready once.
  mutating func word(_ node: DocumentNode, _ what: String, among known: NameList) -> String? {
    if let place = documents.place(of: node, in: known) { return known.names[place] }
    refuse(node, what, known: known.names)
    return nil
  }

  mutating func word<Key>(_ node: DocumentNode, _ what: String, among known: KeyList<Key>) -> Key? {
    if let place = documents.place(of: node, in: known.names) { return known[place] }
    refuse(node, what, known: known.names.names)
    return nil
  }

  private mutating func refuse(_ node: DocumentNode, _ what: String, known: [String]) {
    guard let word = documents.string(node) else { return }
    report(.unknownWord(word, what: what, known: known), at: node.span)
  }

  /// Words people wrote, kept as they are up to the limit.
  mutating func words(_ node: DocumentNode) -> String? {
    guard let text = documents.string(node) else { return nil }
    guard text.utf8.count <= SheetProblem.noteLimit else {
      report(.noteTooLong(bytes: text.utf8.count, limit: SheetProblem.noteLimit), at: node.span)
      return nil
    }
    return text
  }
}

// MARK: - Who and what

extension SheetReader {
  private static let questionnaireKeys = NameList(["id", "version", "sha256"])
  private static let respondentKeys = NameList([
    "group", "kind", "people", "agreed", "dissent", "code",
  ])

  private mutating func readFormat(in mapping: DocumentMapping) {
    guard let node = documents.required("format", in: mapping),
      let format = documents.string(node), format != "powershare-answers/1"
    else { return }
    report(.wrongFormat(found: format), at: node.span)
  }

  private mutating func id(in mapping: DocumentMapping) -> AnswerSheet.ID {
    let fileID = AnswerSheet.id(ofFile: documents.file.name)
    guard let node = mapping["sheet"], let name = documents.string(node) else { return fileID }
    if name != fileID.rawValue {
      report(.wrongName(name, file: fileID.rawValue), at: node.span)
    }
    return AnswerSheet.ID(name)
  }

  private mutating func reference(in mapping: DocumentMapping) -> QuestionnaireReference? {
    guard let node = documents.required("questionnaire", in: mapping),
      let part = documents.mapping(
        node, "the questionnaire of a sheet", keys: Self.questionnaireKeys),
      let idNode = documents.required("id", in: part), let id = documents.string(idNode),
      let versionNode = documents.required("version", in: part),
      let version = documents.string(versionNode)
    else { return nil }
    let hash = documents.string("sha256", in: part)
    if id != questionnaire.id.rawValue {
      report(
        .wrongQuestionnaire(found: id, expected: questionnaire.id.rawValue), at: idNode.span)
    } else if version != snapshot.words.version {
      report(
        .wrongVersion(found: version, expected: snapshot.words.version),
        at: versionNode.span)
    } else if let hash, hash != snapshot.sha256 {
      report(.wrongHash, at: part["sha256"]?.span)
    }
    return QuestionnaireReference(
      id: Questionnaire.ID(id), version: Version(version) ?? questionnaire.version, sha256: hash)
  }

  private mutating func respondent(in mapping: DocumentMapping) -> Respondent? {
    guard let node = documents.required("respondent", in: mapping),
      let part = documents.mapping(node, "the respondent", keys: Self.respondentKeys),
      let groupNode = documents.required("group", in: part),
      let group = word(groupNode, "group", among: snapshot.words.groups)
    else { return nil }
    let kind =
      part["kind"].flatMap { word($0, "kind of sheet", among: ["individual", "group"]) }
      ?? "individual"
    if kind == "individual" { refuseKeysOfRooms(in: part) }
    return Respondent(
      group: RespondentGroup.ID(group), kind: kind == "group" ? room(in: part) : .individual,
      code: part["code"].flatMap { words($0) })
  }

  /// Six people who agreed must not be read as one.
  private mutating func refuseKeysOfRooms(in part: DocumentMapping) {
    for key in ["people", "agreed", "dissent"] {
      guard let entry = part.entry(key) else { continue }
      documents.report(
        .unknownKey(key, in: "a respondent who is not of the kind 'group'", known: []),
        at: entry.keySpan)
    }
  }

  private mutating func room(in part: DocumentMapping) -> Respondent.Kind {
    let people = part["people"].flatMap { documents.integer($0, in: 1...10_000) }
    if part["people"] == nil { report(.nobodyInTheRoom, at: part.span) }
    return .room(
      people: people ?? 1, agreed: part["agreed"].flatMap { agreement($0) },
      dissent: part["dissent"].flatMap { words($0) })
  }

  mutating func agreement(_ node: DocumentNode) -> Respondent.Agreement? {
    word(node, "way to agree", among: Respondent.Agreement.all)
  }

  private mutating func readState(of sheet: inout AnswerSheet, in mapping: DocumentMapping) {
    if let node = mapping["wording"] {
      sheet.wording = word(node, "wording", among: AnswerSheet.WordingKind.all) ?? .standard
    }
    if let node = mapping["form"], let form = word(node, "form", among: snapshot.words.forms) {
      sheet.form = Form.ID(form)
    }
    sheet.status =
      mapping["status"].map { word($0, "status", among: AnswerSheet.Status.all) ?? .inProgress }
      ?? .complete
    sheet.sequence = mapping["seq"].flatMap { documents.integer($0, in: 0...Int.max) } ?? 0
    sheet.position = documents.string("at", in: mapping).map { Question.ID($0) }
    sheet.answersOffered = mapping["answers_offered"].flatMap { documents.integer($0, in: 2...11) }
    sheet.revises = mapping["revises"].flatMap { revision($0) }
  }

  private mutating func revision(_ node: DocumentNode) -> AnswerSheet.Revision? {
    guard let part = documents.mapping(node, "a revision", keys: ["sheet", "reason"]),
      let parentNode = documents.required("sheet", in: part),
      let parent = documents.string(parentNode),
      let reasonNode = documents.required("reason", in: part), let reason = words(reasonNode)
    else { return nil }
    return AnswerSheet.Revision(parent: AnswerSheet.ID(parent), reason: reason)
  }
}
