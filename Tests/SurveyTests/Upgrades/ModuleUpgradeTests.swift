import Survey
import Testing

/// Modules have no rulings: a part goes along where its words are the same.
@Suite struct ModuleUpgradeTests {
  private static let question = "\n  - {id: a, section: power, text: A, levels: [a, b, c]}"

  private static let modules = """

    modules:
      bodies:
        purpose: Bodies
        fields:
          - {id: name, type: text, required: true}
          - {id: status, type: choice, options: [decides, advises]}
          - {id: seats, type: map-of-group-to-number}
          - {id: meetings, type: number, prompt: "How many meetings?"}
      decisions:
        purpose: Who decides
        rules: {points: 10, now: Now, could: Could, must_sum: true, allow_dont_know: true, quick_form: Quick, quick_form_points: {last-word: 6, asked: 1}}
        actors:
          - {id: people, name: People}
          - {id: leaders, name: Leaders}
        decisions:
          - {id: budget, text: The budget}
          - {id: plan, text: The plan}
      outcomes:
        purpose: Outcomes
        answer: [none-seen, examples]
        items:
          - {id: better, text: Better}
          - {id: cheaper, text: Cheaper}
    """

  private static let answers = """
    "bodies": [
      {"name": "Board", "status": "decides", "seats": {"leaders": 6}, "meetings": 4},
      {"name": "Panel", "meetings": 2}],
    "decisions": {
      "budget": {"now": {"points": {"leaders": 10}}},
      "plan": {"now": {"special": "dont-know"}, "could": {"roles": {"last-word": ["people"]}}}},
    "outcomes": {"better": "examples", "cheaper": "none-seen"}
    """

  private func upgrade(_ changes: [String: String]) throws -> SheetUpgrade {
    var later = Self.modules
    for (old, new) in changes {
      #expect(later.contains(old))
      later.replace(old, with: new)
    }
    return try UpgradeExample.upgrade(
      Self.question + Self.modules, Self.question + later, modules: Self.answers)
  }

  private func askedAgain(_ upgrade: SheetUpgrade) -> [Module.ID: [String]] {
    upgrade.modules.reduce(into: [:]) { $0[$1.module] = $1.askedAgain }
  }

  @Test func whatIsTheSameGoesAlongWhole() throws {
    let upgrade = try upgrade(["purpose: Bodies": "purpose: Who sits where"])
    #expect(askedAgain(upgrade) == ["bodies": [], "decisions": [], "outcomes": []])
    let same = try self.upgrade([:])
    #expect(upgrade.sheet.modules == same.sheet.modules && same.sheet.modules.count == 3)
  }

  @Test func anItemOfOtherWordsIsAskedAgainAlone() throws {
    let upgrade = try upgrade(["text: Cheaper": "text: Less dear"])
    #expect(askedAgain(upgrade)["outcomes"] == ["cheaper"])
    #expect(upgrade.sheet.modules["outcomes"] == .items(["better": "examples"]))
  }

  @Test func otherAnswersAskEveryItemAgain() throws {
    let upgrade = try upgrade(["[none-seen, examples]": "[none-seen, examples, figures]"])
    #expect(askedAgain(upgrade)["outcomes"] == ["better", "cheaper"])
    #expect(upgrade.sheet.modules["outcomes"] == nil)
  }

  @Test func aDecisionOfOtherWordsIsAskedAgainAlone() throws {
    let upgrade = try upgrade(["text: The budget": "text: The whole budget"])
    #expect(askedAgain(upgrade)["decisions"] == ["budget"])
    guard case .allocations(let kept)? = upgrade.sheet.modules["decisions"] else {
      Issue.record("nothing was kept")
      return
    }
    #expect(kept.keys.map(\.rawValue) == ["plan"])
  }

  @Test(arguments: ["points: 10", "now: Now", "{id: leaders, name: Leaders}"])
  func anotherWayToShareAsksEveryDecisionAgain(_ part: String) throws {
    let changed = [
      "points: 10": "points: 20", "now: Now": "now: Today",
      "{id: leaders, name: Leaders}": "{id: leaders, name: The board}",
    ]
    let upgrade = try upgrade([part: changed[part] ?? part])
    #expect(askedAgain(upgrade)["decisions"] == ["budget", "plan"])
    #expect(upgrade.sheet.modules["decisions"] == nil)
  }

  @Test func aFieldOfOtherWordsLeavesItsRecords() throws {
    let upgrade = try upgrade(["How many meetings?": "How many meetings a year?"])
    #expect(askedAgain(upgrade)["bodies"] == ["meetings"])
    guard case .records(let records)? = upgrade.sheet.modules["bodies"] else {
      Issue.record("nothing was kept")
      return
    }
    #expect(records.map { $0["name"] } == [.text("Board"), .text("Panel")])
    #expect(records.allSatisfy { $0["meetings"] == nil } && records[0]["seats"] != nil)
  }

  @Test func aWordThatIsGoneIsAskedAgain() throws {
    let upgrade = try upgrade(["[decides, advises]": "[advises, meets]"])
    #expect(askedAgain(upgrade)["bodies"] == ["status"])
  }

  @Test func aModuleThatIsGoneHasEnded() throws {
    let items = Self.modules.firstRange(of: "  outcomes:").map {
      String(Self.modules[$0.lowerBound...])
    }
    let upgrade = try upgrade([try #require(items): ""])
    #expect(upgrade.modules.last == SheetUpgrade.ModuleStep(module: "outcomes", isEnded: true))
    #expect(upgrade.sheet.modules["outcomes"] == nil)
  }
}
