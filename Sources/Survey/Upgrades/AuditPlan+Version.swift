package import Diagnostics
import Documents

extension AuditPlan {
  /// The file of a plan that asks another version, every other byte as it is.
  ///
  /// - Parameters:
  ///   - version: Of the same questionnaire.
  ///   - names: What questions that actions name are called there, where that is another name.
  ///   - quoted: The same of questions that quotes name, where what was said goes along.
  ///   - file: The `audit.yaml` that this plan was read from.
  /// - Returns: `nil` where that cannot be changed without changing more, as when the line is an alias
  ///   of another one.
  package func file(
    asking version: Version, naming names: [Question.ID: Question.ID] = [:],
    quoting quoted: [Question.ID: Question.ID] = [:], in file: SourceFile
  ) -> SourceFile? {
    let document = DocumentReader(file, family: .audit, limits: .questionnaire)
    guard let span = Self.versionSpan(in: file, length: questionnaireVersion.description.utf8.count)
    else { return nil }
    let mark = file.bytes.count - document.file.bytes.count
    var bytes = file.bytes
    let changes =
      [(span: span, text: version.description)] + Self.spans(ofQuestions: names, quoted, in: file)
    for (span, text) in changes.sorted(by: { $0.span.offset > $1.span.offset }) {
      let start = span.offset + mark
      bytes.replaceSubrange(start..<start + span.length, with: text.utf8)
    }
    let changed = SourceFile(name: file.name, bytes: bytes)
    return AuditPlan.read(changed).plan == asking(version, names, quoted) ? changed : nil
  }

  private func asking(
    _ version: Version, _ names: [Question.ID: Question.ID], _ quoted: [Question.ID: Question.ID]
  ) -> AuditPlan {
    var plan = self
    plan.questionnaireVersion = version
    plan.actions = actions.map { action in
      var action = action
      action.questions = action.questions.map { names[$0] ?? $0 }
      return action
    }
    plan.quotes = quotes.map { quote in
      guard case .question(let id) = quote.place, let name = quoted[id] else { return quote }
      var quote = quote
      quote.place = .question(name)
      return quote
    }
    return plan
  }

  /// Where actions and quotes name one of some questions, with the name that is to stand there.
  private static func spans(
    ofQuestions names: [Question.ID: Question.ID], _ quoted: [Question.ID: Question.ID],
    in file: SourceFile
  ) -> [(span: SourceSpan, text: String)] {
    var document = DocumentReader(file, family: .audit, limits: .questionnaire)
    let root = document.root()
    let actions = root?.value(at: ["actions"])?.items ?? []
    let quotes = root?.value(at: ["quotes"])?.items ?? []
    let nodes =
      actions.flatMap { $0.value(at: ["questions"])?.items ?? [] }.map { ($0, names) }
      + quotes.compactMap { $0.value(at: ["question"]) }.map { ($0, quoted) }
    return nodes.compactMap { node, names in
      guard let text = document.scalarText(node), let name = names[Question.ID(text)] else {
        return nil
      }
      return (document.span(ofBytes: 0, count: text.utf8.count, in: node), name.rawValue)
    }
  }

  /// A fault at the line that says what is asked.
  package static func diagnostics(_ problem: some Problem, ofVersionIn file: SourceFile)
    -> [Diagnostic]
  {
    Diagnostic.all(problem, at: ["questionnaire"], in: file, family: .audit)
  }

  private static func versionSpan(in file: SourceFile, length: Int) -> SourceSpan? {
    var document = DocumentReader(file, family: .audit, limits: .questionnaire)
    guard let root = document.root(), let node = root.value(at: ["questionnaire"]),
      let text = document.scalarText(node)
    else { return nil }
    let count = text.utf8.count
    let span = document.span(ofBytes: 0, count: count, in: node)
    guard document.file.bytes[span.offset...].prefix(count).elementsEqual(text.utf8) else {
      return nil
    }
    return span.part(at: count - length, length: length)
  }
}

extension AnswerSheet {
  /// The version that a sheet says it answers; `nil` where it does not say so soundly.
  package static func version(in file: SourceFile) -> Version? {
    var document = DocumentReader(file, family: .sheet, limits: .sheet)
    return document.root()?.value(at: ["questionnaire", "version"])
      .flatMap { document.scalarText($0) }.flatMap { Version($0) }
  }

  /// A fault at a value of a sheet, such as `["respondent", "group"]`.
  package static func diagnostics(
    _ problem: some Problem, at path: [String], in file: SourceFile
  ) -> [Diagnostic] {
    Diagnostic.all(problem, at: path, in: file, family: .sheet)
  }
}

extension Diagnostic {
  /// The fault of the whole file where the value is not there.
  fileprivate static func all(
    _ problem: some Problem, at path: [String], in file: SourceFile, family: DocumentFamily
  ) -> [Diagnostic] {
    var document = DocumentReader(file, family: family, limits: .sheet)
    let span = document.root()?.value(at: path)?.span
    var faults = DiagnosticCollector(file: document.file)
    faults.report(problem, at: span)
    return faults.diagnostics()
  }
}

extension DocumentNode {
  fileprivate var items: [DocumentNode] {
    if case .list(let items) = value { items } else { [] }
  }

  /// The value under a key of a mapping, under another key of that, and so on.
  fileprivate func value(at path: [String]) -> DocumentNode? {
    guard let key = path.first else { return self }
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value.value(at: Array(path.dropFirst()))
  }
}
