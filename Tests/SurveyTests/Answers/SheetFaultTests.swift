import Diagnostics
import Survey
import TestSupport
import Testing

@Suite struct SheetFaultTests {
  @Test func theQuestionnaireOfTheseTestsIsSound() {
    #expect(SheetQuestionnaire.reading.diagnostics.map { $0.text() } == [])
  }

  @Test(arguments: sheetHeadFaults + answerFaults + moduleFaults)
  func eachFaultIsNamedAtItsPlace(_ fault: FaultCase) {
    let file = SourceFile(name: "sheets/L3.answers.json", text: fault.marked.text)
    let reading = AnswerSheet.read(file, in: SheetQuestionnaire.snapshot)
    #expect(fault.marked.found(reading.diagnostics, in: file) == fault.expected)
    #expect((reading.sheet == nil) == reading.diagnostics.contains(where: \.isError))
  }

  @Test func everyCodeOfSheetsIsRaisedByAnExample() {
    let raised = Set((sheetHeadFaults + answerFaults + moduleFaults).flatMap(\.codes))
    let ofJournals: Set<SheetCode> = [.damagedJournal, .notAJournal, .brokenTrail]
    for code in SheetCode.allCases where !ofJournals.contains(code) {
      #expect(raised.contains(code.rawValue), "\(code) is raised by no example")
    }
  }

  @Test(arguments: SheetCode.allCases)
  func everyCodeOfSheetsHasAPage(_ code: SheetCode) throws {
    let page = try #require(SurveyExplanations.explanation(of: code.code))
    #expect(page.hasPrefix("\(code.rawValue): "))
  }

  @Test func anAnswerThatIsNotAskedOfTheGroupIsKept() throws {
    let text = SheetText.with {
      $0.respondent = #"{"group": "people"}"#
      $0.answers = #"{"for-leaders": {"now": {"level": 1}}}"#
    }
    let sheet = try #require(SheetQuestionnaire.read(text).sheet)
    #expect(sheet.answers["for-leaders"]?.now == .level(1))
  }

  @Test func allFaultsOfASheetAreToldInOneRun() {
    let text = SheetText.with {
      $0.respondent = #"{"group": "people", "people": 6}"#
      $0.answers = #"{"laddr": {}, "ladder": {"now": {"level": 9}, "prepared": {"level": 1}}}"#
    }
    let found = SheetQuestionnaire.read(text).diagnostics.map(\.code)
    #expect(found == ["PSS-003", "PSS-014", "PSS-019", "PSS-017"])
  }

  @Test func whatAUserSees() {
    let text = SheetText.answer(#""ladder": {"now": {"special": "not-aplicable"}}"#)
    let expected = #"""
      sheets/L3.answers.json:5:45: error[PSS-018]: no special answer is called 'not-aplicable'
        |
      5 |   "answers": {"ladder": {"now": {"special": "not-aplicable"}}}
        |                                             ^^^^^^^^^^^^^^^
      help: did you mean 'not-applicable'?

      """#
    #expect(SheetQuestionnaire.read(text).diagnostics.map { $0.text() }.joined() == expected)
  }
}
