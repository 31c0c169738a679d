import Diagnostics

/// Pages on translations, seen beside the questionnaire that they are of.
let translationPages: [Explanation] = [
  Explanation(
    TranslationCode.unknownText, "a text that the questionnaire does not have",
    """
    A translation names each text by what it belongs to: people-presence.text, people-presence.level.0,
    rung.held.name. No text of the questionnaire has this name. In a translation of another version it
    is a warning, as the text may have gone.
    """,
    example: "people-presense.text: {is: \"...\", of: 9f2c41ab}",
    remedy:
      "correct the name; 'powershare translate QUESTIONNAIRE --language cy' lists all of them."),
  Explanation(
    TranslationCode.otherQuestionnaire, "a translation of another questionnaire",
    """
    A translation says which questionnaire it is of. This one was held against another, so that none
    of its names mean the same.
    """,
    example: "questionnaire: powershare-6p",
    remedy: "put it beside its own questionnaire, or correct the name."),
  Explanation(
    TranslationCode.otherVersion, "a translation of another version",
    """
    The translation was made for another version of the questionnaire. Each text says what it was
    made from, so those that are still the same are used and the others are shown untranslated.
    """,
    example: "of: 1.0.0, beside a questionnaire of version 1.1.0",
    remedy: "bring the texts that changed up to date, then write the new version."),
  Explanation(
    TranslationCode.stale, "a translation of an older text",
    """
    The text changed after it was translated. Whoever is asked in the other language might answer
    another question, so the text is shown untranslated until somebody has looked at it.
    """,
    example: "people-own-plan.text: {is: \"...\", of: 00000000}",
    remedy: "translate the text as it is now, and write the digits that the help names."),
  Explanation(
    TranslationCode.notAFingerprint, "digits that name no text",
    """
    Beside each translation stand the first 8 digits of a sum of the text it was made from: 0 to 9 and
    a to f. They show when that text changes. Digits with an e among them need quotation marks in some
    YAML readers, not in this one.
    """,
    example: "people-own-plan.text: {is: \"...\", of: 1.1.0}",
    remedy: "copy the digits that 'powershare translate' prints."),
  Explanation(
    TranslationCode.sameLanguage, "a translation into the same language",
    """
    The questionnaire is in this language already. Other words for it are a new version of the
    questionnaire, not a translation.
    """,
    example: "language: en-GB", remedy: "write the language of the translation."),
  Explanation(
    TranslationCode.notAVersion, "not a version, in a translation",
    """
    Versions are three whole numbers with dots between them.
    """,
    example: "of: 1.0", remedy: "write the version of the questionnaire, such as 1.0.0."),
]

extension Explanation {
  fileprivate init(
    _ code: TranslationCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
