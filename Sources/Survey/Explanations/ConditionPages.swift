import Diagnostics

/// Pages on conditions, what stands behind `when`.
let conditionPages: [Explanation] = [
  Explanation(
    .unknownQuestion, "a question that is not there",
    """
    A condition, a form or 'replaced_by' names a question that this file does not hold. In conditions
    every word that is no rung or option is taken for a question.
    """,
    example: "when: people-presense.now >= shaping",
    remedy: "correct the name; the help gives the nearest one with its line."),
  Explanation(
    .typesDiffer, "two things that cannot be compared",
    """
    Nothing is converted: a rung is compared with a rung, by its name or number, a choice with one of
    its options, a number with a number, a yes or no with true or false, a date with a day. Texts,
    points and counts can only be tested with answered().
    """,
    example: "when: role == 3    # role is a choice",
    remedy: "write something of the same kind on the other side."),
  Explanation(
    .rungOutOfRange, "a rung beyond the ladder",
    """
    Rungs are numbered from 0. A number above the last one would make the condition always or never
    true.
    """,
    example: "when: people-presence.now >= 7",
    remedy: "use a number on the ladder, or better the rung's name."),
  Explanation(
    .unknownConditionWord, "a word that is no answer",
    """
    The other side of the comparison fixes which words can stand here: the rungs of the scale, the
    options of a choice, the groups, the forms, or standard and easy-read.
    """,
    example: "when: people-presence.now >= shapping",
    remedy: "correct the word; the help gives the nearest or all there are."),
  Explanation(
    .laterQuestion, "an answer that is not given yet",
    """
    Questions are asked from the first to the last, and a condition may look only at earlier answers.
    So no two questions can wait for each other, and a change works its way down in one pass.
    """,
    example: "- id: first\n  when: second == true\n- id: second",
    remedy: "move the question down, or ask for an earlier answer."),
  Explanation(
    .ownAnswer, "a question that waits for itself",
    """
    The condition looks at the answer of the very question that it opens, which would therefore never
    be asked.
    """,
    example: "- id: budget\n  when: answered(budget)",
    remedy: "name the question that is meant."),
  Explanation(
    .conditionSyntax, "not a condition",
    """
    A condition compares answers: == != < <= > >=, 'in [a, b]', the tests answered(x), dont-know(x),
    not-applicable(x) and has(x, option), joined by 'and', 'or', 'not' and brackets. There is no
    arithmetic, no quotation marks and no minus sign, so hyphens in names need nothing around them.
    """,
    example: "when: people-presence.now = 'shaping'",
    remedy: "write  people-presence.now == shaping."),
  Explanation(
    .conditionOnOneLine, "a condition over several lines",
    """
    Faults in conditions are shown with their column, which can be told only for text that stands as
    it is on one line. A block after '|' or '>' and a text that goes on below cannot be used.
    """,
    example: "when: >\n  people-presence.now >= shaping\n  and group == leaders",
    remedy: "write it on one line behind 'when:'."),
  Explanation(
    .openBracket, "a bracket without its other half",
    """
    Every bracket needs its partner. Where the condition ends too early the place is the bracket that
    stays open; where one closes nothing it is that one.
    """,
    example: "when: (group == leaders or answered(budget)",
    remedy: "add the missing bracket, or take this one out."),
  Explanation(
    .ambiguousName, "a name with two meanings",
    """
    A bare word is a question or one of the other side's words. This one is both, and a reader could
    not tell which is meant.
    """,
    example: "when: role == leaders    # 'leaders' is a question and an option of 'role'",
    remedy: "write  leaders.now  for the answer, or rename one of the two."),
  Explanation(
    .slotNotCarried, "an answer that the question does not have",
    """
    Behind the dot stands one of the question's slots: now, prepared or wanted. Without a dot it is
    now. Only ladder questions have more than now.
    """,
    example: "when: budget.wanted >= shaping    # slots: [now]",
    remedy: "use a slot that the question carries; the help lists them."),
  Explanation(
    .alwaysTrue, "a condition that is always true",
    """
    Whatever is answered, this part holds, so it says no more than that there is an answer. This is a
    warning.
    """,
    example: "when: people-presence.now >= held",
    remedy: "write  answered(people-presence)  if that is meant."),
  Explanation(
    .alwaysFalse, "a condition that is never true",
    """
    No answer, or no group that is asked, can meet this, so the question would never be asked. This
    is a warning.
    """,
    example: "when: visits > 3 and visits < 3",
    remedy: "check the two sides."),
  Explanation(
    .conditionTooDeep, "too many brackets inside each other",
    """
    Brackets and nots may stand 32 deep.
    """,
    example: "when: ((((((((((((((((((((((((((((((((( a == true )))))))))))))))))))))))))))))))))",
    remedy: "leave out brackets that change nothing."),
  Explanation(
    .comparesNoAnswer, "a comparison without an answer",
    """
    One side must be a question's answer, or 'group', 'form' or 'wording'. Two fixed words are either
    always or never the same.
    """,
    example: "when: shaping >= asked",
    remedy: "name the question whose answer is meant."),
  Explanation(
    .hasNoOrder, "more or less where there is none",
    """
    < <= > >= compare rungs, numbers and dates. Of two options, groups or forms none is more than the
    other.
    """,
    example: "when: role > chair",
    remedy: "use == or != or  in [a, b]."),
  Explanation(
    .wrongTest, "a test of the wrong kind",
    """
    has(x, option) asks about one option of a question with several choices; 'x in [a, b]' about a
    question with one choice, a rung or a group.
    """,
    example: "when: has(role, chair)    # role is one choice",
    remedy: "write  role == chair , or has() for several choices."),
  Explanation(
    .unreachableForGroup, "a group that can never come here",
    """
    The condition needs an answer that these groups are never asked for, so they will never be asked
    this question, although its audience names them. This is a warning; the note says where the answer
    comes from.
    """,
    example: "- {id: map, ask: [leaders]}\n- {id: next, ask: all, when: map >= asked}",
    remedy: "narrow 'ask', or let the others pass with  or not answered(map)."),
  Explanation(
    .unreachableInForm, "a question that a form can never ask",
    """
    The form holds the question and leaves out the one that its condition needs. This is a warning.
    """,
    example: "- {id: pulse, questions: [next]}    # next: when: map >= asked",
    remedy: "add the other question to the form, or take this one out."),
]
