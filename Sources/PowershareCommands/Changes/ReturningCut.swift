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
  /// answered: they are a cut of either year's people, and it is held against those of other
  /// comparisons, made now or before (MEASUREMENT.md, 6.2.4). Where it would give somebody away, the
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
        let cuts = [(earlier, people.earlierSheets), (later, people.laterSheets)].map {
          (year: placeOfFolder($0), cut: ReturningCut(voice: people.voice, sheets: $1))
        }
        for (year, _) in cuts where told[year] == nil {
          told[year] = try ToldPeople(of: years[year], isDraft: isDraft)
        }
        guard cuts.allSatisfy({ told[$0.year]?.mayBeTold($0.cut) ?? true }) else { continue }
        years[earlier].returning.append(people)
        for (year, cut) in cuts where !years[year].cuts.contains(cut) {
          years[year].cuts.append(cut)
          told[year]?.tell(cut)
        }
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

  func mayBeTold(_ cut: ReturningCut) -> Bool {
    guard let figures = releases.last else { return true }
    return releaseConflicts(of: figures.telling([marked(cut)]), after: releases).isEmpty
  }

  mutating func tell(_ cut: ReturningCut) {
    guard let figures = releases.last else { return }
    releases.append(figures.telling([marked(cut)]))
  }

  private func marked(_ cut: ReturningCut) -> Release.Cut {
    releaseCut(of: cut.sheets, in: cut.voice, of: audit, salt: salt)
  }
}
