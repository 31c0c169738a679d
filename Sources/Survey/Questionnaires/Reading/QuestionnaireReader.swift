import Diagnostics
import Documents

/// Turns a questionnaire file into a questionnaire and gathers every fault on the way.
///
/// Parts are read in the order in which they depend on each other, whatever their order in the
/// file; names are gathered first, so that a reference can be checked where it stands.
struct QuestionnaireReader {
  static let format = "powershare-questionnaire/1"
  static let questionLimit = 2_000

  var document: DocumentReader
  private(set) lazy var lines = LineIndex(document.file)
  /// How many names may still be looked through for suggestions; a file of nothing but faults gets
  /// only the first few.
  var suggestionWork = 20_000

  var groups = NameTable("group")
  var voices = NameTable("voice")
  var audiences = NameTable("audience")
  var sections = NameTable("section")
  var rungs = NameTable("rung")
  var questions = NameTable("question")
  var forms = NameTable("form")
  var modules = NameTable("module")
  var lenses = NameTable("lens")
  var reasons = NameTable("reason")
  var rungSets = NameTable("rung set")
  var easyReadSets = NameTable("set of easy-read answers")
  var vocabularies = NameTable("vocabulary")
  var retired = NameTable("retired question")
  /// Of the vocabulary with this name.
  var words: [String: NameTable] = [:]

  var groupsByAudience: [String: [RespondentGroup.ID]] = [:]
  var leadingGroups: [RespondentGroup.ID] = []
  var livedGroups: [RespondentGroup.ID] = []
  var slotRules: [Slot: SlotRule] = [:]
  var slotPlaces: [Slot: SourceSpan] = [:]
  var slotTextPlaces: [Slot: SourceSpan] = [:]
  var rungSetTexts: [String: [String]] = [:]
  var easyReadTexts: [String: [String]] = [:]
  var ladder: Ladder?
  /// A scale is given, sound or not.
  var hasScale = false
  var retiredVersions: [String: String] = [:]
  var version: Version?
  var questionPlaces: [Question.ID: QuestionPlaces] = [:]
  private(set) var topPlaces: TopPlaces?
  /// What stands behind `when`, for each question that could be read, in their order.
  var conditionNodes: [DocumentNode?] = []
  /// Names used by questions, so that what nobody uses can be named.
  var usedNames: Set<String> = []

  /// Where the parts of a question stand that others refer to.
  struct QuestionPlaces {
    var id: SourceSpan
    var ask: SourceSpan?
    /// As it is written: `all`, `leaders`, or the groups.
    var askedOf: String
    var text: SourceSpan?
    var slots: SourceSpan?
    /// Of each rung, option or step; one for all of them where they are named as a set.
    var answers: [SourceSpan] = []
  }

  /// Where the parts stand that later versions are held against earlier ones by.
  struct TopPlaces {
    var id: SourceSpan?
    var version: SourceSpan?
    var scale: SourceSpan?
    /// The key `retired`, or `questions` without it.
    var retired: SourceSpan?
    /// Of the whole mapping.
    var start: Int
    /// Every key with where it starts, and every question with its id as it is written, in their order.
    var keys: [(name: String, offset: Int)]
    var questions: [(id: String?, offset: Int)] = []

    init(_ top: DocumentMapping) {
      id = top["id"]?.span
      version = top["version"]?.span
      scale = top.entry("scale")?.keySpan
      retired = (top.entry("retired") ?? top.entry("questions"))?.keySpan
      start = top.span.offset
      keys = top.entries.map { ($0.key, $0.keySpan.offset) }.sorted { $0.offset < $1.offset }
      guard case .list(let items)? = top["questions"]?.value else { return }
      questions = items.map { item in
        guard case .mapping(let entries) = item.value,
          case .scalar(let id)? = entries.first(where: { $0.key == "id" })?.value.value
        else { return (nil, item.span.offset) }
        return (id.text, item.span.offset)
      }.sorted { $0.offset < $1.offset }
    }
  }

  init(_ file: SourceFile) {
    document = DocumentReader(file, family: .questionnaire, limits: .questionnaire)
  }

  mutating func read() -> Questionnaire? {
    guard let root = document.root(),
      let top = document.mapping(root, "the questionnaire", keys: Self.topKeys)
    else { return nil }
    topPlaces = TopPlaces(top)
    checkFormat(top)
    let id = required("id", in: top) { $0.identifier($1, "the questionnaire's id") }
    version = required("version", in: top) { $0.version($1) }
    let status = required("status", in: top) { $0.word($1, Questionnaire.Status.self, "a status") }
    let language = required("language", in: top) { $0.language($1) }
    let title = required("title", in: top) { $0.text($1) }
    let groups = readRespondents(top)
    let ladder = readScale(top)
    let slots = readSlots(top)
    let vocabularies = readVocabularies(top)
    let easyRead = readEasyReadSets(top)
    readRungSets(top)
    let sections = readSections(top)
    gatherQuestionNames(top)
    let retired = readRetired(top)
    let forms = readForms(top)
    var questions = readQuestions(top)
    questions = readConditions(of: questions, forms: forms)
    let modules = readModules(top)
    let settings = readSettings(top)
    let questionnaire = Questionnaire(
      id: Questionnaire.ID(id ?? ""), version: version ?? Version(0, 0, 0),
      status: status ?? .draft, language: language ?? "", title: title ?? "",
      credit: optional("credit", in: top) { $0.text($1) },
      versioningNote: optional("versioning", in: top) { $0.text($1) }, terms: readTerms(top),
      groups: groups.groups, voices: groups.voices, audiences: groups.audiences, ladder: ladder,
      crosswalk: readCrosswalk(top), slots: slots, specialAnswers: readSpecialAnswers(top),
      reasons: readReasons(top), evidenceStrengths: readEvidenceStrengths(top),
      bands: readBands(top),
      perceptionGapBands: readDifferenceBands("perception_gap_bands", key: "below_abs", in: top),
      ownStepBands: readDifferenceBands("own_step_bands", key: "below", in: top),
      derivedMeasures: readDerivedMeasures(top), settings: settings, vocabularies: vocabularies,
      easyRead: easyRead, sections: sections, questions: questions, retired: retired, forms: forms,
      modules: modules, lenses: readLenses(top), actionPlan: readActionPlan(top))
    warnOfUnused(in: questionnaire)
    return questionnaire
  }

  static let topKeys = [
    "format", "id", "version", "status", "language", "title", "credit", "versioning", "terms",
    "groups", "voices", "audiences", "scale", "crosswalk", "special_answers", "slots",
    "reasons_not_shared", "evidence_strength", "bands", "derived_measures",
    "perception_gap_bands", "own_step_bands", "settings", "vocabulary", "rung_sets",
    "easy_read_sets", "sections", "questions", "retired", "forms", "modules", "lenses",
    "action_plan",
  ]

  private mutating func checkFormat(_ top: DocumentMapping) {
    guard let node = document.required("format", in: top), let format = document.string(node),
      format != Self.format
    else { return }
    report(.unknownFormat(format, known: Self.format), at: node.span)
  }

  mutating func line(of span: SourceSpan) -> Int { lines.line(of: span.offset) }
}
