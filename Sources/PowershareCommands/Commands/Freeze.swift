import ArgumentParser
import Diagnostics
import Documents
import Survey

/// `powershare freeze`: writes down what a version of a questionnaire means.
struct Freeze: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: "Writes the lock of a questionnaire, which later versions are held against.",
    discussion: """
      Examples:
        powershare freeze our-survey.yaml        # writes our-survey@1.0.0.lock
        powershare check our-survey.yaml --against our-survey@1.0.0.lock

      A lock holds the id, the texts and the fingerprint of each question. Freeze
      a version before it is asked, and keep the lock: it is never written over by
      another one of the same version.
      """)

  @Argument(help: "A questionnaire without faults.")
  var questionnaire: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; a link is followed; ID@VERSION.lock beside the questionnaire without it.",
      valueName: "file"),
    transform: outputPath)
  var output: String?

  func perform() throws -> ExitStatus {
    let file = try SourceFile.load(
      questionnaire, family: .questionnaire, limits: .questionnaire)
    let lock = QuestionnaireLock(try QuestionnaireSnapshot.read(file))
    let path = output ?? beside(lock.fileName)
    let place = try OutputFile(path, such: lock.fileName)
    let isUnchanged = try isThere(lock, at: path)
    if !isUnchanged { try place.write(lock.bytes) }
    let count = lock.questions.count
    try Console.result(
      "\(path.safeForTerminal): \(count) question\(count == 1 ? "" : "s") of \(lock.reference), "
        + "\(isUnchanged ? "unchanged" : "frozen")\n")
    return .done
  }

  private func beside(_ name: String) -> String {
    guard questionnaire.contains("/") else { return name }
    let folder = Folder.parentFolder(of: questionnaire)
    return folder == "/" ? "/\(name)" : "\(folder)/\(name)"
  }

  /// Whether the same lock is there already.
  ///
  /// - Throws: 73 when something else is there: nothing is written over.
  private func isThere(_ lock: QuestionnaireLock, at path: String) throws(CommandFailure) -> Bool {
    guard Folder.exists(path) else { return false }
    guard Folder.size(of: path) != nil else {
      throw CommandFailure(.cannotWrite, "\(path) is already there and is not a file")
    }
    let file = try SourceFile.load(path, family: .lock, limits: .lock)
    if file.bytes == lock.bytes { return true }
    guard let other = QuestionnaireLock.read(file).lock else {
      throw CommandFailure(
        .cannotWrite, "\(path) is already there and is not a lock",
        help: [
          "choose another file with -o"
            + (path.hasSuffix(".lock")
              ? "; \("powershare check \(path.quotedForShell)".asCommand) says what is wrong with it"
              : "")
        ])
    }
    guard (other.id, other.version) == (lock.id, lock.version) else {
      throw CommandFailure(
        .cannotWrite, "\(path) is the lock of \(other.reference)",
        help: ["choose another file with -o"])
    }
    throw CommandFailure(
      .cannotWrite, "\(lock.reference) was frozen with other content",
      help: [
        "raise the version; "
          + "powershare check \(questionnaire.quotedForShell) --against \(path.quotedForShell)"
          .asCommand
          + " shows what changed"
      ])
  }
}
