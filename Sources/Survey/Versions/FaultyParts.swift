import Diagnostics

/// What of a questionnaire with faults of its own cannot be held against a lock.
///
/// What a faulty part lacks would be taken for a change, so that it is passed over.
struct FaultyParts {
  /// Nothing can be compared: a part that every question rests on has a fault.
  private(set) var hasFaultyBasis = false
  /// Those with a fault in them, by their ids.
  private(set) var questions: Set<Question.ID> = []
  /// A question has a fault and no id, and may be any that seems to be missing.
  private(set) var hasNameless = false

  /// - Parameters:
  ///   - problems: Of the file by itself.
  ///   - top: Where its parts stand.
  init(_ problems: DiagnosticCollector, _ top: QuestionnaireReader.TopPlaces) {
    let given = Set(top.keys.map(\.name))
    hasNameless = top.questions.count > QuestionnaireReader.questionLimit
    guard let errors = problems.errorPlaces, given.isSuperset(of: Self.needed) else {
      hasFaultyBasis = true
      return
    }
    for error in errors { add(error.code, at: error.span, top) }
  }

  /// Parts of which each question has something.
  private static let basis: Set<String> = [
    "format", "id", "version", "groups", "audiences", "scale", "slots", "rung_sets", "retired",
  ]
  private static let needed: Set<String> = ["id", "version", "groups", "questions"]

  private mutating func add(
    _ code: DiagnosticCode, at span: SourceSpan?, _ top: QuestionnaireReader.TopPlaces
  ) {
    guard let offset = span?.offset, let key = top.keys.last(where: { $0.offset <= offset }) else {
      hasFaultyBasis = true
      return
    }
    // A key that is not there, and is none of those above.
    if offset == top.start, code == "PSQ-004" { return }
    guard key.name == "questions" else {
      let known = QuestionnaireReader.topKeys
      let meant = known.contains(key.name) ? key.name : nearestName(to: key.name, among: known)
      hasFaultyBasis = hasFaultyBasis || meant.map(Self.basis.contains) ?? false
      return
    }
    switch top.questions.last(where: { $0.offset <= offset }) {
    case nil: hasFaultyBasis = true
    case (nil, _)?: hasNameless = true
    case (let id?, _)?: questions.insert(Question.ID(id))
    }
  }
}

extension QuestionnaireLock {
  /// The same with faulty questions as they were in an earlier version.
  func takingBack(_ faulty: FaultyParts, from earlier: QuestionnaireLock) -> QuestionnaireLock {
    let before = Dictionary(earlier.questions.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let there = Set(questions.map(\.id)).union(retired.map(\.id))
    var lock = self
    lock.questions = questions.map {
      faulty.questions.contains($0.id) ? before[$0.id] ?? $0 : $0
    }
    lock.questions += earlier.questions.filter {
      !there.contains($0.id) && (faulty.hasNameless || faulty.questions.contains($0.id))
    }
    return lock
  }
}
