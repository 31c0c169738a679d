package import Diagnostics
package import Documents

/// What came of reading a body file: the body when it holds no error, and everything to say of it.
package struct BodyReading: Sendable {
  package let body: DecisionBody?
  package let diagnostics: [Diagnostic]
  private let file: SourceFile
  private let rulePlace: SourceSpan?

  init(_ body: DecisionBody?, _ reader: BodyReader) {
    self.body = reader.documents.problems.hasErrors ? nil : body
    diagnostics = reader.documents.diagnostics
    file = reader.documents.file
    rulePlace = reader.rulePlace
  }

  /// A fault that shows only when the body is worked out, at the place of its rule.
  package func diagnostics(of problem: BodyProblem) -> [Diagnostic] {
    var problems = DiagnosticCollector(file: file)
    problems.report(problem, at: rulePlace)
    return problems.diagnostics()
  }
}

extension DecisionBody {
  /// Reads the description of a body, JSON or YAML.
  ///
  /// - Parameter file: Named as the user knows it.
  /// - Returns: No body when anything is an error: half a rule is another rule.
  package static func read(_ file: SourceFile) -> BodyReading {
    var reader = BodyReader(file)
    let body = reader.body()
    return BodyReading(body, reader)
  }
}

extension DocumentLimits {
  /// A body of ten thousand members in several parts; names, no essays.
  package static let body: DocumentLimits = {
    var limits = questionnaire
    limits.text = 200
    return limits
  }()
}

/// Turns the nodes of one file into a body and reports all that is wrong on the way.
struct BodyReader {
  var documents: DocumentReader
  /// What members are called.
  var names: [String]?
  /// How many votes the first part of the rule lists, and where.
  var firstVotes: (count: Int, place: SourceSpan)?
  /// How many lists of votes the rule has so far.
  var parts = 0
  /// Whether a warning about one part says already that it always or never passes.
  var hasOddQuota = false
  /// Where the rule stands.
  var rulePlace: SourceSpan?

  static let mostMembers = 10_000
  static let mostParts = 50

  init(_ file: SourceFile) {
    documents = DocumentReader(file, family: .body, limits: .body)
  }

  mutating func report(_ problem: BodyProblem, at span: SourceSpan?) {
    documents.problems.report(problem, at: span)
  }
}
