package import Diagnostics

/// The pages on the codes that every kind of file shares.
package enum DocumentExplanations {
  /// Every code of every family.
  package static var codes: [DiagnosticCode] {
    DocumentFamily.allCases.flatMap { family in
      DocumentProblemNumber.allCases.map {
        DiagnosticCode(rawValue: "\(family.rawValue)-\($0.rawValue)")
      }
    }
  }

  /// The page on a code of any family; `nil` for a code that is not shared.
  package static func explanation(of code: DiagnosticCode) -> String? { page(on: code)?.text() }

  /// The same in its parts.
  package static func page(on code: DiagnosticCode) -> Explanation? {
    let parts = code.rawValue.split(separator: "-")
    guard parts.count == 2, let family = DocumentFamily(rawValue: String(parts[0])),
      let number = DocumentProblemNumber(rawValue: String(parts[1])),
      let page = pages[number]
    else { return nil }
    return Explanation(
      code, page.title, page.meaning,
      example: (number == .wrongKind ? wrongKinds[family] : nil) ?? page.example,
      remedy: page.remedy)
  }

  /// Examples of families whose files have no key of the common example.
  private static let wrongKinds: [DocumentFamily: String] = [
    .audit: "organisation: [Riverbend Trust]    # organisation: Riverbend Trust",
    .clients: "clients: north    # clients: [{id: north, path: clients/north}]",
  ]

  private struct Page {
    let title: String
    let meaning: String
    let example: String
    let remedy: String

    init(_ title: String, _ meaning: String, _ example: String, _ remedy: String) {
      self.title = title
      self.meaning = meaning
      self.example = example
      self.remedy = remedy
    }
  }

  private static let pages = structurePages.merging(textPages) { first, _ in first }
    .merging(filePages) { first, _ in first }
}

// MARK: - Structure

extension DocumentExplanations {
  private static let structurePages: [DocumentProblemNumber: Page] = [
    .syntax: Page(
      "this is not YAML, or not JSON",
      """
      The file breaks a rule of its notation, so nothing behind this place can be read. It is the
      one kind of fault that hides others: put it right and check again.
      """,
      "evidence: \"Who said \"yes\" to it?\"",
      "look at this line and the one above: quotation marks, brackets and indentation."),
    .duplicateKey: Page(
      "a key is given twice",
      """
      A mapping can hold a key once. Most programs keep the last one without a word, so that half
      of what was written is lost; here it is a fault. The note names the line of the first.
      """,
      "id: people-presence\nhelp: Think of the board.\nhelp: Think of the budget.",
      "keep one of the two."),
    .unknownKey: Page(
      "a key that nobody reads",
      """
      Each part of a file has a fixed list of keys. A misspelt one would be passed over in
      silence, and its default would hold. Keys that start with 'x-' are free for your own use.
      """,
      "quesion: Where are people when decisions are made?",
      "correct the spelling, or put 'x-' before a key of your own."),
    .missingKey: Page(
      "a key that must be there",
      """
      This part of the file cannot be understood without it. A key with nothing behind it counts
      as missing.
      """,
      "- {id: people-presence, text: Where are people?}    # 'section' is missing",
      "add the key."),
    .wrongKind: Page(
      "something of another kind is wanted",
      """
      A text stands where a list belongs, a list where a text belongs, and so on. In JSON a
      number in quotation marks is text, not a number. Keys are always text.
      """,
      "slots: now    # slots: [now]",
      "write what the message expects: a text as it is, a list between square brackets."),
    .numberOutOfRange: Page(
      "a number outside what is allowed",
      """
      The message says which numbers can stand here. Whole numbers are written with digits alone,
      without a plus sign, a point or a unit.
      """,
      "minimum_public: ten",
      "write a number in the range that is named."),
    .notAnIdentifier: Page(
      "not a name for use in files",
      """
      Names of questions, groups, options and the like start with a small letter and go on with
      small letters, digits and hyphens; 48 signs at most. They are the same in other programs
      and never change their meaning.
      """,
      "id: People_Presence",
      "write it like  people-presence ; what people read stands in 'text' or 'name'."),
    .tooDeep: Page(
      "nested too deep",
      """
      Lists and mappings may stand twenty deep inside each other. No file of powershare needs
      more than seven.
      """,
      "[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]",
      "look for a bracket that is never closed."),
    .tooManyValues: Page(
      "too many values",
      """
      A file may hold 200,000 values. An alias ('*name') counts as often as it is used, with all
      that it stands for, as a few lines of aliases can stand for millions of values.
      """,
      "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]    # and so on",
      "write fewer aliases, or split the file."),
  ]

