// For `environ`, which nothing here ever sets.
@preconcurrency import Glibc
import Interview

/// The editor that whoever answers has chosen, at the same terminal.
///
/// The text is in a file of its own, in a folder that only this user can look into. Both are gone
/// afterwards, unless words are in them that would be lost: then the fault says where they are.
struct EditorProgram: InterviewEditor {
  /// In bytes; as much as can be typed.
  static let longestText = 1 << 16

  private static let fileName = "note.txt"

  /// As a shell reads it; the file's path comes after it.
  let command: String
  /// Where it shows what it has to show.
  let output: Int32

  /// Finds the editor as git does: `VISUAL` where the terminal can do what it needs, then `EDITOR`,
  /// then what is there.
  ///
  /// - Parameter output: An open descriptor of the terminal; standard input is its other end.
  /// - Returns: `nil` when there is none, as at a terminal that is too simple.
  static func find(output: Int32) -> EditorProgram? {
    let isSimple = environmentValue("TERM").map { $0 == "dumb" } ?? true
    let chosen = (isSimple ? nil : environmentValue("VISUAL")) ?? environmentValue("EDITOR")
    if let chosen { return EditorProgram(command: chosen, output: output) }
    guard !isSimple, let program = OtherProgram.find(["nano", "vim", "vi"]) else { return nil }
    return EditorProgram(command: Self.quoted(program.path), output: output)
  }

  private static func quoted(_ path: String) -> String {
    "'\(path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }

  /// What keeps a text from being edited.
  enum Fault: Error, Equatable, CustomStringConvertible {
    case noFile(String)
    case cannotStart(String)
    case tooLong(file: String)
    case ended(status: Int32, folder: String)

    /// Whether somebody's words are still in the folder.
    var keepsTheText: Bool {
      switch self {
      case .tooLong, .ended: true
      case .noFile, .cannotStart: false
      }
    }

    var description: String {
      switch self {
      case .noFile(let reason): reason
      case .cannotStart(let command):
        "cannot start \(command); set VISUAL or EDITOR to one that is there"
      case .tooLong(let file):
        "the text is longer than \(longestText / 1_024) KiB; it is kept in \(file)"
      case .ended(let status, let folder):
        "it ended with status \(status); what it has left is kept in \(folder)"
      }
    }
  }

  /// Lets the text be edited; a status other than 0 gives it up, as it does for git.
  func edit(_ text: String) throws -> String? {
    let folder: ScratchFolder
    do { folder = try ScratchFolder() } catch { throw Fault.noFile(error.message ?? "no folder") }
    do {
      let edited = try edit(text, in: folder)
      folder.remove()
      return edited
    } catch {
      if !error.keepsTheText { folder.remove() }
      throw error
    }
  }

  private func edit(_ text: String, in folder: ScratchFolder) throws(Fault) -> String? {
    let file = folder(Self.fileName)
    let given = text.isEmpty ? "" : text + "\n"
    do { try Self.write(given, to: file) } catch { throw .noFile("\(error)") }
    switch run(on: file) {
    case 0: return try Self.text(in: file)
    // What a shell says of a program that it cannot run or find.
    case nil, 126, 127: throw .cannotStart(command)
    case let status?:
      guard Self.hasLeftWords(in: folder, given: given, status: status) else { return nil }
      throw .ended(status: status, folder: folder.path)
    }
  }

  /// Whether an editor that ended badly was ended with words in hand: by a signal after it had
  /// saved some, or so that it put them beside the text, as vim, nano and emacs do at a hang-up.
  private static func hasLeftWords(
    in folder: ScratchFolder, given: String, status: Int32
  ) -> Bool {
    let names = (try? Folder.names(in: folder.path)) ?? []
    if names.contains(where: { $0 != fileName }) { return true }
    let bytes = try? Folder.read(folder(fileName), limit: longestText)
    return status > 128 && bytes.map { $0 != Array(given.utf8) } == true
  }

  private static func write(_ text: String, to path: String) throws(FileFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault(.write, path) }
    defer { close(descriptor) }
    try Folder.writeAll(Array(text.utf8), to: descriptor, named: path)
  }

  /// Without the end of its last line, and with `\n` as the end of the others.
  private static func text(in path: String) throws(Fault) -> String {
    let bytes: [UInt8]
    do { bytes = try Folder.read(path, limit: longestText) } catch { throw .noFile("\(error)") }
    guard bytes.count <= longestText else { throw .tooLong(file: path) }
    let text = String(
      String(decoding: bytes, as: UTF8.self).map { $0 == "\r\n" ? "\n" : $0 })
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}

// MARK: - Running it

extension EditorProgram {
  /// Waits until it has ended, and leaves the terminal's own settings as they were.
  ///
  /// The terminal is shared meanwhile: keys that stop or interrupt are the editor's, Ctrl-Z stops
  /// both of us.
  ///
  /// - Returns: Its status as a shell gives it; `nil` when it could not be started.
  private func run(on file: String) -> Int32? {
    var settings = termios()
    let isKept = tcgetattr(STDIN_FILENO, &settings) == 0
    defer { if isKept { tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) } }
    return Self.withKeysForTheEditor {
      guard let child = start(on: file) else { return nil }
      var word: Int32 = 0
      while waitpid(child, &word, 0) < 0 { if errno != EINTR { return nil } }
      let signal = word & 0x7F
      return signal == 0 ? (word >> 8) & 0xFF : 128 + signal
    }
  }

  private static func withKeysForTheEditor(_ body: () -> Int32?) -> Int32? {
    var (ignoring, before) = (sigaction(), sigaction())
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(SIGQUIT, &ignoring, &before)
    defer { sigaction(SIGQUIT, &before, nil) }
    var (stops, interrupts, mask) = (sigset_t(), sigset_t(), sigset_t())
    sigaddset(&stops, SIGTSTP)
    sigaddset(&interrupts, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &stops, &mask)
    pthread_sigmask(SIG_BLOCK, &interrupts, nil)
    defer { pthread_sigmask(SIG_SETMASK, &mask, nil) }
    defer {
      // Ctrl-C in the editor reached us as well.
      var atOnce = timespec()
      while sigtimedwait(&interrupts, nil, &atOnce) > 0 {}
    }
    return body()
  }

  private func start(on file: String) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, usual) = (sigset_t(), sigset_t())
    for signal in [SIGPIPE, SIGXFSZ, SIGQUIT, SIGINT] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let script = "\(command) \"$@\""
    let arguments = ["/bin/sh", "-c", script, command, file]
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, environ)
    return code == 0 ? child : nil
  }
}
