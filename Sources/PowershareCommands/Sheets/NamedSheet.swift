import Survey

/// An audit, or one sheet of it, as a command was told: the sheet's path, or the audit and a name.
struct NamedSheet {
  let folder: AuditFolder
  /// `nil` where the audit was named alone.
  let name: String?

  init(path: String, sheet: String?) {
    let isSheet = AuditFolder.isSheet(Folder.lastName(of: path))
    folder = isSheet ? AuditFolder(ofSheet: path) : AuditFolder(path)
    name = isSheet ? AnswerSheet.id(ofFile: path).rawValue : sheet
  }

  /// The file of the sheet; `nil` where none was named.
  ///
  /// - Throws: 66 when there is no such sheet.
  func file() throws(CommandFailure) -> String? {
    guard let name else { return nil }
    let id = AnswerSheet.ID(name)
    let path = folder.sheetPathInYAML(id) ?? folder.sheetPath(id)
    guard try folder.sheetFiles().contains(path) else {
      throw CommandFailure(.missingInput, "there is no sheet '\(name)' in \(folder.path)")
    }
    return path
  }
}
