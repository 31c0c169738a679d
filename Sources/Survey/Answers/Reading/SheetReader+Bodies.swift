import Diagnostics
import Documents

extension SheetReader {
  /// Looks for what is impossible or odd about a body that is filled in.
  ///
  /// Work in progress may be contradictory until it is complete, so nothing is said of it.
  mutating func checkBody(_ record: ModuleRecord, in part: DocumentMapping) {
    guard !isUnfinished else { return }
    for fault in BodyRecord.faults(in: record) {
      documents.problems.report(fault.problem, at: place(of: fault, in: part))
    }
  }

  /// Where a field stands, or the group in it: as its value, in its list, or as one of its keys.
  private func place(of fault: BodyRecord.Fault, in part: DocumentMapping) -> SourceSpan? {
    guard let node = part[fault.field.rawValue] else { return part.span }
    switch node.value {
    case .list(let items):
      let item = items.first { documents.scalarText($0) == fault.group?.rawValue }
      return item?.span ?? node.span
    case .mapping(let entries):
      return entries.first { $0.key == fault.group?.rawValue }?.keySpan ?? node.span
    default: return node.span
    }
  }
}
