import Diagnostics

/// Pages on what a new version of a questionnaire may not change, or must say more about.
let versionPages: [Explanation] = [
  Explanation(
    .notRaised, "the version is the same, the questionnaire is not",
    """
    A version names one exact file: audits keep a copy, and sheets name it. If it changed after it was
    frozen, two audits could carry the same version and have asked different things. Where only the
    file differs and no question does, this is a warning, as comments and blank lines may have changed.
    """,
    example: "version: 1.0.0    # as in powershare-5p@1.0.0.lock, and a question was added",
    remedy: "raise the version as the help says."),
  Explanation(
    .raisedTooLittle, "the version is raised too little",
    """
    The last number is for help, tags, advice, order and translations; the middle one for questions
    that were reworded, added, followed by others or retired; the first for another ladder or other
    slots. So a reader of the version knows what can be compared.
    """,
    example: "version: 1.0.1    # after 1.0.0, with a new question",
    remedy: "raise the version as the help says."),
  Explanation(
    .textChanged, "a text changed and nobody says whether it means the same",
    """
    Whether two sentences mean the same is not for a program to tell. If they do, 'reworded' says so,
    and years are compared with a mark. If not, answers of two years would be held against each other
    that answer two questions. A 'reworded' counts for the version it names and those after it. The
    notes show both texts. What a slot asks, such as 'prepared', is a part of every question that has
    it, and 'reworded' stands in the slot.
    """,
    example: "- The person directs their own plan and budget.    # was: their own plan.",
    remedy:
      "add  reworded: {in: 1.1.0, meaning: same, why: \"...\"}  or give the question a new id and\n"
      + "retire the old one; the new one may say 'succeeds'."),
  Explanation(
    .dropped, "a question is gone without a word",
    """
    A question of the earlier version is not in the file, and 'retired' does not list it. It may have
    been lost, or its id misspelt. Listed there, its id is kept from ever meaning something else, and
    reports say that it ended.
    """,
    example: "a question was deleted, and nothing added under 'retired'",
    remedy: "put the question back, or list its id under 'retired'."),
  Explanation(
    .idReused, "the id of a retired question",
    """
    An id stands for one meaning, in every year. This one belonged to a question that was retired, as
    the lock says, so answers to the two would be taken for answers to the same.
    """,
    example: "- {id: people-invited, section: people, text: Who is asked?}    # retired in 1.1.0",
    remedy: "give the question another id, and list the old one under 'retired' again."),
  Explanation(
    .ladderChanged, "another ladder in the same major version",
    """
    With more rungs, fewer, or others, no answer on the ladder can be held against an earlier one. That
    is another instrument, and its first number says so.
    """,
    example: "version: 1.1.0    # after 1.0.0, and the scale has five rungs instead of six",
    remedy: "put the rungs back, or raise the first number of the version."),
  Explanation(
    .slotsChanged, "other slots in the same major version",
    """
    'slots' says which answers a question carries: now, prepared, wanted. Another list makes another
    question of it, as people who are asked for two answers give the first one differently.
    """,
    example: "slots: [now]    # was: [now, prepared]",
    remedy: "put the slots back, or raise the first number of the version."),
  Explanation(
    .typeChanged, "another type under the same id",
    """
    Answers of another type, or on a ladder that climbs the other way, mean something else. An id stands
    for one meaning.
    """,
    example: "{id: visits, type: text}    # was: type: number",
    remedy: "give the question a new id and list the old one under 'retired'."),
  Explanation(
    .otherQuestionnaire, "the lock of another questionnaire",
    """
    A questionnaire is held against locks of its own earlier versions. The ids of these two differ.
    """,
    example: "powershare check board-survey.yaml --against powershare-5p@1.0.0.lock",
    remedy: "name the lock of this questionnaire; after a change of 'id' there is none."),
  Explanation(
    .lowered, "the lock of a later version",
    """
    Changes are read from an earlier version to a later one. Here the lock is the later of the two.
    """,
    example: "version: 1.0.0    # and powershare-5p@1.1.0.lock",
    remedy: "name the lock of an earlier version, or correct 'version'."),
  Explanation(
    .retiredForgotten, "a retired id is forgotten",
    """
    Retired ids stay in the list for good. Without its line the id could be given to another question,
    and nobody would notice.
    """,
    example: "retired: []    # was: [{id: people-invited, in: 1.1.0}]",
    remedy: "put the line back."),
  Explanation(
    .askedOfOthers, "a question that is asked of others now",
    """
    Its text is the same, and other groups are asked, or it is asked under another condition. So its
    figures are made of other people's answers. Years are compared on it only in voices of which the
    same groups are asked, and under another condition not at all. Who is asked for a slot, such as
    'prepared', counts alike. The middle number of the version says so. A lock
    that was frozen before locks kept this says nothing of it.
    """,
    example: "ask: [people, managers]    # was: all",
    remedy:
      "if that is meant, raise the middle number of the version;\n"
      + "if not, put 'ask' or 'when' back."),
  Explanation(
    .rungRenamed, "a rung with another name",
    """
    The names of the rungs stand beside every figure. Ids are what answers are compared by, so this is
    a word to the author: with the same id it means the same.
    """,
    example: "- {level: 4, id: shared, name: Decided by us}    # was: Shared",
    remedy:
      "leave it where the rung means the same; else give it another id and\n"
      + "raise the first number."),
  Explanation(
    .splitCompared, "a comparison across a split or a merger",
    """
    Where one question became several, or several became one, no answer to one stands for an answer to
    the other. Reports show both sides and no change between them.
    """,
    example: "two questions with  succeeds: {id: people-presence, compare: same}",
    remedy: "write  compare: none  in each of them."),
]

extension Explanation {
  fileprivate init(
    _ code: VersionCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
