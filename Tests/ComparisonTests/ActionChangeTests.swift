import Comparison
import Survey
import Testing

/// The later audit is of 31 May 2026.
@Suite("What was agreed, a year later") struct ActionChangeTests {
  private func action(
    _ id: AgreedAction.ID, by: String = "2026-12-31", _ status: AgreedAction.Status = .planned,
    owner: String = "The chair", what: String = "Something"
  ) throws -> AgreedAction {
    AgreedAction(
      id: id, what: what, owner: owner, by: try #require(CalendarDate(by)), status: status)
  }

  private func changes(
    _ then: [AgreedAction], _ now: [AgreedAction]
  ) -> YearComparison {
    var (before, after) = (YearBuilder(), YearBuilder())
    before.now = ["staff": all(2)]
    after.now = ["staff": all(2)]
    (before.actions, after.actions) = (then, now)
    return YearComparison(before, after)
  }

  @Test func eachWordOfABaselineHasItsCase() throws {
    let then = try [
      action("same"), action("moved", by: "2026-01-31"), action("finished"), action("handed"),
      action("reworded"), action("left"),
    ]
    let now = try [
      action("same"), action("moved", by: "2026-07-31"), action("finished", .done),
      action("handed", owner: "The treasurer"), action("reworded", what: "The same, better said"),
      action("fresh"),
    ]
    let found = changes(then, now).actions
    // By day: the one of July, then the others by their ids; last what is no longer there.
    #expect(
      found.map(\.last.id) == [
        "moved", "finished", "fresh", "handed", "reworded", "same", "left",
      ])
    #expect(
      found.map(\.baseline) == [
        .updated, .updated, .new, .updated, .unchanged, .unchanged, .absent,
      ])
    #expect(found.allSatisfy { !$0.isOverdue })
    #expect(found.map { $0.then == nil } == [false, false, true, false, false, false, false])
    #expect(found.map { $0.now == nil } == [false, false, false, false, false, false, true])
    #expect(found[0].thenAndNow(\.by.description) == "2026-01-31, now 2026-07-31")
    #expect(found[3].thenAndNow(\.owner) == "The chair, now The treasurer")
    #expect(found[4].thenAndNow(\.status.rawValue) == "planned")
    #expect(
      found.map(\.earlierWording) == [nil, nil, nil, nil, "Something", nil, nil])
  }

  /// The day itself is not past.
  @Test(arguments: [
    ("2026-05-30", AgreedAction.Status.planned, true), ("2026-05-30", .started, true),
    ("2026-05-31", .planned, false), ("2026-05-30", .done, false), ("2026-05-30", .dropped, false),
  ])
  func anOpenActionIsOverdueTheDayAfter(
    _ by: String, _ status: AgreedAction.Status, _ isOverdue: Bool
  ) throws {
    let action = try action("a", by: by, status)
    #expect(changes([action], [action]).actions.map(\.isOverdue) == [isOverdue])
    #expect(changes([action], []).actions.map(\.isOverdue) == [isOverdue])
    #expect(changes([], [action]).actions.map(\.isOverdue) == [false])
  }

  @Test func aLaterDayIsWhatCounts() throws {
    let (then, now) = (try action("a", by: "2026-01-31"), try action("a", by: "2026-12-31"))
    #expect(changes([then], [now]).actions.map(\.isOverdue) == [false])
    #expect(changes([now], [then]).actions.map(\.isOverdue) == [true])
  }

  @Test func linesHaveTheirNamesAndOverdueIsNoDifference() throws {
    let late = try action("late", by: "2026-01-31")
    let entries = changes([late, try action("a")], [late, try action("a", .done)]).entries
      .filter { $0.kind == .action }
    #expect(entries.map(\.subject) == ["late", "late", "a"])
    #expect(entries.map(\.outcome) == ["unchanged", "overdue", "updated"])
    #expect(entries.map(\.isDifference) == [false, false, true])
    #expect(
      entries.map(\.token) == ["action-unchanged", "action-overdue", "action-updated"])
    #expect(entries.allSatisfy { ChangeEntry.tokens.contains($0.token) })
    #expect(changes([late], [late]).isSameResult)
  }

  @Test func withoutActionsThereIsNothing() {
    let comparison = changes([], [])
    #expect(comparison.actions.isEmpty)
    #expect(!comparison.entries.contains { $0.kind == .action })
  }
}
