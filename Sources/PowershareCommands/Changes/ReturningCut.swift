import Comparison
import Scoring
import Survey

/// The people of one voice of an audit whose change a comparison tells.
struct ReturningCut: Equatable {
  let voice: Voice.ID
  let sheets: Set<AnswerSheet.ID>
}

extension [YearSource] {
  /// The same years with those people who may be held against themselves.
  ///
  /// How far those who answered both times moved tells, beside the figures of all, what they
  /// answered: they are a cut of either year's people, which parts them further than the cuts of
  /// other comparisons do, made now or before (MEASUREMENT.md, 6.2.5). Where a part is of too few, the
  /// two years are compared as if by different people. The newest earlier year comes first.
  ///
  /// - Parameter isDraft: Whether it is a look for those who hold the sheets, to whom it does not
  ///   matter what was released before.
  /// - Returns: The years in their order; those of whom only a result is left as they are.
  /// - Throws: What ``ReleaseLogFile/init(of:)`` does.
  func matchingReturningPeople(isDraft: Bool) throws -> [YearSource] {
    guard let later = indices.last else { return self }
    var years = self
    var told: [Int: ToldPeople] = [:]
    for earlier in indices.dropLast().reversed() {
      for people in ReturningPeople.all(from: years[earlier].year, to: years[later].year) {
        guard people.obstacle == nil else {
          years[earlier].returning.append(people)
          continue
        }
        let cuts = [(earlier, people.earlierSheets), (later, people.laterSheets)].map {
          (year: placeOfFolder($0), cut: ReturningCut(voice: people.voice, sheets: $1))
        }
        for (year, _) in cuts where told[year] == nil {
          told[year] = try ToldPeople(of: years[year], isDraft: isDraft)
        }
        guard cuts.allSatisfy({ told[$0.year]?.mayBeTold($0.cut) ?? true }) else {
          years[earlier].returning.append(people.besideAnotherComparison)
          continue
        }
        for (year, cut) in cuts where !years[year].cuts.contains(cut) {
          years[year].cuts.append(cut)
          told[year]?.tell(cut)
        }
        let (then, now) = (told[cuts[0].year], told[cuts[1].year])
        years[earlier].returning.append(
          people.parted(earlier: { then?.parts(of: $0) ?? [$0] }) { now?.parts(of: $0) ?? [$0] })
      }
    }
    return years
  }

  /// The cuts of one audit, which may stand among the years twice.
  func cuts(of year: YearSource) -> [ReturningCut] {
    filter { $0.isOfSameFolder(year) }.flatMap(\.cuts)
  }

  /// The first place of the audit that stands in one.
  private func placeOfFolder(_ place: Int) -> Int {
    firstIndex { $0.isOfSameFolder(self[place]) } ?? place
  }
}

extension Release {
  /// The same, telling of other people.
  fileprivate func telling(_ cuts: [Cut]) -> Release {
    Release(
      date: date, written: nil, audience: audience, minimum: minimum, resultHash: "", cuts: cuts)
  }
}

/// What was released of an audit's people, and what is told of them now.
private struct ToldPeople {
  private let audit: Audit
  private let salt: ReleaseSalt
  private var releases: [Release]

  /// `nil` where only the result is left.
  ///
  /// - Throws: What ``ReleaseLogFile/init(of:)`` does.
  init?(of year: YearSource, isDraft: Bool) throws {
    guard let scored = year.scored else { return nil }
    let isNoted = !isDraft && scored.result.rules.audience != .own
    let log = isNoted ? try ReleaseLogFile(of: scored.folder) : nil
    audit = scored.audit
    salt = log?.salt ?? ReleaseSalt([])
    releases =
      (log?.reading.releases ?? []) + [
        Release(of: scored.result, in: audit, hash: "", salt: salt, written: nil)
      ]
  }

  /// Whether nobody could be told from others by it, or only by enough people.
  ///
  /// All that was told and the cut part the people, and each part must be as many as a figure may rest
  /// on: of x and five, x and five others, and all eleven, every two differ by five, and the three tell
  /// what x said. A cut that was told already adds nothing. Between two audiences the smaller minimum
  /// holds, for those who have what was released to both.
  func mayBeTold(_ cut: ReturningCut) -> Bool {
    let cut = marked(cut)
    let minimum = releases.last?.minimum ?? 0
    return Set(releases.map { min($0.minimum, minimum) }).allSatisfy { fewest in
      let known = releases.filter { $0.minimum >= fewest }.flatMap(\.cuts)
      return known.contains { $0.people == cut.people }
        || (known + [cut]).peopleByPart.allSatisfy { $0 >= fewest }
    }
  }

  /// Some people who answered alone, parted by all that is told of them question by question.
  ///
  /// Of groups inside a voice it is not.
  func parts(of sheets: Set<AnswerSheet.ID>) -> [Set<AnswerSheet.ID>] {
    let cuts = releases.flatMap(\.cuts).filter { $0.name.group == nil }
    let revisions = audit.revisions
    let parts = Dictionary(grouping: sheets) { sheet in
      let mark = salt.mark(of: revisions.first(of: sheet))
      return cuts.indices.filter { cuts[$0].people[mark] != nil }
    }
    return parts.values.map { Set($0) }
  }

  mutating func tell(_ cut: ReturningCut) {
    guard let figures = releases.last else { return }
    releases.append(figures.telling([marked(cut)]))
  }

  private func marked(_ cut: ReturningCut) -> Release.Cut {
    releaseCut(of: cut.sheets, in: cut.voice, of: audit, salt: salt)
  }
}

extension [Release.Cut] {
  /// How many people there are in each part into which the cuts part them.
  fileprivate var peopleByPart: [Int] {
    var places: [PersonMark: [Int]] = [:]
    var people: [PersonMark: Int] = [:]
    for (place, cut) in enumerated() {
      for (mark, count) in cut.people {
        places[mark, default: []].append(place)
        people[mark] = Swift.min(people[mark] ?? count, count)
      }
    }
    return people.reduce(into: [[Int]: Int]()) { parts, person in
      parts[places[person.key] ?? [], default: 0] += person.value
    }.map(\.value)
  }
}
