import Diagnostics

/// Pages on lock files, which the program writes.
let lockPages: [Explanation] = [
  Explanation(
    LockCode.notALock, "not a lock, or one of a later program",
    """
    A lock names its format first. This file names another one, so nothing in it is used.
    """,
    example: "{\"format\": \"powershare-lock/9\"}",
    remedy: "name a file that 'powershare freeze' wrote, or use a newer program."),
  Explanation(
    LockCode.notAVersion, "not a version, in a lock",
    """
    Versions are three whole numbers with dots between them.
    """,
    example: "\"version\": \"1.0\"", remedy: "put the lock back from a copy."),
  Explanation(
    LockCode.changedByHand, "a lock that was changed",
    """
    A lock holds each text with its fingerprint. Here the two do not fit, so one of them was changed
    after it was frozen, and the lock cannot say what the questionnaire was.
    """,
    example: "a word was corrected in the lock, and not its fingerprint",
    remedy: "put the lock back from a copy, or freeze the questionnaire of that version again."),
  Explanation(
    LockCode.nameGivenTwice, "a name twice in a lock",
    """
    Each rung, question, slot and retired id stands in a lock once.
    """,
    example: "\"slots\": [\"now\", \"now\"]", remedy: "put the lock back from a copy."),
  Explanation(
    LockCode.unknownWord, "an unknown word in a lock",
    """
    Types of questions, slots and ways to compare are words of a fixed list, which the help names.
    """,
    example: "\"type\": \"slider\"",
    remedy: "put the lock back from a copy, or use a newer program."),
  Explanation(
    LockCode.ladder, "answers that are not the rungs",
    """
    A ladder question has one text for each rung of the ladder, in their order.
    """,
    example: "a rung was deleted from the ladder of a lock",
    remedy: "put the lock back from a copy."),
]

extension Explanation {
  fileprivate init(
    _ code: LockCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
