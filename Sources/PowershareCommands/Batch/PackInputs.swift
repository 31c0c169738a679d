import Digests
import Glibc
import Reporting

/// The files that a client's pack is made from.
struct PackInputs {
  let audit: AuditFolder
  /// The audit or result of the year before, where an edition shows it.
  let previous: String?
  private let countsIncomplete: Bool

  /// - Parameters:
  ///   - audit: The audit that is reported; it may name the year before.
  ///   - choice: What its client wants otherwise.
  ///   - comparesYears: Whether clients that name no editions want the year before beside theirs.
  ///   - countsIncomplete: Whether sheets in progress count with what their journals hold.
  init(
    of audit: AuditFolder, _ choice: ClientChoice, comparesYears: Bool, countsIncomplete: Bool
  ) {
    let editions = choice.editions.map { $0.wordsBetweenCommas }
    let isCompared = editions?.contains(Edition.change.rawValue) ?? comparesYears
    previous = isCompared ? choice.previous ?? audit.previousPath : nil
    self.audit = audit
    self.countsIncomplete = countsIncomplete
  }

  /// Whether a file of that name among the sheets is read.
  func isRead(_ name: String) -> Bool {
    AuditFolder.isSheet(name) || countsIncomplete && AuditFolder.isJournal(name)
  }

  /// How they stand on disk now.
  func stamp() -> Stamp {
    Stamp(
      audit: stamp(of: audit),
      previous: previous.map { path in
        YearSource.resultFile(path).map { FileStamp([$0]) }
          ?? stamp(of: YearSource.auditFolder(path))
      })
  }

  private func stamp(of folder: AuditFolder) -> FileStamp {
    func files(in part: String, where isMeant: (String) -> Bool) -> [String] {
      ((try? Folder.names(in: part)) ?? []).filter(isMeant).map { "\(part)/\($0)" }
    }
    return FileStamp(
      [folder.planPath] + files(in: folder.questionnairesPath) { _ in true }
        + files(in: folder.sheetsPath, where: isRead))
  }

  struct Stamp {
    /// Of the audit that is reported alone.
    let audit: FileStamp
    /// `nil` where no year before is shown.
    let previous: FileStamp?

    /// Short for all of them; another one after any change, also one that was taken back.
    var changes: UInt64 {
      fnv1a64(Array("\(audit.changes) \(previous.map { "\($0.changes)" } ?? "")".utf8))
    }
  }
}

/// How some files stood on disk at a moment.
struct FileStamp {
  /// Over their paths, sizes and times of change, which no program can set back.
  let changes: UInt64
  /// Over their numbers, which not every disk keeps.
  let numbers: UInt64
  /// The second of the last change; `nil` where one of them is no file whose changes show in time.
  let latest: Int?

  init(_ paths: [String]) {
    var (changes, numbers): ([UInt8], [UInt8]) = ([], [])
    var latest: Int? = 0
    func add(_ values: [Int], to bytes: inout [UInt8]) {
      values.withUnsafeBytes { bytes += $0 }
    }
    for path in paths {
      changes += "\(path.utf8.count) \(path) ".utf8
      var status = stat()
      guard stat(path, &status) == 0 else {
        latest = nil
        continue
      }
      if status.st_mode & S_IFMT != S_IFREG { latest = nil }
      latest = latest.map { max($0, status.st_mtim.tv_sec, status.st_ctim.tv_sec) }
      add([Int(status.st_dev), Int(status.st_ino)], to: &numbers)
      add(
        [
          Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
          status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
        ], to: &changes)
    }
    (self.changes, self.numbers, self.latest) = (fnv1a64(changes), fnv1a64(numbers), latest)
  }
}
