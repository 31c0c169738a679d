import Measures
import Testing

/// By hand: sums of cuts, and what stands alone in them.
@Suite struct CutSpanTests {
  private func cut(_ views: Set<Int>) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: views.map { ($0, 1) })
  }

  private func told(_ cuts: Set<Int>...) -> Set<Set<Int>> {
    CutSpan(cuts.map(cut)).told(below: 5)
  }

  @Test func twoCutsTellTheirDifference() {
    #expect(told([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5]) == [[6]])
    #expect(told(Set(1...5), Set(6...10)) == [])
    #expect(told(Set(1...10), Set(1...5)) == [])
  }

  @Test func threeCutsTellWhatTwoHaveInCommon() {
    #expect(told(Set(1...10), Set(9...20), Set(1...20)) == [[9, 10]])
    #expect(told(Set(1...10), Set(9...20)) == [])
    #expect(told(Set(1...10), Set(6...20), Set(1...20)) == [])
  }

  /// (A + p) + (B + p) + (C + p) less all is twice p.
  @Test func halfOfASumIsTold() {
    let (a, b, c) = (Set(1...5), Set(11...15), Set(21...25))
    let all = a.union(b).union(c).union([99])
    #expect(told(a.union([99]), b.union([99]), c.union([99]), all) == [[99]])
  }

  @Test func aRoomIsAllOfItsPeople() {
    let room = [1: 6]
    #expect(CutSpan([room.merging([2: 1]) { $1 }, [2: 1]]).told(below: 5) == [[2]])
    #expect(CutSpan<Int>().told(below: 5) == [])
  }
}
