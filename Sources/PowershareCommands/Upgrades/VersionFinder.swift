import Diagnostics
import Documents
import Survey

/// A version of a questionnaire with its file.
struct FoundVersion {
  let file: SourceFile
  let snapshot: QuestionnaireSnapshot

  var version: Version { snapshot.questionnaire.version }

  /// - Throws: 66 when it is missing, 65 with every fault of it.
  init(_ file: SourceFile) throws(CommandFailure) {
    self.file = file
    snapshot = try QuestionnaireSnapshot.read(file)
  }

  fileprivate init(path: String) throws(CommandFailure) {
    try self.init(
      try SourceFile.load(path, family: .questionnaire, limits: .questionnaire))
  }
}

/// Finds the versions of the questionnaire that an audit asks: in its own folder, beside it, in the
/// working folder, and inside the program.
struct VersionFinder {
  let folder: AuditFolder
  let id: Questionnaire.ID

  /// The folders beside the audit's own that may hold versions.
  var foldersBeside: [String] {
    let above = Folder.parentFolder(of: folder.path)
    return above == "." ? ["."] : [above, "."]
  }

  /// The version that a user names: a file, `powershare-5p@1.1.0` or `1.1.0`.
  ///
  /// - Throws: 64 for what is no version, 66 when it is nowhere, 65 when its file is faulty.
  func version(named name: String) throws(CommandFailure) -> FoundVersion {
    if name.contains("/") || Self.isQuestionnaire(name) { return try FoundVersion(path: name) }
    let parts = name.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count <= 2, let version = Version(String(parts.last ?? "")) else {
      throw CommandFailure(
        .usage, "'\(name)' is not a version",
        help: ["write it as 1.1.0, as \(id)@1.1.0, or name its file"])
    }
    if parts.count == 2, String(parts[0]) != id.rawValue {
      throw CommandFailure(
        .usage, "'\(name)' is of another questionnaire; this audit asks '\(id)'",
        help: ["write it as \(id)@\(version)"])
    }
    return try self.version(version)
  }

  private func version(_ version: Version) throws(CommandFailure) -> FoundVersion {
    for path in paths {
      do throws(CommandFailure) {
        let found = try FoundVersion(path: path)
        if isOurs(found), found.version == version { return found }
      } catch {
        // A fault in some other version is not in the way.
        if Folder.lastName(of: path).hasPrefix("\(id)@\(version).") { throw error }
      }
    }
    if let shipped, shipped.version == version { return shipped }
    let known = sound.map(\.version.description)
    throw CommandFailure(
      .missingInput, "version \(version) of '\(id)' is nowhere to be found",
      help: ["known here: \(known.joined(separator: ", "))", "or name its file: --to FILE"])
  }

  /// The newest published one that an upgrade can go to; `nil` where there is none above a version.
  func newest(above version: Version) -> FoundVersion? {
    sound.last { found in
      found.version > version && found.version.major == version.major
        && found.snapshot.questionnaire.status == .published
    }
  }

  /// Every version without faults, oldest first; of two files of one version the nearer one.
  private var sound: [FoundVersion] {
    var versions: [Version: FoundVersion] = [:]
    let files = paths.compactMap { path in try? FoundVersion(path: path) }
    for found in files + [shipped].compactMap(\.self) where isOurs(found) {
      if versions[found.version] == nil { versions[found.version] = found }
    }
    return versions.values.sorted { $0.version < $1.version }
  }

  private var shipped: FoundVersion? {
    (try? SourceFile.shippedQuestionnaire(id.rawValue)).flatMap { try? FoundVersion($0) }
  }

  private func isOurs(_ found: FoundVersion) -> Bool { found.snapshot.questionnaire.id == id }

  /// The nearest first.
  private var paths: [String] {
    ([folder.questionnairesPath] + foldersBeside).flatMap { folder in
      ((try? Folder.names(in: folder)) ?? []).filter { name in
        Self.isQuestionnaire(name) && (name.hasPrefix("\(id)@") || name.hasPrefix("\(id)."))
      }.map { folder == "." ? $0 : "\(folder)/\($0)" }
    }.filter { Folder.size(of: $0) != nil }
  }

  private static func isQuestionnaire(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }
}
