import Diagnostics

/// Pages on single questions: their answers, their slots, their history.
let questionPages: [Explanation] = [
  Explanation(
    .rungCount, "too few or too many rung texts",
    """
    A ladder question says for every rung of the scale what it looks like, lowest first. With one text
    missing, every text behind it would stand for the wrong rung.
    """,
    example: "levels:    # the scale has six rungs\n  - No one is there.\n  - Minutes can be read.",
    remedy: "write one text for each rung, in order. The help says which are missing."),
  Explanation(
    .easyReadCount, "too few or too many easy-read answers",
    """
    Easy-read answers stand for the same rungs or options as the standard ones and need the same
    number, so that an answer means the same in both wordings.
    """,
    example: "easy_read: {text: \"Are we there?\", answers: [\"No.\", \"Yes.\"]}",
    remedy: "write one answer for each, or name a set of 'easy_read_sets'."),
  Explanation(
    .noScale, "a ladder question without a scale",
    """
    A question is a ladder question unless 'type' says otherwise, and a ladder needs the rungs of
    'scale'. A questionnaire that only gathers answers needs no scale, and then no ladder questions.
    """,
    example: "- {id: visits, section: people, text: How many visits?}",
    remedy: "give the question its 'type', or add the scale."),
  Explanation(
    .tooFewOptions, "nothing to choose from",
    """
    A question with options, or a rating, needs two of them or more.
    """,
    example: "type: choice\noptions: [{id: agree, text: I agree}]",
    remedy: "add options, or make it a question of type yesno."),
  Explanation(
    .keyOfOtherType, "a key of another type",
    """
    'levels' belongs to ladders, 'options' to choices, points and counts, 'min' and 'max' to numbers,
    'levels' of a succession to 'compare: map'. Elsewhere it would be passed over.
    """,
    example: "type: text\nmax: 5",
    remedy: "drop the key, or change the type; in a succession, what 'compare' says."),
  Explanation(
    .slotNeverAsked, "a slot that nobody is asked",
    """
    A slot is one of the answers on a ladder: now, prepared, wanted. 'slots' at the top says who is
    asked each. Either this slot is not described there, or none of its groups is in the audience.
    """,
    example: "ask: [frontline]\nslots: [now, prepared]    # prepared is asked of leaders",
    remedy: "describe the slot, widen 'ask', or drop the slot from the question."),
  Explanation(
    .nowMissing, "a question without 'now'",
    """
    How things are today is what every other answer is compared with. A question that asks only how
    far somebody would go has nothing to be compared with.
    """,
    example: "slots: [prepared]",
    remedy: "write  slots: [now, prepared]."),
  Explanation(
    .reservedName, "a name that conditions use",
    """
    Conditions use some words for themselves: group, form, wording, answered, has, in, and, or, not,
    true, false, dont-know, not-applicable. A question with such a name could not be asked about.
    """,
    example: "- {id: group, section: people, text: Which group are you in?}",
    remedy: "choose another id, such as  which-group."),
  Explanation(
    .retiredNameAgain, "a retired id is used again",
    """
    An id means one thing for ever. Once retired it may not come back for something else, or last
    year's answers would be compared with other questions.
    """,
    example: "- {id: people-attendance, section: people, text: Something new}\nretired:\n"
      + "  - {id: people-attendance, in: 1.1.0}",
    remedy: "choose a new id and, if it follows the old one, say so with 'succeeds'."),
  Explanation(
    .succession, "a succession that does not hold",
    """
    'succeeds' names a question under 'retired' and says how the two compare: 'none', 'same', or
    'map' with the new level for each old one.
    """,
    example: "succeeds: {id: people-presence, compare: map, levels: [0, 1]}",
    remedy: "list the old question under 'retired', and give a level for each rung."),
  Explanation(
    .mapTurnsRound, "a map that turns the scale round",
    """
    The levels of 'compare: map' are those that the old ones count as now, lowest first. Here they
    fall from the first to the last, so the most that was shared counts as the least. That is right
    only where the new question asks for the opposite of the old one.
    """,
    example: "succeeds: {id: people-presence, compare: map, levels: [5, 4, 3, 2, 1, 0]}",
    remedy: "write the levels lowest first, unless the question asks for the opposite."),
]
