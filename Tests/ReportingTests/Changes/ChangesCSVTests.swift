import Comparison
import Testing

@testable import Reporting

/// What moved, as rows for a spreadsheet.
@Suite struct ChangesCSVTests {
  /// The subjects of rows of some kinds, each with its class.
  private func rows(
    _ change: SmallChange, _ detail: ChangeOptions.Detail, _ kinds: Set<Substring>
  ) -> [String] {
    var options = change.options
    options.detail = detail
    let text = String(decoding: csvBytes(of: [change.comparison], options: options), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().compactMap { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return kinds.contains(cells[3]) ? "\(cells[4]) \(cells[5]) \(cells[8])" : nil
    }
  }

  /// One person of six sees everything a rung higher: too little to be clear.
  @Test func whatChanceCanDoIsChangedAndNotClear() {
    var change = SmallChange()
    change.now.lived = change.then.lived
    change.now.leaders = change.then.leaders
    change.now.higher = 1
    let levers = rows(change, .changed, ["headline", "lever", "apart"])
    #expect(levers.count == 7)
    #expect(!levers.contains { $0.hasSuffix(" 0") }, "\(levers)")
    #expect(levers.contains { $0.hasPrefix("people cannot-tell ") }, "\(levers)")
    #expect(rows(change, .clear, ["headline", "lever", "apart"]).isEmpty)
  }

  /// Profitability moved apart by as much, Partnerships stayed where it was.
  @Test func aWordIsListedThoughTheAverageStayed() {
    let change = SmallChange()
    #expect(
      rows(change, .changed, ["lever"]) == [
        "people up 800", "politics down -800", "profitability ambiguous 0", "principles up 100",
        "partnerships steady 0",
      ])
    #expect(
      rows(change, .clear, ["lever"]) == [
        "people up 800", "politics down -800", "profitability ambiguous 0", "principles up 100",
      ])
  }

  @Test func ofAYearBesideItselfNothingChanged() {
    var change = SmallChange()
    change.now = change.then
    let all: Set<Substring> = ["headline", "lever", "apart"]
    #expect(rows(change, .changed, all).isEmpty)
    #expect(rows(change, .all, all).count == 7)
    // Between equal figures there is nothing to tell.
    #expect(rows(change, .all, ["difference"]).isEmpty)
  }
}
