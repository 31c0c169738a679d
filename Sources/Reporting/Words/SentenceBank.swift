package import Diagnostics
import Documents
import Findings
import Survey

/// The sentences of a template pack, one for each thing that can be found.
package struct SentenceBank: Sendable {
  private let sentences: [Finding.ID: String]

  /// Reads `sentences.yaml` and checks it against the rules.
  ///
  /// - Parameter file: A mapping of finding ids to sentences with `{names}`.
  /// - Returns: No bank when a sentence is missing or uses a name it cannot; every fault.
  package static func read(_ file: SourceFile) -> (bank: SentenceBank?, diagnostics: [Diagnostic]) {
    var reader = DocumentReader(file, family: .templatePack, limits: .questionnaire)
    var sentences: [Finding.ID: String] = [:]
    let known = FindingRules.sentences
    let keys = known.keys.map(\.rawValue).sorted()
    guard let root = reader.root(),
      let mapping = reader.mapping(root, "a sentence bank", keys: keys)
    else { return (nil, reader.diagnostics) }
    for key in keys {
      let id = Finding.ID(key)
      guard let node = reader.required(key, in: mapping), let text = reader.text(node)
      else { continue }
      sentences[id] = text
      let names = known[id] ?? []
      for name in placeholders(in: text) where !names.contains(name) {
        reader.problems.report(
          PackProblem.unknownPlaceholder(name, known: names.sorted()), at: node.span)
      }
    }
    let isWhole = !reader.problems.hasErrors
    return (isWhole ? SentenceBank(sentences: sentences) : nil, reader.diagnostics)
  }

  private init(sentences: [Finding.ID: String]) { self.sentences = sentences }

  /// The finding in words; a text, never Markdown.
  func sentence(for finding: Finding) -> String {
    var sentence = sentences[finding.id] ?? ""
    for (name, value) in finding.values.sorted(by: { $0.key < $1.key }) {
      sentence = replace("{\(name)}", by: value.text, in: sentence)
    }
    return sentence
  }

  private func replace(_ placeholder: String, by words: String, in text: String) -> String {
    var parts: [Substring] = []
    var rest = text[...]
    while let found = rest.range(of: placeholder) {
      parts.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    parts.append(rest)
    return parts.joined(separator: words)
  }

  private static func placeholders(in text: String) -> [String] {
    text.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}

extension Substring {
  /// The first place of a short text; enough for placeholders.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension Finding.Value {
  fileprivate var text: String {
    switch self {
    case .name(let name): name
    case .points(let tenths): ScoreText.points(tenths)
    case .headline(let tenths, let showsTenth):
      showsTenth ? ScoreText.points(tenths) : ScoreText.whole(tenths)
    case .count(let count): String(count)
    case .share(let share): ScoreText.percent(share)
    }
  }
}
