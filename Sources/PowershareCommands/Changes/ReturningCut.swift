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
  /// For those who hold the sheets what was released does not matter.
  ///
  /// - Parameter isDraft: Whether it is a look for those who hold the sheets.
  /// - Returns: The years in their order; those of whom only a result is left as they are.
  /// - Throws: What ``ReleaseLogFile/init(of:)`` does.
  func matchingReturningPeople(isDraft: Bool) throws -> [YearSource] {
    guard let later = indices.last else { return self }
    var years = self
    for place in indices.dropLast().reversed() {
      for people in ReturningPeople.all(from: years[place].year, to: years[later].year) {
        let cuts = [
          (place, ReturningCut(voice: people.voice, sheets: people.earlierSheets)),
          (later, ReturningCut(voice: people.voice, sheets: people.laterSheets)),
        ]
        guard try cuts.allSatisfy({ try years.mayTell($1, of: years[$0], isDraft: isDraft) })
        else { continue }
        years[place].returning.append(people)
        for (year, cut) in cuts where !years[year].cuts.contains(cut) {
          years[year].cuts.append(cut)
        }
      }
    }
    return years
  }

  private func mayTell(_ cut: ReturningCut, of year: YearSource, isDraft: Bool) throws -> Bool {
    guard let scored = year.scored else { return true }
    let isNoted = !isDraft && scored.result.rules.audience != .own
    let log = isNoted ? try ReleaseLogFile(of: scored.folder) : nil
    let salt = log?.salt ?? ReleaseSalt([])
    let told = cuts(of: year)
    let here = Release(
      of: scored.result, in: scored.audit, hash: "", returning: told, salt: salt, written: nil)
    return releaseConflicts(
      of: [releaseCut(of: cut.sheets, in: cut.voice, of: scored.audit, salt: salt)],
      minimum: here.minimum, after: (log?.reading.releases ?? []) + [here]
    ).isEmpty
  }

  /// The cuts of one audit, which may stand among the years twice.
  func cuts(of year: YearSource) -> [ReturningCut] {
    filter { $0.isOfSameFolder(year) }.flatMap(\.cuts)
  }
}
