import Diagnostics
import Survey
import TestSupport
import Testing

/// `--language`, from the first question to the sheet on disk.
@Suite struct LanguageTests {
  private let folder: TemporaryFolder
  private let copy = "audit/questionnaire/powershare-5p@1.0.0.cy.yaml"

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.bank.write(to: folder)
  }

  /// A leader's pulse: reasons, evidence, a note, don't know, does not apply.
  private static let script = [
    "2", "2", "1", "Deddf Iechyd Meddwl", "e", "Cofnodion y bwrdd", "2", "Nodyn bach", "y", "n",
    "Nid ydym yn gwneud cynlluniau", "1", "3", "d", "x", "2", "4", "2", "1", "y", "8", "-", "3",
    "4",
    "4", "2", "3", "5", "5", "1", "l", "0", "f", "y",
  ]

  private func take(_ sheet: String, _ options: String) throws -> ProgramRun {
    try TakeCommand(folder, "--sheet \(sheet) --group leaders --form pulse \(options)")
      .script(Self.script)
  }

  @Test func aSheetInWelshIsTheSameSheet() throws {
    let english = try take("A", "")
    let welsh = try take("B", "--language cy")
    expectStatus(0, english)
    expectStatus(0, welsh)
    let before = try folder.text(of: "audit/sheets/A.answers.json")
    let after = try folder.text(of: "audit/sheets/B.answers.json")
    #expect(before.contains("\"language\": \"en-GB\"") && after.contains("\"language\": \"cy\""))
    #expect(
      after.replacing("\"language\": \"cy\"", with: "\"language\": \"en-GB\"")
        .replacing("\"sheet\": \"B\"", with: "\"sheet\": \"A\"") == before)
    #expect(welsh.output.contains("Drafft yw'r geiriau hyn (Cymraeg)."))
    #expect(welsh.output.contains("The Welsh words are a draft."))
    #expect(welsh.output.contains("Ble mae pobl sy'n defnyddio gwasanaethau pan wneir"))
    #expect(welsh.output.contains("Mae taflen B yn gyflawn."))
    #expect(!english.output.contains("draft"))
  }

  @Test func theTranslationThatWasAskedIsKept() throws {
    _ = try take("A", "")
    #expect(!folder.exists(copy))
    _ = try TakeCommand(folder, "--sheet Q --group people --language cy").script("q")
    #expect(!folder.exists(copy), "looking leaves nothing")
    _ = try take("B", "--language cy")
    let shipped = questionnaireFile("powershare-5p.cy.yaml").bytes
    #expect(try folder.bytes(of: copy) == shipped)
    let check = try Program.built.run(["check", "audit"], in: folder.path)
    expectStatus(0, check)
    #expect(check.errors.isEmpty)
    #expect(check.output.contains("\(copy): the Welsh of powershare-5p@1.0.0, "))
  }

  /// What the audit has is what is asked, whatever the program brings.
  @Test func theAuditsOwnCopyCounts() throws {
    let text = questionnaireFile("powershare-5p.cy.yaml").text
      .replacing("Ble mae {people} pan wneir", with: "Yn lle mae {people} pan wneir")
      .replacing("status: draft", with: "status: draft\nchecked_by: A. Jones")
    try folder.write(text, to: copy)
    let run = try TakeCommand(folder, "--sheet B --group people --form pulse --language cy")
      .script("2", "q")
    #expect(run.output.contains("Yn lle mae pobl"))
    #expect(try folder.text(of: copy) == text)
  }

  @Test func aSheetStaysInItsLanguage() throws {
    let take = TakeCommand(folder, "--sheet B --group people --form pulse --language cy")
    expectStatus(75, try take.script("2", "q"))
    let resumed = try TakeCommand(folder, "--sheet B").script("q")
    expectStatus(75, resumed)
    #expect(resumed.output.contains("Cafwyd hyd i waith heb ei orffen"))
    let other = try TakeCommand(folder, "--sheet B --language en").script("q")
    expectStatus(64, other)
    #expect(other.errors.contains("sheet B is answered in cy, not in en"))
  }

  @Test func wordsAreTakenInBothLanguages() throws {
    let run = try TakeCommand(folder, "--sheet B --group people --form pulse --language cy")
      .script(
        "2", "nôl", "cymorth", "again", "eto", "cynnwys", "ewch i pobl 1", "adolygu", "stopio")
    expectStatus(75, run)
    #expect(run.output.contains("Cynnwys. Atebwyd 1 o 12."))
  }

  @Test func aLanguageWithoutTextsIsRefused() throws {
    let run = try TakeCommand(folder, "--sheet B --group people --language fr").script("q")
    expectStatus(64, run)
    #expect(run.errors.contains("powershare-5p has no texts in 'fr'"))
    #expect(run.errors.contains("it has: en-GB, cy"))
    let wrong = try TakeCommand(folder, "--sheet B --language ../cy").script("q")
    expectStatus(64, wrong)
    #expect(!folder.exists("audit/sheets/B.answers.json"))
  }

  /// A sheet that says anything at all is asked in the questionnaire's own language.
  @Test func anUnknownLanguageOfASheetIsNoFault() throws {
    expectStatus(75, try TakeCommand(folder, "--sheet B --group people").script("2", "3", "q"))
    let text = try folder.text(of: "audit/sheets/B.answers.json")
    try folder.write(
      text.replacing("\"en-GB\"", with: "\"../../x\""), to: "audit/sheets/B.answers.json")
    let run = try TakeCommand(folder, "--sheet B").script("q")
    expectStatus(75, run)
    #expect(run.output.contains("Found unfinished work"))
  }

  @Test func theAuditsWordsForPeopleAreSaidInWelsh() throws {
    let plan = try folder.text(of: "audit/audit.yaml")
    try folder.write(plan + "terms: {people: \"residents\"}\n", to: "audit/audit.yaml")
    let run = try TakeCommand(folder, "--sheet B --group people --form pulse --language cy")
      .script("q")
    #expect(run.output.contains("Ble mae preswylwyr pan wneir"))
  }
}

