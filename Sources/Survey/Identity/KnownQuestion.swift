import Documents

/// A question as answers to it are read.
///
/// A class, as each of its answers looks it up: a copy of a question counts up all of its words.
final class KnownQuestion: Sendable {
  let question: Question
  /// 64 hex digits.
  let fingerprint: String
  /// The 8 digits that a sheet carries beside each answer.
  let shortFingerprint: String
  /// The key under which a sheet holds the value.
  let slotKey: SlotKey
  /// What points or counts are given to.
  let options: NameList

  init(_ question: Question, in questionnaire: Questionnaire) {
    self.question = question
    fingerprint = question.fingerprint(ladder: questionnaire.ladder)
    shortFingerprint = String(fingerprint.prefix(8))
    slotKey = question.kind.slotKey
    switch question.kind {
    case .points(_, let options), .counts(let options):
      self.options = NameList(options.map(\.id.rawValue))
    default: options = NameList([])
    }
  }
}
