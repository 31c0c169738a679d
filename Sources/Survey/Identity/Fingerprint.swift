import Digests
// Normalisation to NFC: the alternative is full Foundation, whose loading costs every start.
@_spi(_Unicode) import Swift

extension Question {
  /// SHA-256 over what gives the question its meaning, as 64 hex digits (ENGINE.md 3.5).
  ///
  /// Help, tags, Easy Read and advice do not count, and neither does the id: a renamed question
  /// keeps its fingerprint.
  ///
  /// - Parameter ladder: The questionnaire's, for the ids of the rungs.
  /// - Returns: Lower-case digits.
  package func fingerprint(ladder: Ladder?) -> String {
    sourceFingerprint ?? meaning(ladder: ladder).fingerprint
  }

  /// The first 8 digits, which a sheet carries beside each answer.
  package func shortFingerprint(ladder: Ladder?) -> String {
    String(fingerprint(ladder: ladder).prefix(8))
  }

  /// One fingerprint a rung, lowest first; empty for other kinds.
  package func rungFingerprints(ladder: Ladder) -> [String] {
    isLadder ? meaning(ladder: ladder).answers.map(\.rungFingerprint) : []
  }

  /// Everything that counts for the fingerprint, as it is written.
  package func meaning(ladder: Ladder?) -> QuestionMeaning {
    QuestionMeaning(type: kind.name, slots: slots, text: text, answers: answers(ladder: ladder))
  }

  private func answers(ladder: Ladder?) -> [QuestionMeaning.Answer] {
    switch kind {
    case .ladder(let texts):
      zip(ladder?.rungs ?? [], texts).map { .init(id: $0.id.rawValue, text: $1) }
    case .choice(let options), .choices(let options), .counts(let options),
      .points(_, let options):
      options.map { .init(id: $0.id.rawValue, text: $0.text) }
    case .rating(let steps): steps.map { .init(id: String($0.value), text: $0.text) }
    case .number, .text, .date, .yesNo: []
    }
  }
}

/// The 8 digits by which a translation names the text it was made from.
///
/// SHA-256 over `powershare-text/1` and the text, normalised as for questions, a line each.
package func textFingerprint(_ text: String) -> String {
  let lines = "powershare-text/1\n\(text.normalisedMeaning)\n"
  return String(SHA256.hex(of: Array(lines.utf8)).prefix(8))
}

/// The words and settings that make a question mean what it means (ENGINE.md 3.5).
package struct QuestionMeaning: Sendable, Equatable {
  /// One rung, option or step of a rating.
  package struct Answer: Sendable, Equatable {
    package var id: String
    package var text: String

    /// SHA-256 over a rung alone, 64 hex digits.
    package var rungFingerprint: String {
      QuestionMeaning.hash(["powershare-rung/1", id, text.normalisedMeaning])
    }
  }

  /// As in `type`, such as ladder.
  package var type: String
  package var slots: [Slot]
  package var text: String
  package var answers: [Answer]

  package var isLadder: Bool { type == Question.Kind.ladder([]).name }

  /// SHA-256 over all of it, 64 hex digits.
  package var fingerprint: String {
    Self.hash(
      [
        "powershare-question/1", type, slots.map(\.rawValue).joined(separator: " "),
        text.normalisedMeaning,
      ] + answers.map { "\($0.id)\t\($0.text.normalisedMeaning)" })
  }

  private static func hash(_ lines: [String]) -> String {
    SHA256.hex(of: Array(lines.map { $0 + "\n" }.joined().utf8))
  }
}

extension String {
  /// In NFC, runs of white space as one space, none at the ends, quotes straight, case kept.
  package var normalisedMeaning: String {
    // ASCII is in NFC and has straight quotes: only white space is left to do.
    utf8.allSatisfy { $0 < 0x80 } ? singleSpacedASCII : normalisedScalars
  }

  private var normalisedScalars: String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in _nfc {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      result.append(scalar.straightQuote)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var straightQuote: Unicode.Scalar {
    switch value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032: "'"
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033: "\""
    default: self
    }
  }
}
