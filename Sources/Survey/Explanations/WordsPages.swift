import Diagnostics

/// Pages on files of words: the interface's own, and questionnaires in another language.
let wordsPages: [Explanation] = [
  Explanation(
    WordsCode.unknownFormat, "not words, or those of a later program",
    """
    A file of words names its format first. This one names another, so that it may hold something
    else than its reader expects.
    """,
    example: "format: powershare-interface/9",
    remedy: "write the format that the help names, or use a newer program."),
  Explanation(
    WordsCode.notALanguage, "not a language, in a file of words",
    """
    The language is a tag of letters: two or three for the language, then, if wanted, the country or
    script behind a hyphen.
    """,
    example: "language: Welsh", remedy: "write the tag, such as cy."),
  Explanation(
    WordsCode.unknownStatus, "a status that words do not have",
    """
    Words are a draft until someone who speaks the language has checked them; whoever is asked in
    them is told so. 'checked_by' names who did.
    """,
    example: "status: finished", remedy: "write draft or published."),
  Explanation(
    WordsCode.emptyText, "an empty text among words",
    """
    Every text is shown to somebody. One of nothing but blanks would leave a hole where words belong.
    """,
    example: "saved: \" \"",
    remedy: "write the text, or take the key out: the English is shown then."),
  Explanation(
    WordsCode.severalLines, "a text of several lines",
    """
    The words of the interface are put together into lines, so each of them is one line. A text after
    '|' or with \\n in it has more.
    """,
    example: "saved: \"Saved.\\nGo on.\"", remedy: "write it as one line."),
  Explanation(
    WordsCode.unknownPlaceholder, "a placeholder that nothing fills in",
    """
    What stands between braces is replaced by a number or a name. Which ones there are is fixed by
    the English text; any other would be shown with its braces.
    """,
    example: "progress: \"{given} of {shown} answered\"",
    remedy: "use the names of the English text, spelt as they are there."),
  Explanation(
    WordsCode.missingPlaceholder, "a placeholder that was lost",
    """
    The English text says a number or a name here, and this one does not: whoever reads it would
    miss a fact. Only a text for one form of a word may leave out {count}, as in '1 question'.
    """,
    example: "progress: \"{answered} answered\"", remedy: "put the placeholder in."),
  Explanation(
    WordsCode.notTranslated, "texts that are not translated",
    """
    What has no text in this language is shown in English, so that nothing is missing while a
    translation grows. The help names the first of them.
    """,
    example: "a key of interface.en-GB.yaml that interface.cy.yaml does not have",
    remedy: "translate them, or leave them for now."),
  Explanation(
    WordsCode.missingForms, "a form of a word is missing",
    """
    Languages change words after numbers: English knows one form for 1 and one for the rest, Welsh
    six. Where a text is given for each form, every form of the language has to be there.
    """,
    example: "question-count: {one: \"1 question\"}",
    remedy: "add the forms that are named, or give one text that fits every number."),
  Explanation(
    WordsCode.nothingCounted, "forms without a number",
    """
    A text has forms where the number {count} decides between them. This one says no such number.
    """,
    example: "saved: {one: Saved, other: Saved}", remedy: "write one text."),
  Explanation(
    WordsCode.unknownForms, "a language whose forms are not known",
    """
    Which number takes which form of a word is a rule of each language, and the program does not have
    the rule of this one. All texts with forms are shown in the form 'other'.
    """,
    example: "language: sw",
    remedy: "write texts that fit every number, or ask for the rule to be added."),
]

extension Explanation {
  fileprivate init(
    _ code: WordsCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