/// What is not translated, and translations of one's own.
@Suite struct PartlyTranslatedTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let warning = "Nid yw popeth yma wedi'i gyfieithu."

  /// The full form has English sentences; the words for people in them are English too.
  @Test func sentencesHaveTheWordsOfTheirLanguage() throws {
    try AuditFixture.bank.write(to: folder)
    let run = try TakeCommand(folder, "--group people --language cy").script("q")
    expectStatus(75, run)
    let question = try #require(run.output.firstRange(of: "how much weight do"))
    let warning = try #require(run.output.firstRange(of: Self.warning))
    #expect(warning.upperBound < question.lowerBound)
    #expect(run.output.contains("how much weight do people who use services carry?"))
    #expect(run.output.contains("yn iaith yr holiadur (English)"))
    let plan = try folder.text(of: "audit/audit.yaml")
    try folder.write(plan + "terms: {people: \"residents\"}\n", to: "audit/audit.yaml")
    let residents = try TakeCommand(folder, "--group people --language cy").script("q")
    #expect(residents.output.contains("how much weight do residents carry?"))
  }

  @Test(arguments: ["standard", "easy-read"])
  func whereAllOfItIsTranslatedNothingIsSaid(_ wording: String) throws {
    try AuditFixture.bank.write(to: folder)
    let run = try TakeCommand(
      folder, "--group people --form pulse --language cy --wording \(wording)"
    ).script("q")
    expectStatus(75, run)
    #expect(!run.output.contains(Self.warning))
  }

  @Test(arguments: [true, false])
  func aTranslationOfOnesOwnIsNamed(_ isDraft: Bool) throws {
    try AuditFixture.small.write(to: folder)
    let source = "audit/questionnaire/small@1.0.0"
    let made = try Program.built.run(
      ["translate", "\(source).yaml", "--language", "pl", "-o", "\(source).pl.yaml"],
      in: folder.path)
    expectStatus(0, made)
    let text = try folder.text(of: "\(source).pl.yaml")
      .replacing("title: {is: \"\"", with: "title: {is: \"Kto\"")
      .replacing("english_name: \"pl\"", with: "english_name: Polish")
      .replacing("\nstatus: draft", with: isDraft ? "\nstatus: draft" : "\nstatus: published")
    #expect(text.contains("english_name: Polish"), "\(text.prefix(900))")
    try folder.write(text, to: "\(source).pl.yaml")
    let run = try TakeCommand(folder, "--group people --language pl").script("q")
    expectStatus(75, run)
    #expect(!run.output.contains("The English words"))
    #expect(run.output.contains("The Polish words are a draft.") == isDraft)
    #expect(run.output.contains("What has no Polish text is shown in the language of the"))
  }
}

