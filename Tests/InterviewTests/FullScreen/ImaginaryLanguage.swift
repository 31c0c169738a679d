import Diagnostics
import Foundation
import Interview
import TestSupport

@testable import Survey

/// Languages that nobody speaks, made of English letter by letter: what matters is how long their
/// words are, how wide their letters, and which way they run.
enum ImaginaryLanguage: String, CaseIterable {
  /// Words that are run together, two at a time.
  case long = "de"
  /// Letters of two columns each, without spaces.
  case wide = "ja"
  /// Letters that run from right to left.
  case rightToLeft = "ur"

  func callAsFunction(_ text: String) -> String {
    var said = ""
    var word = ""
    var isInside = false
    for character in text {
      if character == "{" { isInside = true }
      if character.isLetter, !isInside {
        word.append(character)
        continue
      }
      said += self.word(word)
      word = ""
      said += sign(character, isInside: isInside)
      if character == "}" { isInside = false }
    }
    return said + self.word(word)
  }

  private func word(_ word: String) -> String {
    guard word.count > 1 else { return word }
    switch self {
    case .long: return word.count > 4 ? word + "sverwaltungs" + word.lowercased() : word
    case .wide:
      return String(
        word.filter { !"aeiou".contains($0) }.prefix(3).map { letter($0, of: Self.signs) })
    case .rightToLeft: return String(word.map { letter($0, of: Self.letters) })
    }
  }

  private func sign(_ character: Character, isInside: Bool) -> String {
    guard self == .wide, !isInside else { return String(character) }
    switch character {
    case " ": return ""
    case ".": return "\u{3002}"
    case ",": return "\u{FF0C}"
    case "?": return "\u{FF1F}"
    default: return String(character)
    }
  }

  private func letter(_ character: Character, of letters: [Character]) -> Character {
    letters[Int(character.unicodeScalars.first?.value ?? 0) % letters.count]
  }

  private static let signs = Array("人力声決分会金道学町水火心手日月本山川田")
  private static let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
}

extension ImaginaryLanguage {
  /// The interface in this language.
  var words: InterfaceWords? {
    let text = String(decoding: interfaceFile("en-GB").bytes, as: UTF8.self)
      .replacing("language: en-GB", with: "language: \(rawValue)")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(line)
    let file = SourceFile(name: "words.yaml", bytes: Array(lines.joined(separator: "\n").utf8))
    return InterfaceWords.read(file, english: .english).words
  }

  /// A line of the catalogue, its texts in quotation marks said anew; typed words are one word each.
  private func line(_ line: Substring) -> String {
    guard line.hasPrefix("  "), !line.hasPrefix("  typed-") else { return String(line) }
    var kept = String(line)
    if self == .wide, let one = kept.range(of: #"one: "[^"]*", "#, options: .regularExpression) {
      kept.removeSubrange(one)
    }
    return kept.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .map { $0.isMultiple(of: 2) ? String($1) : self(String($1)) }.joined(separator: "\"")
  }
}

extension Questionnaire {
  /// The same with other texts.
  func said(in language: ImaginaryLanguage) -> Questionnaire {
    var said = self
    said.title = language(title)
    said.terms = Terms(people: language(terms.people))
    for index in groups.indices { said.groups[index].name = language(groups[index].name) }
    for index in ladder?.rungs.indices ?? 0..<0 {
      said.ladder?.rungs[index].name = language(ladder?.rungs[index].name ?? "")
    }
    for index in slots.indices { said.slots[index].text = slots[index].text.map { language($0) } }
    for index in specialAnswers.indices {
      said.specialAnswers[index].text = language(specialAnswers[index].text)
    }
    for index in reasons.indices {
      said.reasons[index].text = language(reasons[index].text)
      said.reasons[index].followUp = reasons[index].followUp.map { language($0) }
    }
    for index in evidenceStrengths.indices {
      said.evidenceStrengths[index].text = language(evidenceStrengths[index].text)
    }
    for index in sections.indices { said.sections[index].name = language(sections[index].name) }
    said.questions = questions.map { $0.said(in: language) }
    said.modules = modules.map { $0.said(in: language) }
    return said
  }
}

extension Question {
  fileprivate func said(in language: ImaginaryLanguage) -> Question {
    var said = self
    said.text = language(text)
    said.help = help.map { language($0) }
    said.limits = limits.map { language($0) }
    said.evidencePrompt = evidencePrompt.map { language($0) }
    switch kind {
    case .ladder(let texts): said.kind = .ladder(texts.map { language($0) })
    case .choice(let options): said.kind = .choice(options.said(in: language))
    case .choices(let options): said.kind = .choices(options.said(in: language))
    case .points(let total, let options):
      said.kind = .points(total: total, among: options.said(in: language))
    case .counts(let options): said.kind = .counts(options.said(in: language))
    default: break
    }
    return said
  }
}

extension [Question.Option] {
  fileprivate func said(in language: ImaginaryLanguage) -> [Question.Option] {
    map { Question.Option(id: $0.id, text: language($0.text)) }
  }
}

extension Module {
  fileprivate func said(in language: ImaginaryLanguage) -> Module {
    var said = self
    said.purpose = language(purpose)
    if case .allocation(var form) = body {
      form.nowPrompt = language(form.nowPrompt)
      form.couldPrompt = language(form.couldPrompt)
      form.quickPrompt = language(form.quickPrompt)
      form.actors = form.actors.said(in: language)
      for index in form.decisions.indices {
        form.decisions[index].text = language(form.decisions[index].text)
      }
      said.body = .allocation(form)
    }
    return said
  }
}
