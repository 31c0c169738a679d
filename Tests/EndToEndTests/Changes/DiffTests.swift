import Diagnostics
import Foundation
import PowershareCommands
import Survey
import TestSupport
import Testing

/// `powershare diff`: two years beside each other.
@Suite struct DiffTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try DiffFixture().write(to: folder)
  }

  private func run(_ line: String) throws -> ProgramRun {
    try Program.built.run(line: line, in: folder.path)
  }

  private func json(_ line: String) throws -> [String: Any] {
    let run = try run(line)
    expectStatus(0, run)
    let object = try JSONSerialization.jsonObject(with: Data(run.stdout))
    return try #require(object as? [String: Any])
  }

  // MARK: - What it says

  @Test func theVerdictStandsFirst() throws {
    let run = try run("diff 2025 2026")
    expectStatus(0, run)
    #expect(run.errors.isEmpty)
    try expectSnapshot(run.output, named: "diff.txt")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func aDraftSaysSo() throws {
    let run = try run("diff 2025 2026 --draft")
    expectStatus(0, run)
    #expect(
      run.output.split(separator: "\n").prefix(2).last == "Draft. Not to be passed on.")
  }

  @Test func everyLineIsShownOnRequest() throws {
    let run = try run("diff 2025 2026 --show all")
    expectStatus(0, run)
    try expectSnapshot(run.output, named: "diff-all.txt")
  }

  @Test func aYearThatIsNotThereIsNoAuditToMake() throws {
    for line in ["diff nope 2026", "diff 2025 nope"] {
      let run = try run(line)
      expectStatus(66, run)
      #expect(run.errors.contains("powershare: nope is not there\n"))
      #expect(!run.errors.contains("powershare new"))
    }
  }

  /// A file that is no audit is there all the same, and a plan stands for its folder.
  @Test func aFileIsCalledOne() throws {
    try folder.write("", to: "empty")
    let run = try run("diff empty 2026")
    expectStatus(66, run)
    #expect(run.errors.contains("powershare: empty is a file, and no result.json\n"))
    let plan = try self.run("diff 2025/audit.yaml 2026/audit.yaml --draft")
    expectStatus(0, plan)
    #expect(plan.output == (try self.run("diff 2025 2026 --draft").output))
  }

  @Test func anAuditBesideItselfSaysSo() throws {
    for other in ["2026", "./2026", "\(folder.path)/2026"] {
      let run = try run("diff 2026 \(other) --exit-code")
      expectStatus(0, run)
      #expect(run.output.contains("Both hold the same figures: nothing moved."))
    }
  }

  @Test func whatIsWrittenIsAsItsSchemaSays() throws {
    let schema = JSONSchema(ShippedSchemas.bytes(of: "diff") ?? [])
    #expect(schema.faults == [])
    for line in ["diff 2025 2026", "diff 2026 2026", "diff 2025 2025 2026", "diff 2026 2025"] {
      let run = try run("\(line) --format json")
      expectStatus(0, run)
      #expect(
        schema.check(try #require(JSONSchema.document(run.stdout, named: "diff.json"))).faults
          .prefix(4) == [], "\(line)")
    }
  }

  @Test func severalEarlierYearsEachHaveTheirOwnLedger() throws {
    let both = try #require(
      try json("diff 2025 2026 2026 --format json")["comparisons"] as? [[String: Any]])
    #expect(both.count == 2)
    let alone = try #require(
      try json("diff 2025 2026 --format json")["comparisons"] as? [[String: Any]])
    #expect(both[0] as NSDictionary == alone[0] as NSDictionary)
    #expect(both[1]["same_result"] as? Bool == true)
  }

  /// By whatever path, and as an audit or as a result; the later one may be among them.
  @Test func anEarlierYearThatIsNamedTwiceIsComparedOnce() throws {
    let once = try run("diff 2025 2026 --format json")
    for (names, note) in [
      ("2025 2025", "2025 is named twice, and compared once"),
      (
        "2025 ./2025/audit.yaml",
        "2025 and ./2025/audit.yaml are the same audit, which is compared once"
      ),
    ] {
      let run = try run("diff \(names) 2026 --format json")
      expectStatus(0, run)
      #expect(run.errors == "note: \(note)\n")
      #expect(run.output == once.output)
    }
    expectStatus(0, try run("report 2025 --edition board -o then"))
    try folder.write(try folder.text(of: "then/result.json"), to: "copy/result.json")
    try folder.write(
      try folder.text(of: "2025/questionnaire/small@1.0.0.yaml"), to: "copy/small@1.0.0.yaml")
    let results = try run("diff then copy 2026")
    expectStatus(0, results)
    #expect(
      results.errors == "note: then and copy are the same result, which is compared once\n")
    #expect(results.output == (try run("diff then 2026").output))
    let itself = try run("diff 2026 2026")
    expectStatus(0, itself)
    #expect(itself.errors.isEmpty)
    #expect(itself.output.contains("Both hold the same figures: nothing moved."))
  }

  @Test func rowsHaveIdsThatStay() throws {
    let rows = try run("diff 2025 2026 --format csv").output.split(separator: "\n")
    let heading = """
      earlier,later,id,kind,subject,class,then,now,change,low,high,adjusted_p,expected,incomplete,draft
      """
    #expect(rows.first.map { String($0) } == heading)
    // Eight people each up two rungs, leaders not at all: 40 points to 60, by lever and in all.
    let headline = try #require(rows.dropFirst().first).split(
      separator: ",", omittingEmptySubsequences: false)
    // The first 12 digits of SHA-256 over "headline", "" and "up", each with LF.
    #expect(headline[2] == "e05c5d611a3d")
    #expect(headline[3...8] == ["headline", "", "up", "400", "600", "200"])
    #expect(try run("diff 2025 2026 --format csv").output.split(separator: "\n") == rows)
    let draft = try run("diff 2025 2026 --format csv --draft").output.split(separator: "\n")
    #expect(draft.dropFirst() == rows.dropFirst().map { $0 + "yes" }[...])
  }

  @Test func aPageIsOneFileAndADocumentHasItsPicturesBesideIt() throws {
    expectStatus(0, try run("diff 2025 2026 --format html -o out/change.html"))
    let page = try folder.text(of: "out/change.html")
    #expect(page.contains("what moved, 2025 to 2026"))
    #expect(
      folder.listing().keys.filter { $0.hasPrefix("out/") && $0 != "out/" } == ["out/change.html"])
    #expect(try run("diff 2025 2026 --format html").output == page)
    expectStatus(0, try run("diff 2025 2026 --format md -o text/change.md"))
    let text = try folder.text(of: "text/change.md")
    let pictures = folder.listing().keys.filter {
      $0.hasPrefix("text/change-charts/") && $0.hasSuffix("svg")
    }
    #expect(pictures.count == 2)
    for picture in pictures { #expect(text.contains("](\(picture.dropFirst("text/".count)))")) }
    #expect(!(try run("diff 2025 2026 --format md").output.contains(".svg)")))
  }

  /// Several documents in one folder keep their own pictures, and so do the people who have some.
  @Test func aDocumentOverwritesNoPicturesOfOthers() throws {
    try folder.write("mine", to: "text/charts/change-chart-1.svg")
    expectStatus(0, try run("diff 2025 2026 --format md -o text/one.md"))
    let before = folder.listing()
    let run = try Program.built.run(
      ["diff", "2026", "2025", "--format", "md", "-o", "text/two (ü).md"], in: folder.path)
    expectStatus(0, run)
    #expect(folder.listing().filter { before[$0.key] != nil } == before)
    #expect(
      try folder.text(of: "text/two (ü).md")
        .contains("](two%20%28%C3%BC%29-charts/change-chart-1.svg)"))
    #expect(folder.exists("text/two (ü)-charts/change-chart-1.svg"))
  }

  // MARK: - Words

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try folder.text(of: path)
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: path)
  }

  @Test func aPackRewordsWhatIsSaid() throws {
    expectStatus(0, try run("template eject default our"))
    try edit("our/sentences.yaml", "change-word-up: \"up\"", "change-word-up: \"i fyny\"")
    try edit("our/sentences.yaml", "column-lever: \"Lever\"", "column-lever: \"Lefr\\e[1m\"")
    let run = try run("diff 2025 2026 --template our")
    expectStatus(0, run)
    #expect(run.output.contains("\nLefr\u{FFFD}[1m  "))
    #expect(run.output.contains("16 to 24  i fyny\n"))
    for format in ["md", "html"] {
      let page = try self.run("diff 2025 2026 --template our --format \(format)")
      expectStatus(0, page)
      #expect(page.output.contains("i fyny"))
    }
  }

  /// Then the words of the shipped pack are said.
  @Test(arguments: ["change-text-", "change-"])
  func aPackNeedNotHaveWordsForATerminal(_ prefix: String) throws {
    expectStatus(0, try run("template eject default our"))
    let lines = try folder.text(of: "our/sentences.yaml").split(separator: "\n")
    try folder.write(
      lines.filter { !$0.hasPrefix(prefix) }.joined(separator: "\n"), to: "our/sentences.yaml")
    if prefix == "change-" {
      try edit("our/pack.yaml", "  change: change.md.mustache\n", "")
    }
    let run = try run("diff 2025 2026 --template our")
    expectStatus(0, run)
    #expect(run.errors.isEmpty)
    #expect(try self.run("diff 2025 2026").output == run.output)
  }

  // MARK: - Statuses

  @Test(arguments: [
    ("--exit-code", 1), ("--fail-on up", 1), ("--fail-on down", 0),
    ("--fail-on down,promise-part-kept", 1), ("--fail-on promise-not-kept", 0), ("", 0),
    ("--fail-on promise-kepd", 64), ("--show nothing", 64), ("--format xml", 64),
    ("--fail-on ,", 64), ("--fail-on ,up,", 64), ("--fail-on up,,down", 64),
  ])
  func whatHoldsDecidesTheStatus(_ options: String, _ status: Int) throws {
    let run = try run("diff 2025 2026 \(options)")
    expectStatus(Int32(status), run)
    if options.hasSuffix("kepd") { #expect(run.errors.contains("did you mean 'promise-kept'?")) }
    if status == 64 { #expect(run.stdout.isEmpty) }
    if options == "--fail-on ," {
      #expect(run.errors.contains("'--fail-on' names nothing: leave it out, or name some of up, "))
    } else if options.contains(",,") || options.hasSuffix(",") {
      #expect(run.errors.contains("'--fail-on' has a comma with no word beside it\n"))
      #expect(run.errors.contains("\nthere are up, down, "))
    }
  }

  @Test func blanksAroundWhatFailsDoNotCount() throws {
    let diff = ["diff", "2025", "2026", "--fail-on"]
    expectStatus(1, try Program.built.run(diff + ["down , up"], in: folder.path))
    expectStatus(0, try Program.built.run(diff + [" down,\tpromise-not-kept "], in: folder.path))
    for nothing in ["", " , "] {
      expectStatus(64, try Program.built.run(diff + [nothing], in: folder.path))
    }
  }

  @Test func everyWordThatNeverHappensIsNamed() throws {
    let run = try run("diff 2025 2026 --fail-on promise-kepd,up,zebra,doun,zz")
    expectStatus(64, run)
    for part in [
      "'promise-kepd' never happens: did you mean 'promise-kept'?\n",
      "'zebra' never happens\n", "'doun' never happens: did you mean 'down'?\n",
      "'zz' never happens\n", "\nthere are up, ",
    ] {
      #expect(run.errors.contains(part), "\(run)")
    }
    #expect(
      run.errors.firstRange(of: "there are up, ").map {
        run.errors[$0.upperBound...].contains("there are")
      } == false)
  }

  @Test(arguments: [("diff 2025", 64), ("diff 2025 nowhere", 66), ("diff nowhere 2026", 66)])
  func thereMustBeTwo(_ line: String, _ status: Int) throws {
    expectStatus(Int32(status), try run(line))
  }

  @Test func differentQuestionnairesHaveNothingInCommon() throws {
    var other = DiffFixture().then
    other.questionnaire = other.questionnaire.replacing("id: small", with: "id: other")
    other.reference = "other@1.0.0"
    other.sheets = []
    try other.write(to: folder, as: "other")
    let run = try run("diff other 2026")
    expectStatus(65, run)
    #expect(run.errors.contains("two questionnaires have nothing in common"))
    #expect(run.stdout.isEmpty)
  }

  @Test func everyYearOfAnotherQuestionnaireIsNamed() throws {
    var other = DiffFixture().then
    other.questionnaire = other.questionnaire.replacing("id: small", with: "id: other")
    other.reference = "other@1.0.0"
    other.sheets = []
    for name in ["other-1", "other-2"] { try other.write(to: folder, as: name) }
    let run = try run("diff other-1 2025 other-2 2026")
    expectStatus(65, run)
    #expect(run.errors.contains("other-1 asked other@1.0.0"))
    #expect(run.errors.contains("other-2 asked other@1.0.0"))
  }

  /// Audits, results, the pack and the list of what is expected.
  @Test func everyFaultOfEveryInputIsSaidAtOnce() throws {
    for year in ["2025", "2026"] {
      try folder.write(
        "{\"format\": \"powershare-answers/9\"}", to: "\(year)/sheets/P1.answers.json")
    }
    try folder.write("{}", to: "result.json")
    try folder.write("format: powershare-expected-changes/2\nchanges: []", to: "expected.yaml")
    let wrong = try run("diff 2025 result.json 2026 --expected expected.yaml")
    expectStatus(65, wrong)
    for file in ["2025/sheets/P1", "2026/sheets/P1", "result.json", "expected.yaml"] {
      #expect(wrong.errors.contains("\(file)"), "\(file): \(wrong)")
    }
    #expect(wrong.stdout.isEmpty)
    let missing = try run("diff 2025 nowhere 2026 --template none --expected gone.yaml")
    expectStatus(66, missing)
    for file in ["2025/sheets/P1", "2026/sheets/P1", "nowhere", "none", "gone.yaml"] {
      #expect(missing.errors.contains("\(file)"), "\(file): \(missing)")
    }
  }

  @Test func aFaultOfEitherAuditIsSaidAndNothingElse() throws {
    try folder.write("{\"format\": \"powershare-answers/9\"}", to: "2025/sheets/P1.answers.json")
    let run = try run("diff 2025 2026")
    expectStatus(65, run)
    #expect(!run.codes.isEmpty)
    #expect(run.stdout.isEmpty)
  }

  @Test func aFullDiskLeavesNoPartOfAFile() throws {
    let run = try run("diff 2025 2026 -o /dev/full/changes.txt")
    expectStatus(73, run)
    let there = try self.run("diff 2025 2026 -o changes.txt")
    expectStatus(0, there)
    #expect(there.stdout.isEmpty)
    #expect(try folder.text(of: "changes.txt").hasPrefix("North Trust: 2025 to 2026\n"))
  }

  // MARK: - What was agreed

  /// A clause that ends nothing: an action of each year, with what could colour a screen in it.
  private func writeActions() throws {
    var fixture = DiffFixture()
    fixture.then.more = """
      actions:
        - {id: papers, what: "Send \\e[31mpapers", owner: Clerk, by: 2026-01-31, status: planned}
        - {id: lift, what: Mend the lift, owner: Caretaker, by: 2026-01-31, status: planned}

      """
    fixture.now.more = """
      actions:
        - {id: papers, what: "Send \\e[31mpapers", owner: Clerk, by: 2026-01-31, status: planned}
        - {id: door, what: Widen the door, owner: "Care\\ntaker", by: 2026-12-31, status: started}

      """
    try fixture.write(to: folder)
  }

  @Test func whatWasAgreedIsCarriedForward() throws {
    try writeActions()
    for line in ["diff 2025 2026", "diff 2025 2026 --show clear", "diff 2025 2026 --show all"] {
      let run = try run(line)
      expectStatus(0, run)
      #expect(
        run.output.contains(
          """

          What was agreed
            as before, overdue: Send [31mpapers; Clerk; by 31 January 2026; planned
            new: Widen the door; Care taker; by 31 December 2026; started
            no longer listed, overdue: Mend the lift; Caretaker; by 31 January 2026;
            planned

          """))
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    let rows = try run("diff 2025 2026 --format csv").output.split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .filter { $0[3] == "action" }.map { "\($0[4]) \($0[5])" }
    #expect(rows == ["papers overdue", "door new", "lift absent", "lift overdue"])
    expectStatus(1, try run("diff 2025 2026 --fail-on action-overdue"))
    expectStatus(0, try run("diff 2025 2026 --fail-on action-updated"))
    expectStatus(0, try run("diff 2026 2026 --exit-code"))
  }

  /// The same action in other words is told with those it had.
  @Test func whatWasPutOtherwiseIsToldInBothWords() throws {
    var fixture = DiffFixture()
    func action(_ what: String) -> String {
      """
      actions:
        - {id: papers, what: "\(what)", owner: Clerk, by: 2027-01-31, status: planned}

      """
    }
    (fixture.then.more, fixture.now.more) = (action("Send papers"), action("Post *papers*"))
    try fixture.write(to: folder)
    let told = "Post *papers* (in 2025: Send papers)"
    #expect(
      try run("diff 2025 2026").output.contains(
        "  as before, put in other words: \(told); Clerk; by\n"))
    for format in ["md", "html"] {
      let page = try run("diff 2025 2026 --format \(format)").output.replacing("\\*", with: "*")
      #expect(page.contains(told), "\(format)")
    }
    let line = "diff 2025 2026 --format json"
    let schema = JSONSchema(ShippedSchemas.bytes(of: "diff") ?? [])
    let document = try #require(JSONSchema.document(run(line).stdout, named: "diff.json"))
    #expect(schema.check(document).faults.prefix(4) == [])
    #expect(try run(line).output.contains("\"reworded\": true"))
  }

  /// A room a group and year, of eight people each: nobody alone judged anything.
  @Test func whatWasAgreedInRoomsIsNobodysJudgement() throws {
    let fixture = DiffFixture()
    func rooms(_ year: AuditFixture) -> AuditFixture {
      var (year, groups) = (year, Set<RespondentGroup.ID>())
      year.sheets = year.sheets.filter { groups.insert($0.respondent.group).inserted }.map {
        var sheet = $0
        sheet.respondent = Respondent(
          group: sheet.respondent.group,
          kind: .room(people: 8, agreed: .consensus, dissent: nil))
        return sheet
      }
      return year
    }
    try rooms(fixture.then).write(to: folder, as: "rooms-2025")
    try rooms(fixture.now).write(to: folder, as: "rooms-2026")
    let run = try run("diff rooms-2025 rooms-2026 --draft")
    expectStatus(0, run)
    #expect(
      run.output.contains(
        """
        All levers together: what was agreed changed by +20.0 points, from 40.0 to 60.0.
        People answered together in rooms, so nothing can be tested.
        """), "\(run.output)")
    #expect(run.output.contains("  agreement changed\n"))
    #expect(!run.output.contains("judgement") && !run.output.contains("One answer a year"))
  }

  /// From an audit or from its result alone, the same.
  @Test func whatWasAgreedIsAsTheSchemaSays() throws {
    try writeActions()
    let schema = JSONSchema(ShippedSchemas.bytes(of: "diff") ?? [])
    expectStatus(0, try run("report 2025 -o old"))
    var found: [NSArray] = []
    for earlier in ["2025", "old/result.json"] {
      let line = "diff \(earlier) 2026 --format json"
      let document = try #require(JSONSchema.document(run(line).stdout, named: "diff.json"))
      #expect(schema.check(document).faults.prefix(4) == [])
      let comparison = try #require((try json(line)["comparisons"] as? [[String: Any]])?.first)
      found.append(try #require(comparison["actions"] as? NSArray))
    }
    #expect(found[0] == found[1] && found[0].count == 3)
  }

  /// Whatever is wrong with actions is said in one go.
  @Test func everyFaultOfActionsIsSaidAtOnce() throws {
    var fixture = DiffFixture()
    fixture.now.more = """
      actions:
        - {id: a, what: b, owner: c, by: soon, status: underway, questoins: []}
        - {id: a, what: b, owner: " ", by: 2026-01-31, status: dropped, section: nowhere}
        - {id: d, what: b, owner: c, by: 2026-01-31, status: done, questions: [say-1, say-9]}

      """
    try fixture.write(to: folder)
    for line in ["check 2026", "diff 2025 2026"] {
      let run = try run(line)
      #expect(
        Set(run.codes) == [
          "PSA-003", "PSA-011", "PSA-017", "PSA-027", "PSA-028", "PSA-029", "PSA-034",
        ], "\(run)")
      #expect(run.codes.count { $0 == "PSA-034" } == 2)
      #expect(run.errors.contains("did you mean 'questions'?"))
    }
  }

  // MARK: - Results alone

  @Test func aResultStandsForAnAuditWhoseAnswersAreGone() throws {
    expectStatus(0, try run("report 2025 -o old"))
    try FileManager.default.removeItem(atPath: folder("2025"))
    for earlier in ["old", "old/result.json"] {
      let run = try run("diff \(earlier) 2026")
      expectStatus(0, run)
      #expect(
        run.words.contains(
          "All levers together: +20.0 points, from 40.0 to 60.0. It was not tested")
      )
    }
    let promises = try #require(
      (try json("diff old 2026 --format json")["comparisons"] as? [[String: Any]])?[0]["promises"]
        as? [[String: Any]])
    #expect(
      promises.allSatisfy {
        $0["word"] as? String == "part-kept" || $0["word"] as? String == "kept"
      })
    #expect(promises.count == 6)
  }

  @Test func aResultNeedsItsQuestionnaire() throws {
    expectStatus(0, try run("score 2025 --draft"))
    let result = try run("score 2025")
    try folder.write(
      result.output.replacing(
        #/"sha256": "[0-9a-f]{64}"/#, with: "\"sha256\": \"\(String(repeating: "0", count: 64))\""),
      to: "other/result.json")
    let run = try run("diff other/result.json 2026")
    expectStatus(65, run)
    #expect(run.errors.contains("no copy of that questionnaire is at hand"))
  }

  @Test func aDraftIsNotCompared() throws {
    try folder.write(try run("score 2025 --draft").stdout, to: "draft.json")
    let run = try run("diff draft.json 2026")
    expectStatus(65, run)
    #expect(run.codes == ["PSJ-013"])
  }

  @Test func figuresForOtherReadersAreNotMixed() throws {
    try folder.write(try run("score 2025").stdout, to: "old.json")
    let run = try run("diff old.json 2026 --audience public")
    expectStatus(65, run)
    #expect(run.errors.contains("for the audience 'internal', not for 'public'"))
  }

  /// A result with one byte changed, dropped or doubled is read or refused; nothing else happens.
  @Test func aDamagedResultIsRefusedInWords() throws {
    let sound = try run("score 2025").stdout
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<60 {
      var bytes = sound
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes.damage(place..<min(bytes.count, place + 40), using: &generator)
      try folder.write(bytes, to: "damaged.json")
      let run = try run("diff damaged.json 2026 --format json")
      #expect([0, 65].contains(run.status), "\(run)")
      #expect(run.status == 0 || run.stdout.isEmpty)
      #expect(run.status == 0 || !run.errors.isEmpty)
    }
  }

  // MARK: - Expected changes

  @Test func whatSomebodyExpectedIsShownAndFailsNothing() throws {
    let csv = try run("diff 2025 2026 --format csv --show all").output
    let up = csv.split(separator: "\n").filter { $0.contains(",up,") }
      .map { String($0.split(separator: ",", omittingEmptySubsequences: false)[2]) }
    #expect(up.count == 4)
    let entries = (up + ["000000000000"]).map {
      "  - {id: \"\($0)\", reason: New board, name: R. Hill, until: 2027-03-31}"
    }
    try folder.write(
      "format: powershare-expected-changes/1\nchanges:\n\(entries.joined(separator: "\n"))\n",
      to: "expected.yaml")
    let run = try run("diff 2025 2026 --fail-on up --expected expected.yaml")
    expectStatus(0, run)
    #expect(run.words.contains("New board (R. Hill, until 31 March 2027)."))
    #expect(run.words.contains("000000000000: New board"))
    #expect(run.words.contains("Nothing of the kind was found."))
    #expect(run.output.contains("  up\n"))
  }

  /// By the date of the later audit, which the day itself still reaches.
  @Test func whatSomebodyExpectedUntilEarlierFailsAgain() throws {
    func expect(_ day: String) throws {
      try folder.write(
        """
        format: powershare-expected-changes/1
        changes:
          - {id: e05c5d611a3d, reason: New board, name: R. Hill, until: \(day)}
        """, to: "expected.yaml")
    }
    let line = "diff 2025 2026 --fail-on up --expected expected.yaml"
    try expect("2026-05-31")
    let rows = try run("\(line) --format csv").output.split(separator: "\n")
    #expect(rows.filter { $0.hasSuffix(",yes,,") }.count == 1)
    #expect(!(try run(line).output.contains("expected no longer")))
    try expect("2026-05-30")
    for format in ["text", "md", "html"] {
      let run = try run("\(line) --format \(format)")
      expectStatus(1, run)
      #expect(run.words.contains("R. Hill") && run.words.contains("expected no longer"))
    }
    let later = try run("\(line) --format csv").output.split(separator: "\n")
    #expect(later.filter { $0.hasSuffix(",yes,,") }.isEmpty)
    #expect(later.filter { $0.hasSuffix(",expired,,") }.map { $0.contains("headline") } == [true])
    let json = try run("\(line) --format json")
    let schema = JSONSchema(ShippedSchemas.bytes(of: "diff") ?? [])
    #expect(
      schema.check(try #require(JSONSchema.document(json.stdout, named: "diff.json"))).faults == [])
    #expect(
      json.output.contains("\"expired\": true") && !json.output.contains("\"expected\": true"))
  }

  @Test(arguments: [
    ("format: powershare-expected-changes/2\nchanges: []", "PSD-012"),
    ("format: powershare-expected-changes/1", "PSD-004"),
    (
      "format: powershare-expected-changes/1\nchanges:\n  - {id: up, reason: a, name: b}", "PSD-010"
    ),
    (
      "format: powershare-expected-changes/1\nchanges:\n"
        + "  - {id: 00000000000a, reason: a, name: b, until: soon}", "PSD-011"
    ),
    (
      "format: powershare-expected-changes/1\nchanges:\n"
        + "  - {id: 00000000000a, reason: \"\", name: b}", "PSD-013"
    ),
    (
      "format: powershare-expected-changes/1\nchanges:\n"
        + "  - {id: 00000000000a, reason: a, name: \" \"}", "PSD-013"
    ),
    (
      "format: powershare-expected-changes/1\nchanges:\n"
        + "  - {id: 00000000000a, reason: a, name: b}\n"
        + "  - {id: \"00000000000a\", reason: c, name: b}", "PSD-014"
    ),
  ])
  func aWrongListIsRefused(_ text: String, _ code: String) throws {
    try folder.write(text, to: "expected.yaml")
    let run = try run("diff 2025 2026 --expected expected.yaml")
    expectStatus(65, run)
    #expect(run.codes == [code])
  }

  // MARK: - Releases

  @Test func bothAuditsNoteWhatLeft() throws {
    expectStatus(0, try run("diff 2025 2026"))
    for year in ["2025", "2026"] { #expect(folder.exists("\(year)/releases.jsonl")) }
    let before = folder.listing()
    expectStatus(0, try run("diff 2025 2026 --format json"))
    #expect(folder.listing() == before)
  }

  /// One more sheet than an earlier release gives its writer away; so does a comparison.
  @Test func aComparisonIsHeldAgainstEarlierReleases() throws {
    expectStatus(0, try run("report 2026"))
    let late = AuditFixture.small.sheet("P9", of: "people", seed: 9)
    try folder.write(AuditFixture.small.bytes(of: late), to: "2026/sheets/P9.answers.json")
    let run = try run("diff 2025 2026")
    expectStatus(65, run)
    #expect(run.codes == ["PSA-033"])
    #expect(run.stdout.isEmpty)
    #expect(!folder.exists("2025/releases.jsonl"))
  }
}

extension ProgramRun {
  /// What it printed, wherever lines end.
  fileprivate var words: String {
    output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
