package import Diagnostics
import Documents

extension Audit {
  /// Where sheets that count describe one body differently, in the order of sheets.
  package var bodyConflicts: [BodyRegister.Conflict] {
    BodyRegister(of: countedSheets(includesIncomplete: false), in: questionnaire).conflicts
  }
}

extension BodyRegister.Conflict {
  /// The fault at its place in the later sheet, naming the file of the other.
  ///
  /// - Parameters:
  ///   - file: The file of the later sheet.
  ///   - first: The name of the other file.
  ///   - module: The module that describes bodies.
  /// - Returns: One fault, at the first fact that differs.
  package func diagnostics(
    in file: SourceFile, against first: String, of module: Module.ID
  ) -> [Diagnostic] {
    var faults = DiagnosticCollector(file: file)
    faults.report(
      AuditProblem.bodiesDiffer(name: name, facts: facts.map(\.rawValue), file: first),
      at: place(in: file, of: module))
    return faults.diagnostics()
  }

  private func place(in file: SourceFile, of module: Module.ID) -> SourceSpan? {
    var documents = DocumentReader(file, family: .sheet, limits: .sheet)
    guard case .list(let items)? = documents.root()?["modules"]?[module.rawValue]?.value else {
      return nil
    }
    let key = BodyRecord.key(of: name)
    let body = items.first { item in
      item["name"].flatMap { documents.scalarText($0) }.map(BodyRecord.key) == key
    }
    return facts.lazy.compactMap { body?[$0.rawValue]?.span }.first ?? body?["name"]?.span
  }
}

extension DocumentNode {
  /// The value under a key; `nil` for anything but a mapping that has it.
  fileprivate subscript(key: String) -> DocumentNode? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
