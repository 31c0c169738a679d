/// What sections need besides their own cells: the people behind shown cells.
struct SectionContext {
  let ranges: RangeMaker
  let gaps: GapMaker
  let disclosure: DisclosureRules
}
