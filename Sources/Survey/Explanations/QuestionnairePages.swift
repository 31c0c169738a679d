import Diagnostics

/// Pages on a questionnaire as a whole: its head, its groups, its scale, what hangs on them.
let questionnairePages: [Explanation] = [
  Explanation(
    .unknownFormat, "a format that is not known",
    """
    The first key says which rules the file keeps. A file of another kind, or of a later powershare,
    cannot be read with these rules.
    """,
    example: "format: powershare-questionnaire/2",
    remedy: "write  format: powershare-questionnaire/1  or use a newer powershare."),
  Explanation(
    .notAVersion, "not a version",
    """
    Versions have three numbers. The first rises when a ladder or the slots change, the second when a
    question is added or reworded, the third for help, tags and advice. Reports compare years by them.
    """,
    example: "version: 1.2",
    remedy: "write  1.2.0."),
  Explanation(
    .laterVersion, "a version that is still to come",
    """
    'since', 'retired' and 'reworded' name the version in which something changed. It cannot be later
    than the version of the file itself.
    """,
    example: "version: 1.1.0\nretired:\n  - {id: people-attendance, in: 1.2.0}",
    remedy: "raise 'version', or correct the other."),
  Explanation(
    .notALanguage, "not a language",
    """
    The language is a tag of letters: two or three for the language, then, if wanted, the country or
    script. Reports carry it, so that screen readers pronounce them rightly.
    """,
    example: "language: English",
    remedy: "write  en-GB , cy  or the like."),
  Explanation(
    .nameGivenTwice, "one name for two things",
    """
    Names of groups, questions, options and so on are how answers find their question, this year and
    in ten years. Two of one kind cannot share one. The note names the line of the first.
    """,
    example: "- {id: people-presence, section: people, text: Where?}\n"
      + "- {id: people-presence, section: people, text: When?}",
    remedy: "give the newer one another name."),
  Explanation(
    .unknownName, "a name that nothing has",
    """
    A group, voice, section, audience, vocabulary word or set is named that this file does not
    describe. The help gives the nearest name with its line, or all there are.
    """,
    example: "ask: [people, carer]",
    remedy: "correct the name, or describe what is missing."),
  Explanation(
    .unknownWord, "a word outside its list",
    """
    Some keys take one of a few words: a status is draft, published or retired; a reason's kind is
    cannot, cannot-yet, elsewhere, agreed or will-not; and so on.
    """,
    example: "type: scale",
    remedy: "take one of the words in the help."),
  Explanation(
    .onlyValue, "a key with one value",
    """
    The key says something that is always so, for readers of the file. Another value would promise
    what powershare does not do: special answers are never scored, and levers weigh the same.
    """,
    example: "lever_weights: {people: 2}",
    remedy: "write the value that the message names, or leave the key out."),
  Explanation(
    .emptyList, "a list with nothing in it",
    """
    A questionnaire needs at least one group, one section and one question, and an audience at least
    one group; otherwise there is nobody to ask or nothing to ask about.
    """,
    example: "questions: []",
    remedy: "add an entry."),
  Explanation(
    .emptyText, "an empty text",
    """
    A text of nothing but blanks would leave a hole in the interview and in the report.
    """,
    example: "title: \"\"",
    remedy: "write the text, or drop the key if it may be missing."),
  Explanation(
    .unknownPlaceholder, "a placeholder that is none",
    """
    Texts may hold {people}, and {People} at the start of a sentence. An audit fills in the words that
    people chose for themselves. Other braces would be printed as they stand.
    """,
    example: "text: \"Where are {poeple} when decisions are made?\"",
    remedy: "write {people} or {People}, or take the braces out."),
  Explanation(
    .scale, "a scale that cannot be used",
    """
    A scale has 2 to 11 rungs, numbered from 0, lowest first. A rung is worth 100 points divided by
    the number of steps, so a missing number would shift every score.
    """,
    example: "scale:\n  - {id: no, level: 1, name: \"No\"}\n  - {id: yes, level: 2, name: \"Yes\"}",
    remedy: "number the rungs 0, 1, 2 and so on."),
  Explanation(
    .bandsNotClosed, "bands with a hole or an overlap",
    """
    Bands give a name to every score from 0 to 100. Each includes its 'from' and ends before its
    'below'; the next must begin there, and the last must reach 100.
    """,
    example: "bands:\n  - {id: low, name: Low, from: 0, below: 40}\n"
      + "  - {id: high, name: High, from: 50, below: 100}",
    remedy: "let each band begin where the one before ends."),
  Explanation(
    .emptyRange, "a range with nothing in it",
    """
    The lower bound lies above the upper one, so no number would be accepted.
    """,
    example: "type: number\nmin: 10\nmax: 1",
    remedy: "change the two, or correct one."),
  Explanation(
    .notAscending, "numbers that do not rise",
    """
    Steps of a rating, levels that are shown and bounds of words stand lowest first, each once; the
    first that fits is taken, so a later lower one would never be.
    """,
    example: "rating: [{value: 2, text: A lot}, {value: 1, text: A little}]",
    remedy: "put them in order."),
  Explanation(
    .specialAnswerKey, "a key that does not fit",
    """
    A special answer such as don't know is given by one small letter at the terminal. Each needs a
    letter of its own.
    """,
    example: "special_answers:\n  - {id: dont-know, key: dk, text: I don't know}",
    remedy: "choose one letter that no other answer has."),
  Explanation(
    .minimumBelowFloor, "a minimum below the floor",
    """
    Fewer people than the minimum are never shown, so that nobody can be recognised. No minimum may
    lie below 'minimum_floor', which protects people from a careless setting.
    """,
    example: "settings: {minimum_internal: 2, minimum_floor: 3}",
    remedy: "raise the minimum."),
  Explanation(
    .tooMany, "too many of a kind",
    """
    A questionnaire may hold 2,000 questions, and 500 of anything else in one list. Nobody answers
    so many; a slip, such as a file joined to itself, can make them.
    """,
    example: "questions:    # 2,001 of them",
    remedy: "split the questionnaire."),
  Explanation(
    .unused, "something that nothing uses",
    """
    A section without questions, a voice without groups, a group that is asked nothing, or a set that
    no question takes. The file works; as a rule a name is misspelt somewhere. This is a warning.
    """,
    example: "sections:\n  - {id: people, name: People}\n  - {id: poltics, name: Politics}",
    remedy: "use it, correct the name, or take it out."),
  Explanation(
    .lensShape, "a lens with no clear way to look",
    """
    A lens gathers answers anew: by every word of a vocabulary with 'group_by', or by one word alone
    with 'filter'. It needs one of the two.
    """,
    example: "lenses:\n  - {id: stage, title: Stage}",
    remedy: "add  group_by: stage  or  filter: {stage: design}."),
  Explanation(
    .moduleShape, "a module with nothing to ask",
    """
    A module asks for records ('fields' or 'per_service_fields'), for points among actors
    ('decisions'), or one answer for each of several items ('items'): one of these.
    """,
    example: "modules:\n  swot: {asked_of: [people], purpose: Notes}",
    remedy: "add the one that is meant."),
]