  // MARK: Texts

  private static let textPages: [DocumentProblemNumber: Page] = [
    .placeholderReadAsMapping: Page(
      "a text that starts with a brace",
      """
      In YAML a '{' at the start of a value opens a mapping. A text that starts with {people} is
      therefore read as something else, or not at all.
      """,
      "- {People} can read the minutes.",
      "put the text between double quotation marks."),
    .unquotedText: Page(
      "a plain text that other readers refuse",
      """
      Between brackets or braces a plain text with '?' or ':' in it is read here, and refused by
      other YAML readers, Python's among them. This is a warning.
      """,
      "easy_read: {text: Who decides?}",
      "put the text between quotation marks."),
    .valueLooksLikeMapping: Page(
      "a text with a colon in it",
      """
      A colon with a blank behind it makes a key of what stands before, also in the middle of a
      sentence.
      """,
      "note: because: law",
      "put the text between double quotation marks."),
    .readAsAlias: Page(
      "a text that starts with an asterisk",
      """
      In YAML '*' at the start of a value names something written elsewhere, so emphasis as in
      Markdown is read as a name that nobody gave.
      """,
      "help: *really* think of the last year",
      "put the text between double quotation marks."),
    .readAsLabel: Page(
      "a text that starts with '&' or '!'",
      """
      In YAML '&' gives a name to what follows and '!' gives it a type, so the first word of the
      text is lost without a word. This is a warning, as a label may be meant.
      """,
      "help: &c. and so on",
      "put the text between double quotation marks; behind a label if one is meant."),
    .commentAfterText: Page(
      "the end of a text is lost",
      """
      In plain text a '#' with a blank before it starts a comment, so everything behind it
      vanishes. This is a warning, as a comment may be meant.
      """,
      "text: Answer question # five first",
      "put the text between quotation marks, or the comment on a line of its own."),
    .textTooLong: Page(
      "a text too long",
      """
      A text of a questionnaire may have 4,000 characters, a note in a sheet 20,000. Longer ones
      are slips as a rule: a quotation mark that was never closed, or a pasted document.
      """,
      "text: \"Where are people when (4,100 characters more)\"",
      "shorten the text."),
    .controlCharacter: Page(
      "a control character",
      """
      A sign that can be neither seen nor printed stands in the file. It often comes in with text
      that was copied from elsewhere, and could change what a terminal shows.
      """,
      "title: \"Power\\u0007\"    # with the sign itself in the file",
      "delete it; an editor that shows hidden signs helps."),
    .tab: Page(
      "a tab at the start of a line",
      """
      YAML counts blanks to know what belongs together, and does not allow tabs there, as nobody
      can see how wide a tab is.
      """,
      "questions:\n\\t- id: people-presence",
      "set the editor to indent with spaces."),
  ]

  // MARK: Files

  private static let filePages: [DocumentProblemNumber: Page] = [
    .severalDocuments: Page(
      "more than one document in a file",
      """
      A line '---' starts another document. One file holds one questionnaire, sheet or audit, and
      what follows would be passed over.
      """,
      "title: First\n---\ntitle: Second",
      "keep one part, or make two files."),
    .missing: Page(
      "a file that cannot be read",
      """
      The file is not there, may not be read, or is a folder. The message gives the system's own
      reason.
      """,
      "powershare check Questionnaires/no-such-file.yaml",
      "check the path and who may read it."),
    .empty: Page(
      "an empty file",
      """
      The file holds nothing, or nothing but comments.
      """,
      "# to be written",
      "write it, or restore it from a copy."),
    .tooLarge: Page(
      "a file too large",
      """
      A questionnaire may have 2 MB, a sheet 4 MB; the shipped questionnaire has a twentieth of
      that. A larger file is something else, and is not read at all.
      """,
      "powershare check holiday.mp4.yaml",
      "check that this is the right file."),
    .notUTF8: Page(
      "not UTF-8",
      """
      Files are read as UTF-8. A file in another encoding, such as Windows-1252 or UTF-16, has
      bytes that mean nothing in UTF-8; the place is the first of them.
      """,
      "title: caf\\xE9    # one byte, as Windows-1252 writes é",
      "save the file as UTF-8."),
    .binary: Page(
      "not a text file",
      """
      The file holds a zero byte, which no text does: a picture, a spreadsheet, or a text saved
      as UTF-16.
      """,
      "powershare check audit.xlsx",
      "export it as text first, or save it as UTF-8."),
  ]
}
