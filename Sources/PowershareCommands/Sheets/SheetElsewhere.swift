import Diagnostics
import Glibc
import Interview
import Survey

/// Saves a sheet outside its audit, when the audit's folder does not take it.
struct SheetElsewhere: SheetRescue {
  /// Where it belongs.
  let folder: AuditFolder
  let snapshot: QuestionnaireSnapshot
  let id: AnswerSheet.ID
  /// What goes on with the sheet once it is back.
  let resumeCommand: String

  /// In the home folder, or in the one at hand where that is not known.
  var suggestedPath: String {
    let home = environmentValue("HOME").flatMap { Folder.isFolder($0) ? $0 : nil }
    return freePath(in: home ?? Self.workingFolder)
  }

  private func freePath(in folder: String) -> String {
    var (path, number) = ("\(folder)/\(id).answers.json", 2)
    while Folder.exists(path) {
      path = "\(folder)/\(id)-\(number).answers.json"
      number += 1
    }
    return path
  }

  func keep(_ sheet: AnswerSheet, at typed: String) throws -> KeptSheet {
    let path = wholePath(typed)
    try Self.writeNew(sheet.fileBytes(of: snapshot), to: path)
    let target = folder.sheetPath(id).quotedForShell
    return KeptSheet(
      path: path,
      wayBack: [
        "cp \(path.quotedForShell) \(target)", "powershare check \(target)", resumeCommand,
      ])
  }

  /// `~` is the home folder; in a folder the sheet has its own name.
  private func wholePath(_ typed: String) -> String {
    var path = typed
    if path == "~" || path.hasPrefix("~/"), let home = environmentValue("HOME") {
      path = home + path.dropFirst()
    }
    if !path.hasPrefix("/") { path = "\(Self.workingFolder)/\(path)" }
    return Folder.isFolder(path) ? freePath(in: path) : path
  }

  private static var workingFolder: String {
    guard let name = getcwd(nil, 0) else { return "." }
    defer { free(name) }
    return String(cString: name)
  }

  /// Only its owner reads it, and nothing that stands there is touched.
  static func writeNew(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault(.write, path) }
    defer { close(descriptor) }
    do throws(FileFault) {
      try Folder.writeAll(bytes, to: descriptor, named: path)
      guard fsync(descriptor) == 0 else { throw FileFault(.write, path) }
    } catch {
      unlink(path)
      throw error
    }
    Folder.syncFolder(Folder.parentFolder(of: path))
  }
}
