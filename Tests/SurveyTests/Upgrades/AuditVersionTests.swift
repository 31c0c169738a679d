import Diagnostics
import Survey
import Testing

/// What an upgrade changes in `audit.yaml`.
@Suite struct AuditVersionTests {
  private static let head =
    "format: powershare-audit/1\norganisation: North\nwave: \"2026\"\ndate: 2026-05-31\n"

  private func changed(_ text: String) throws -> String? {
    let file = SourceFile(name: "audit.yaml", text: text)
    let plan = try #require(
      AuditPlan.read(file).plan, "\(AuditPlan.read(file).diagnostics.map { $0.text() })")
    let version = try #require(Version("1.10.0"))
    return plan.file(asking: version, in: file)?.text
  }

  @Test(arguments: [
    "questionnaire: test@1.2.0\n", "questionnaire: 'test@1.2.0'   # as agreed\n",
    "\"questionnaire\": \"test@1.2.0\"\naudience: self\n", "questionnaire:   test@1.2.0\r\n# é\r\n",
    "questionnaire: test@1.2.0",
  ])
  func onlyTheVersionChanges(_ line: String) throws {
    let text = "# Notes of ours: test@1.2.0\n" + Self.head + line
    let wanted =
      "# Notes of ours: test@1.2.0\n" + Self.head
      + line.replacing("test@1.2.0", with: "test@1.10.0")
    #expect(try changed(text) == wanted)
  }

  /// Actions and quotes follow their questions; words that look like an id stay.
  @Test func questionsAreCalledWhatTheyAreCalledThere() throws {
    let text =
      "\u{FEFF}" + Self.head + """
        questionnaire: test@1.2.0
        actions:   # of 'one'
          - {id: one, what: one, owner: Chair, by: 2026-12-01, status: planned, questions: [two, one]}
          - id: more
            what: "two"
            owner: Chair
            by: 2026-12-01
            status: planned
            questions:
              - "one"   # as agreed
        quotes:
          - {sheet: P1, question: one}

        """
    let file = SourceFile(name: "audit.yaml", text: text)
    let plan = try #require(AuditPlan.read(file).plan)
    let version = try #require(Version("1.10.0"))
    let changed = plan.file(
      asking: version, naming: ["one": "first"], quoting: ["one": "said"], in: file)
    let wanted = text.replacing("@1.2.0", with: "@1.10.0")
      .replacing("[two, one]", with: "[two, first]").replacing("- \"one\"", with: "- \"first\"")
      .replacing("question: one", with: "question: said")
    #expect(changed?.text == wanted)
  }

  @Test func aByteOrderMarkStays() throws {
    let text = "\u{FEFF}" + Self.head + "questionnaire: test@1.2.0\n"
    #expect(try changed(text) == text.replacing("1.2.0", with: "1.10.0"))
  }

  @Test(arguments: [
    "organisation: &q test@1.2.0\nquestionnaire: *q\n", "questionnaire: >-\n  test@1.2.0\n",
    "questionnaire: \"test@\\x31.2.0\"\n", "questionnaire: !!str test@1.2.0\n",
    "questionnaire: &a test@1.2.0\nprevious: *a\n",
  ])
  func whatCannotBeChangedAloneIsLeft(_ line: String) throws {
    let head =
      line.hasPrefix("organisation")
      ? Self.head.replacing("organisation: North\n", with: "") : Self.head
    #expect(try changed(head + line) == nil)
  }
}

/// What stands in the way of an upgrade has a page each.
@Test(arguments: UpgradeCode.allCases)
func everyCodeOfUpgradesHasAPage(_ code: UpgradeCode) throws {
  let page = try #require(SurveyExplanations.explanation(of: code.code))
  #expect(page.hasPrefix("\(code.rawValue): ") && page.contains("What to do: "))
}