/// `powershare check` and `powershare translate` on files of words.
@Suite struct TranslationFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> ProgramRun {
    try Program.built.run(line: line, in: folder.path)
  }

  @Test func whatShipsHasNoFaults() throws {
    for name in ["powershare-5p.cy", "interface.cy", "interface.en-GB"] {
      let path = "\(name).yaml"
      try folder.write(questionnaireFile("\(path)").bytes, to: path)
      let check = try run("check \(path)")
      expectStatus(0, check)
      #expect(check.errors.isEmpty)
      #expect(check.output.hasSuffix("texts, no faults\n"))
    }
  }

  @Test func aTranslationGrowsFromTheList() throws {
    try folder.write(SmallQuestionnaire.usual.text, to: "small.yaml")
    let list = try run("translate small.yaml --language pl -o small.pl.yaml")
    expectStatus(0, list)
    #expect(list.output.hasPrefix("small.pl.yaml: 0 of "))
    let checked = try run("check small.pl.yaml")
    expectStatus(0, checked)
    #expect(checked.errors.isEmpty)
    #expect(checked.output.hasPrefix("small.pl.yaml: the pl of small@1.0.0, 0 of "))
    let text = try folder.text(of: "small.pl.yaml")
    let filled = text.replacing("title: {is: \"\"", with: "title: {is: \"Kto „decyduje”?\"")
    try folder.write(filled, to: "small.pl.yaml")
    let again = try run("translate small.yaml --language pl -o small.pl.yaml")
    #expect(again.output.hasPrefix("small.pl.yaml: 1 of "))
    #expect(try folder.text(of: "small.pl.yaml") == filled)
  }

  @Test func whatChangedIsMarkedAndWhatWentIsKept() throws {
    let old = SmallQuestionnaire.usual.text
    try folder.write(old, to: "small.yaml")
    _ = try run("translate small.yaml --language pl -o small.pl.yaml")
    let text = try folder.text(of: "small.pl.yaml")
      .replacing("title: {is: \"\"", with: "title: {is: \"Kto\"")
      .replacing(
        "\ntexts:\n", with: "\ntexts:\n  gone.text: {is: \"Stary\", of: \"00000000\"}\n"
      )
      .replacing("of: 1.0.0", with: "of: 0.9.0")
    try folder.write(text, to: "small.pl.yaml")
    let title = try #require(old.split(separator: "\n").first { $0.hasPrefix("title:") })
    try folder.write(old.replacing(title, with: "title: Another"), to: "small.yaml")
    let check = try run("check small.pl.yaml")
    expectStatus(0, check)
    #expect(check.errors.contains("warning[PST-004]: the pl for 'title' was made from an older"))
    #expect(check.errors.contains("note: English is now 'Another' (small.yaml:"))
    let list = try run("translate small.yaml --language pl -o small.pl.yaml")
    #expect(list.output.contains("1 from an older text"))
    let after = try folder.text(of: "small.pl.yaml")
    #expect(after.contains("  # STALE: the text above has changed"))
    #expect(after.contains("  title: {is: \"Kto\", of: "))
    #expect(after.contains("# No longer in the questionnaire:\n# gone.text: \"Stary\"\n"))
  }

  @Test func aTranslationStaysInItsLanguage() throws {
    try folder.write(SmallQuestionnaire.usual.text, to: "small.yaml")
    _ = try run("translate small.yaml --language pl -o small.pl.yaml")
    let before = folder.listing()
    for line in ["-o small.pl.yaml", "--from small.pl.yaml -o small.fr.yaml"] {
      let run = try run("translate small.yaml --language fr \(line)")
      expectStatus(64, run)
      #expect(run.errors.contains("small.pl.yaml is in 'pl', not in 'fr'"))
      #expect(folder.listing() == before)
    }
  }

  /// The translator's own comments and keys are not in the new list.
  @Test func whatATranslationWouldLoseIsKeptBesideIt() throws {
    try folder.write(SmallQuestionnaire.usual.text, to: "small.yaml")
    _ = try run("translate small.yaml --language pl -o small.pl.yaml")
    let text = try folder.text(of: "small.pl.yaml")
      .replacing("title: {is: \"\"", with: "title: {is: \"Kto\"")
    for own in ["\nx-client: \"Anna\"\ntexts:", "\ntexts:\n  # Ask Anna about this one."] {
      let mine = text.replacing("\ntexts:", with: own)
      try folder.write(mine, to: "small.pl.yaml")
      let run = try run("translate small.yaml --language pl -o small.pl.yaml")
      expectStatus(0, run)
      #expect(run.errors.contains("small.pl.yaml.old"))
      #expect(try folder.text(of: "small.pl.yaml.old") == mine)
      #expect(try folder.text(of: "small.pl.yaml") == text)
      try folder.remove("small.pl.yaml.old")
    }
    expectStatus(0, try run("translate small.yaml --language pl -o small.pl.yaml"))
    #expect(!folder.exists("small.pl.yaml.old"))
  }

  @Test func aTranslationWithoutItsQuestionnaireIsMissingInput() throws {
    try folder.write("format: powershare-overlay/1\n", to: "other.pl.yaml")
    let check = try run("check other.pl.yaml")
    expectStatus(66, check)
    #expect(check.output.contains("there is no questionnaire to hold other.pl.yaml against"))
  }
}
