import Survey

/// What sections need besides their own cells: the people behind shown cells, row by row.
struct SectionContext {
  let ranges: RangeMaker
  let gaps: GapMaker
  let disclosure: DisclosureRules
  /// The rows of each shown voice, rooms included.
  let rows: [Voice.ID: [AnswerTable.Row]]
}
