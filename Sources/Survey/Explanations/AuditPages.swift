import Diagnostics

/// Pages on `audit.yaml` and the audit's folder.
let auditPages: [Explanation] = [
  Explanation(
    .wrongFormat, "this is not an audit's plan",
    """
    'audit.yaml' says 'powershare-audit/1' as its format.
    """,
    example: "format: powershare-audit/9",
    remedy: "use the version of powershare that wrote it, or correct the line."),
  Explanation(
    .wrongDate, "not a day",
    """
    The date orders the waves and dates the report; 'by' of an action says when it is to be done. Each
    is a day that exists, year first.
    """,
    example: "date: 31.05.2026",
    remedy: "write 2026-05-31."),
  Explanation(
    .wrongReference, "not a questionnaire and its version",
    """
    The audit names the exact copy that is asked, by id and version.
    """,
    example: "questionnaire: powershare-5p",
    remedy: "write powershare-5p@1.0.0."),
  Explanation(
    .unknownAudience, "no such audience",
    """
    Whom the figures are for decides how many people must stand behind each: internal 5, public 10,
    self 1, unless the questionnaire says otherwise.
    """,
    example: "audience: everyone",
    remedy: "write internal, public or self."),
  Explanation(
    .minimumTooLow, "a minimum that protects nobody",
    """
    An audit may ask for more people behind a figure than the questionnaire does, and for fewer only
    down to the floor. With two people, each could read the other's answer.
    """,
    example: "minimum: 2",
    remedy: "leave the line out. For one person's own audit write 'audience: self'."),
  Explanation(
    .unknownGroup, "no such group",
    """
    The numbers under 'asked' are by respondent group of the questionnaire.
    """,
    example: "asked: {leadrs: 9}",
    remedy: "correct the name; the help lists the groups."),
  Explanation(
    .missingSnapshot, "the questionnaire that was asked is missing",
    """
    Each audit keeps an exact copy of its questionnaire in 'questionnaire/'. Without it nobody can
    say what the answers are answers to.
    """,
    example: "questionnaire/powershare-5p@1.0.0.yaml was deleted",
    remedy: "put back that file from a copy of the audit."),
  Explanation(
    AuditCode.emptyText, "an empty name",
    """
    The organisation and the wave stand in the title of every report. An action says what, and who
    sees to it; a note says something, or is left out.
    """,
    example: "organisation: \"\"",
    remedy: "write the words."),
  Explanation(
    .unknownQuote, "a cleared note on no question",
    """
    A note is cleared for quoting by its sheet and its question.
    """,
    example: "quotes: [{sheet: P4, question: people-presense}]",
    remedy: "correct the question's id."),
  Explanation(
    .duplicateSheet, "one sheet in two files",
    """
    A sheet may be JSON or YAML, and only one of them: which of the two counts cannot be guessed.
    """,
    example: "sheets/L3.answers.json beside sheets/L3.answers.yaml",
    remedy: "move one of them out of 'sheets/'."),
  Explanation(
    .unknownQuoteModule, "a cleared note in no module",
    """
    A note of a module is cleared by its sheet, its module and its record, counted from 1. The
    module is one that holds records, such as notes from small groups.
    """,
    example: "quotes: [{sheet: T1, module: swott, record: 2}]",
    remedy: "correct the module's id; the help lists those with records."),
  Explanation(
    .quoteOfTwo, "two notes in one entry",
    """
    An entry under 'quotes' clears one note: that of a question, or one record of a module. A person
    has to have read each of them.
    """,
    example: "quotes: [{sheet: T1, question: people-presence, module: swot, record: 2}]",
    remedy: "write one entry with 'question' and one with 'module' and 'record'."),
  Explanation(
    .bodiesDiffer, "two sheets describe one body differently",
    """
    Who sits in a body and how it decides is a fact about the organisation, not an opinion. Sheets
    that name the same body, whatever its capitals and blanks, must agree on it; what one of them
    leaves out is taken from the other. Nothing is averaged and neither is chosen.
    """,
    example: "a board with 2 seats for people in L1 and with 4 in L2",
    remedy: "look it up, then correct one of them: 'powershare reopen' revises a completed sheet."),
  Explanation(
    .fewerAskedThanAnswered, "fewer asked than answered",
    """
    The numbers under 'asked' say how many people of a group were asked, and with them how many of
    those answered. More people have complete sheets than that; a room counts all of its people.
    """,
    example: "asked: {leaders: 5}      # with complete sheets of 6 leaders",
    remedy: "correct the number, or set aside what was answered twice."),
  Explanation(
    .revisedTwice, "two revisions of one sheet",
    """
    A revision stands for the sheet it revises, and 'powershare reopen' makes one after another. Here
    two complete sheets go back to the same first one, as when a copy was made by hand, so that one
    person would count twice.
    """,
    example: "L3.r2 and L3.r3, each with  \"revises\": {\"sheet\": \"L3\", …}",
    remedy:
      "ask the person which is right and move the other to set-aside/. If both are right, the\n"
      + "later one revises the earlier: correct its 'revises'."),
  Explanation(
    .circleOfRevisions, "revisions in a circle",
    """
    Going from each sheet to the one it revises has to end at a sheet that revises none. Here it leads
    back to where it began, so that no sheet could be counted.
    """,
    example: "L3 with  \"revises\": {\"sheet\": \"L3.r2\", …}  beside an L3.r2 that revises L3",
    remedy: "take 'revises' out of the sheet that was answered first."),
  Explanation(
    .revisesAnother, "a revision of somebody else's sheet",
    """
    A revision is the same person's sheet, opened again, so it is from the same group. Counted in the
    other one's place it would take somebody out of the audit.
    """,
    example: "a sheet of leaders with  \"revises\": {\"sheet\": \"P3\", …}  and P3 is from people",
    remedy: "correct the name under 'revises', or the group where that was the slip."),
  Explanation(
    .unknownStatus, "no such status of an action",
    """
    An action is planned, started, done or dropped. Whether it is late is not written: two audits
    and their dates tell.
    """,
    example: "status: underway",
    remedy: "write planned, started, done or dropped."),
  Explanation(
    .duplicateAction, "one id for two actions",
    """
    The next audit finds an action again by its id, so each has one of its own and keeps it.
    """,
    example: "actions: [{id: papers, ...}, {id: papers, ...}]",
    remedy: "rename the one that is newer."),
  Explanation(
    .droppedWithoutReason, "an action dropped without a reason",
    """
    Something that was agreed and is given up stands in the report with its reason, so that people
    need not guess it.
    """,
    example: "{id: papers, ..., status: dropped}",
    remedy: "write the reason under 'note'."),
  Explanation(
    .unknownPart, "an action about nothing that is asked",
    """
    'questions' of an action are ids of questions of this audit's questionnaire, 'section' is the id
    of a section. Both may be left out. A question that was retired is no longer one of them. 'owner'
    is a role, such as head of governance, not the name of a person: reports are passed on.
    """,
    example: "{id: papers, questions: [people-informaton], ...}",
    remedy: "correct the id, or leave the line out."),
  Explanation(
    .nameNotText, "a sheet whose name is no text",
    """
    A sheet is known by the name of its file, and that is text in UTF-8. A name in another encoding,
    as some archives have it, would be another name on another machine.
    """,
    example: "sheets/Z\u{FFFD}e.answers.json, in Latin-1",
    remedy: "rename the file."),
]

extension Explanation {
  fileprivate init(
    _ code: AuditCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
