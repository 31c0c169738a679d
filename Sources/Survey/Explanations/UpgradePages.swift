import Diagnostics

/// Pages on what stands in the way of a later version.
let upgradePages: [Explanation] = [
  Explanation(
    .older, "an older version",
    """
    An upgrade goes to a later version. Backwards, answers would be given to questions whose rulings
    nobody has made: a version says how its questions stand to those before it, not to those after.
    """,
    example: "powershare upgrade north --to 1.0.0    # and audit.yaml asks 1.1.0",
    remedy: "name a later version, or make a new audit that asks the older one."),
  Explanation(
    .nothingCompared, "nothing can be carried across",
    """
    A version with another first number, or with another ladder, is another instrument: rung 3 of one
    is not rung 3 of the other. Whoever answered is asked everything, so there is nothing to upgrade.
    """,
    example: "powershare upgrade north --to 2.0.0    # and audit.yaml asks 1.1.0",
    remedy: "make a new audit with  powershare new AUDIT --questionnaire FILE."),
  Explanation(
    .complete, "a complete sheet is never changed",
    """
    All sheets of an audit answer one version, and a sheet that somebody has finished says what they
    said to the questions they saw. An upgrade would have to change it, or leave it behind where it
    could not be scored.
    """,
    example: "\"status\": \"complete\"",
    remedy:
      "end this wave with the version it asks and use the later one in the next wave. The\n"
      + "comparison of years knows what may be compared."),
  Explanation(
    .otherQuestionnaire, "another questionnaire",
    """
    An upgrade stays with one questionnaire. Ids of two questionnaires may be the same by chance.
    """,
    example: "id: another-one    # and audit.yaml asks powershare-5p",
    remedy: "name a file of the questionnaire that the audit asks, or make a new audit."),
  Explanation(
    .otherCopy, "another copy of that version",
    """
    The folder 'questionnaire/' already holds a file of this id and version with other bytes. One of
    the two was edited after it got its version.
    """,
    example: "questionnaire/powershare-5p@1.1.0.yaml, and another powershare-5p.yaml of 1.1.0",
    remedy: "leave '--to' to the version the audit holds, or raise the version of the new file."),
  Explanation(
    .lostWord, "a group or form that is there no more",
    """
    The sheet is from a group, or in a form, that the later version does not have. Nobody can say what
    its questions would be.
    """,
    example: "\"respondent\": {\"group\": \"carers\"}    # and 1.1.0 has no carers",
    remedy: "take the sheet out of the audit, or keep the audit's version."),
  Explanation(
    .madeByHand, "a sheet in YAML",
    """
    The program writes sheets as JSON, and would not keep the comments and the order of a sheet that
    somebody wrote by hand.
    """,
    example: "sheets/P1.answers.yaml with  status: in-progress",
    remedy: "change its version and answers by hand, or write it as JSON before the upgrade."),
  Explanation(
    .missingEarlier, "the version that was answered is missing",
    """
    What an answer means is written in the questionnaire it was given to. The audit keeps a copy of
    each version it has asked in 'questionnaire/'; without it nothing can be carried over.
    """,
    example: "\"version\": \"1.0.0\"    # and no questionnaire/powershare-5p@1.0.0.yaml",
    remedy: "put that file back from a copy of the audit, or from the audit the sheet came from."),
  Explanation(
    .lineOutOfReach, "the line cannot be changed",
    """
    An upgrade changes the version in 'audit.yaml' and leaves every other byte. Here the version is
    written so that this cannot be done: as an alias, with escapes, or in a block.
    """,
    example: "questionnaire: *asked",
    remedy: "write  questionnaire: powershare-5p@1.0.0  on a line of its own, then upgrade."),
  Explanation(
    .oneOfSeveral, "one sheet of several",
    """
    All sheets of an audit answer the version that 'audit.yaml' names. One sheet alone can be taken to
    that version, and to no other.
    """,
    example: "powershare upgrade north/sheets/L3.answers.json --to 1.1.0",
    remedy: "upgrade the audit:  powershare upgrade north --to 1.1.0."),
]

extension Explanation {
  fileprivate init(
    _ code: UpgradeCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
