import Diagnostics

/// Pages on answer sheets and their journals.
let sheetPages: [Explanation] = [
  Explanation(
    .wrongFormat, "this is not an answer sheet",
    """
    A file in 'sheets/' says 'powershare-answers/1' as its format. Another word means that it is
    something else, or from a program that this one does not know.
    """,
    example: "\"format\": \"powershare-answers/9\"",
    remedy: "take the file out of 'sheets/', or use the version of powershare that wrote it."),
  Explanation(
    .wrongQuestionnaire, "answers to another questionnaire",
    """
    Every sheet of an audit answers the questionnaire in the audit's folder. Answers to another one
    cannot be scored with it, even where ids are the same.
    """,
    example: "\"questionnaire\": {\"id\": \"another-one\", \"version\": \"1.0.0\"}",
    remedy: "move the sheet to the audit it belongs to."),
  Explanation(
    .wrongVersion, "answers to another version",
    """
    The questionnaire has changed between the day of these answers and the copy in this audit. What
    changed may be what a rung means, so nothing is carried over by itself.
    """,
    example: "\"questionnaire\": {\"id\": \"powershare-5p\", \"version\": \"0.9.0\"}",
    remedy:
      "for work in progress,  powershare upgrade AUDIT  keeps the answers that mean the same\n"
      + "and says what is asked again. Keep a complete sheet with the audit of its version."),
  Explanation(
    .wrongHash, "answers to another copy",
    """
    Id and version are right, and the copy of the questionnaire differs in at least one byte from
    the one that was asked: somebody edited one of the two.
    """,
    example: "\"questionnaire\": {…, \"sha256\": \"0000…\"}",
    remedy: "put back the copy that was asked. Two texts under one version cannot be told apart."),
  Explanation(
    SheetCode.unknownQuestion, "no such question",
    """
    The sheet answers an id that the questionnaire does not have. Ids are never guessed.
    """,
    example: "\"people-presense\": {\"now\": {\"level\": 2}}",
    remedy: "correct the id; the help names the nearest one."),
  Explanation(
    .changedQuestion, "the question had another text",
    """
    The 'of' beside an answer is the beginning of the question's fingerprint on the day it was
    asked. It no longer fits, so the answer may be to something else.
    """,
    example: "\"people-presence\": {\"of\": \"00000000\", \"now\": {\"level\": 2}}",
    remedy: "use the questionnaire that was asked. Leave 'of' out of sheets written by hand."),
  Explanation(
    .notAskedOfGroup, "an answer from a group that is not asked",
    """
    The question is for other groups. The answer stays in the sheet and is never counted. This is a
    warning: the rest of the sheet is read.
    """,
    example: "a sheet of people that answers a question for leaders",
    remedy: "nothing needs to be done; look whether the sheet has the right group."),
  Explanation(
    .slotNotAsked, "a second answer that is not this group's",
    """
    'prepared' is asked of those who hold power, 'wanted' of people with lived experience, and some
    questions carry neither. One in the wrong place would mix willingness with demand.
    """,
    example: "a sheet of carers with  \"prepared\": {\"level\": 3}",
    remedy: "move the answer to the slot that was meant, or leave it out."),
  Explanation(
    SheetCode.unknownWord, "a word that is not known here",
    """
    Groups, forms, wordings, statuses, reasons and special answers are fixed lists.
    """,
    example: "\"respondent\": {\"group\": \"leadrs\"}",
    remedy: "use a word from the list in the help."),
  Explanation(
    .levelOutOfRange, "no such rung",
    """
    A rung is a whole number from 0 to the top of the ladder. Anything else is refused, never cut
    or rounded.
    """,
    example: "\"now\": {\"level\": 7}",
    remedy: "write the number of the rung that was chosen."),
  Explanation(
    .wrongValue, "an answer of another type",
    """
    Each type of question has its own key: 'level' for ladders, 'choice', 'choices', 'rating',
    'number', 'text', 'date', 'yes', 'points' and 'counts' for the others.
    """,
    example: "\"now\": {\"text\": \"sometimes\"}   for a ladder question",
    remedy: "use the key that the message names."),
  Explanation(
    .severalValues, "two answers in one place",
    """
    One person gives one answer to one question. Two are never averaged, and none is chosen.
    """,
    example: "\"now\": {\"level\": 2, \"special\": \"dont-know\"}",
    remedy: "keep the one that was meant."),
  Explanation(
    .noValue, "an answer without an answer",
    """
    The place for an answer is there and empty. Silence is told by leaving it out, or by the special
    answer 'left'.
    """,
    example: "\"now\": {}",
    remedy: "write the answer, or leave 'now' out."),
  Explanation(
    .unknownOption, "no such option",
    """
    The answer names an option, an actor or a group that the question does not list.
    """,
    example: "\"now\": {\"choice\": \"perhaps\"}",
    remedy: "use an id from the list in the help."),
  Explanation(
    .wrongTotal, "points that do not add up",
    """
    Shared points must be shared out in full, or the shares of two people could not be compared.
    """,
    example: "\"points\": {\"people\": 3, \"leaders\": 6}   of ten",
    remedy: "share out exactly the number that the module or question names."),
  Explanation(
    .misplacedReason, "a reason where none belongs",
    """
    Only a prepared answer has a reason from the list, and only 'not-applicable' one in words.
    """,
    example: "\"now\": {\"level\": 2, \"reason\": \"money\"}",
    remedy: "move the reason to 'prepared', or leave it out."),
  Explanation(
    .missingReason, "not applicable, and not why",
    """
    'Not applicable' takes a question out of the score, so it is asked for a reason. That someone
    else decides is no reason: it is where power sits, and has a rung.
    """,
    example: "\"now\": {\"special\": \"not-applicable\"}",
    remedy: "add the reason in a few words."),
  Explanation(
    .noteTooLong, "a text that is too long",
    """
    Notes, evidence and reasons hold up to 20,000 bytes, some eight pages.
    """,
    example: "\"note\": {\"text\": \"…\"}   of a whole report",
    remedy: "shorten it, or say where the document is kept."),
  Explanation(
    .wrongDate, "not a day",
    """
    Days are written year, month, day, with hyphens, and must exist.
    """,
    example: "\"date\": \"31/05/2026\"",
    remedy: "write 2026-05-31."),
  Explanation(
    .wrongName, "a sheet in another sheet's file",
    """
    The sheet names itself in 'sheet', and its file has the same name. When they differ, one of two
    sheets was copied over the other.
    """,
    example: "\"sheet\": \"L2\"   in sheets/L3.answers.json",
    remedy: "rename the file or correct the name, once you know which answers these are."),
  Explanation(
    .nobodyInTheRoom, "a room without people",
    """
    A room that gives one agreed answer says how many people agreed: the minimum that protects them
    is judged on that number.
    """,
    example: "\"respondent\": {\"group\": \"people\", \"kind\": \"group\"}",
    remedy: "add  \"people\": 6."),
  Explanation(
    .unknownModule, "no such module",
    """
    The sheet answers a module that the questionnaire does not have.
    """,
    example: "\"modules\": {\"bodys\": []}",
    remedy: "correct the name; the help lists those there are."),
  Explanation(
    .duplicateRecord, "two records of one name",
    """
    Bodies and services are told apart by their names inside a sheet.
    """,
    example: "[{\"name\": \"Board\", …}, {\"name\": \"Board\", …}]",
    remedy: "give one of them another name, or leave one out."),
  Explanation(
    .unfinishedRecord, "a record that is not filled in",
    """
    Some fields of a body, a service or a note are needed to work anything out. The record stays in
    the sheet and is not counted. This is a warning: the rest of the sheet is read.
    """,
    example: "\"bodies\": [{\"name\": \"Board\"}]   without its seats",
    remedy: "fill in the field that the message names, or take the record out."),
  Explanation(
    .moduleNotAskedOfGroup, "a module from a group that is not asked",
    """
    The module is for other groups. What the sheet says in it is kept and never counted. This is a
    warning: the rest of the sheet is read.
    """,
    example: "a sheet of people with  \"modules\": {\"bodies\": […]}",
    remedy: "nothing needs to be done; look whether the sheet has the right group."),
  Explanation(
    .damagedJournal, "a damaged line inside a journal",
    """
    Each line of a journal ends in a sum over itself and the line before. A last line that is cut
    short is what a crash leaves, and is dropped. This line is not the last: the file was changed or
    the disk is damaged, so nothing is overwritten.
    """,
    example: "sheets/L3.journal.jsonl with a line edited by hand",
    remedy: "keep a copy; move the journal to set-aside/ to go on from the last saved sheet."),
  Explanation(
    .notAJournal, "this is not a journal",
    """
    The first line does not say whose answers these are, so none of them is used.
    """,
    example: "an empty line at the start of sheets/L3.journal.jsonl",
    remedy: "move the file to set-aside/."),
  Explanation(
    .brokenTrail, "a trail that is not whole",
    """
    A leader's sheet keeps its journal as a trail: every change of an answer with its number, the last
    of which is the number in the sheet. Here lines were taken away, the trail is another sheet's, or
    the sheet could not be saved for a while and was brought back from elsewhere. This is a warning:
    the sheet counts as it is.
    """,
    example: "sheets/L3.journal.jsonl ends with \"seq\": 5, and the sheet says \"seq\": 9",
    remedy: "ask whoever holds the folder; put the whole trail back if there is a copy of it."),
]

extension Explanation {
  fileprivate init(
    _ code: SheetCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
