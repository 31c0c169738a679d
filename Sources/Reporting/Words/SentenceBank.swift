package import Diagnostics
import Documents
import Findings
import Survey

/// The sentences of a template pack, one for each thing that can be found or can have changed.
package struct SentenceBank: Sendable {
  /// A placeholder with the words up to the next one.
  private struct Placeholder {
    let name: String
    let rest: String
    let isClosed: Bool
    /// Both as they stand in the file, for a name that has no value.
    let unfilled: String
  }

  /// A sentence cut at its placeholders, once for all reports.
  private struct Sentence {
    let start: String
    let placeholders: [Placeholder]

    init(_ text: String) {
      let parts = text.split(separator: "{", omittingEmptySubsequences: false)
      start = parts.first.map { String($0) } ?? ""
      placeholders = parts.dropFirst().map { part in
        let name = part.prefix { $0 != "}" }
        return Placeholder(
          name: String(name), rest: String(part.dropFirst(name.count + 1)),
          isClosed: name.endIndex < part.endIndex, unfilled: "{" + part)
      }
    }

    /// What stands between braces; a brace that is never closed holds a name that nothing has.
    var names: [String] { placeholders.map { $0.isClosed ? $0.name : "\($0.name)…" } }
  }

  private let sentences: [Finding.ID: Sentence]

  /// Reads `sentences.yaml` and checks it against the rules.
  ///
  /// Those that ``ChangeSentences`` has for a terminal must be there when one of them is.
  ///
  /// - Parameters:
  ///   - file: A mapping of ids to sentences with `{names}`.
  ///   - needsChanges: Whether the other ones of ``ChangeSentences`` must be there too: a pack
  ///     without the edition that says them need not have them.
  /// - Returns: No bank when a sentence is missing or uses a name it cannot; every fault.
  package static func read(
    _ file: SourceFile, needsChanges: Bool = true
  ) -> (bank: SentenceBank?, diagnostics: [Diagnostic]) {
    var reader = DocumentReader(file, family: .templatePack, limits: .questionnaire)
    var sentences: [Finding.ID: Sentence] = [:]
    let known = FindingRules.sentences.merging(ChangeSentences.names) { first, _ in first }
      .merging(ChangeSentences.textNames) { first, _ in first }
      .merging(ChangeSentences.addedNames) { first, _ in first }
    let keys = known.keys.map(\.rawValue).sorted()
    guard let root = reader.root(),
      let mapping = reader.mapping(root, "a sentence bank", keys: keys)
    else { return (nil, reader.diagnostics) }
    let needsText = ChangeSentences.textNames.keys.contains { mapping[$0.rawValue] != nil }
    for key in keys {
      let id = Finding.ID(key)
      let isRequired =
        if ChangeSentences.addedNames[id] != nil {
          false
        } else if ChangeSentences.textNames[id] != nil {
          needsText
        } else {
          needsChanges || ChangeSentences.names[id] == nil
        }
      guard let node = isRequired ? reader.required(key, in: mapping) : mapping[key],
        let text = reader.text(node)
      else { continue }
      let sentence = Sentence(text)
      sentences[id] = sentence
      let names = known[id] ?? []
      for name in sentence.names where !names.contains(name) {
        reader.problems.report(
          PackProblem.unknownPlaceholder(name, known: names.sorted()), at: node.span)
      }
    }
    let isWhole = !reader.problems.hasErrors
    return (isWhole ? SentenceBank(sentences: sentences) : nil, reader.diagnostics)
  }

  private init(sentences: [Finding.ID: Sentence]) { self.sentences = sentences }

  /// Whether it has all that a comparison of years says at a terminal.
  var tellsChangesAtTerminal: Bool {
    ChangeSentences.all.allSatisfy { names in
      names.keys.allSatisfy { sentences[$0] != nil }
    }
  }

  /// The finding in words; a text, never Markdown.
  ///
  /// In one pass, so that a value with braces in it stays as it is.
  func sentence(for finding: Finding) -> String { sentence(finding.id, finding.values) }

  /// A sentence or a word of ``ChangeSentences``, without the `change-` that its id starts with.
  ///
  /// Of one that the pack need not have it may be empty.
  func change(_ name: String, _ values: [String: Finding.Value] = [:]) -> String {
    let id = Finding.ID("change-\(name)")
    return sentence(sentences[id] == nil ? ChangeSentences.standIns[id] ?? id : id, values)
  }

  private func sentence(_ id: Finding.ID, _ values: [String: Finding.Value]) -> String {
    guard let sentence = sentences[id] else { return "" }
    // Put together as bytes: a string that grows piece by piece takes three times as long.
    var text = Array(sentence.start.utf8)
    text.reserveCapacity(512)
    for placeholder in sentence.placeholders {
      if let value = values[placeholder.name] {
        text.append(plain: value.text)
        text.append(plain: placeholder.rest)
      } else {
        text.append(plain: placeholder.unfilled)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Finding.Value {
  fileprivate var text: String {
    switch self {
    case .name(let name): PlainText.words(name)
    case .points(let tenths): ScoreText.points(tenths)
    case .headline(let tenths, let showsTenth):
      ScoreText.headline(tenths, showsTenth: showsTenth)
    case .count(let count): String(count)
    case .share(let share): ScoreText.percent(share)
    case .names(let names): ScoreText.list(names.map(PlainText.words))
    case .difference(let tenths): ScoreText.difference(tenths)
    case .whole(let number): ScoreText.whole(number)
    case .decimal(let number): ScoreText.decimal(number)
    case .percent(let percent): "\(percent)%"
    }
  }
}
