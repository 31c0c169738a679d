/// What an interview says about its surroundings, which it cannot see.
///
/// All of it is text to show; times are left out unless someone puts them into words.
package struct InterviewContext: Sendable, Equatable {
  /// What everyone has to know before the first question, a line each.
  package var notices: [String]
  /// Such as `North Trust, audit 2026`.
  package var title: String?
  /// Whether the sheet existed before.
  package var isResumed: Bool
  /// When it was last saved, in words: `today 10:42`.
  package var lastSaved: String?
  /// How many changes were in the journal, and not yet in the sheet, when it was opened.
  package var recovered: Int
  /// The command that goes on with this sheet.
  package var resumeCommand: String
  /// The command that begins such a sheet, for when nothing was answered and nothing is on disk;
  /// `nil` for a sheet that is there.
  package var beginCommand: String?
  /// Where the sheet is kept.
  package var sheetPath: String?
  /// Who will see what, as sentences for the end.
  package var disclosure: String?
  /// What to do after the sheet is complete.
  package var nextCommand: String?

  package init(
    title: String? = nil, notices: [String] = [], isResumed: Bool = false,
    lastSaved: String? = nil, recovered: Int = 0, resumeCommand: String,
    beginCommand: String? = nil, sheetPath: String? = nil, disclosure: String? = nil,
    nextCommand: String? = nil
  ) {
    self.notices = notices
    self.title = title
    self.isResumed = isResumed
    self.lastSaved = lastSaved
    self.recovered = recovered
    self.resumeCommand = resumeCommand
    self.beginCommand = beginCommand
    self.sheetPath = sheetPath
    self.disclosure = disclosure
    self.nextCommand = nextCommand
  }
}
