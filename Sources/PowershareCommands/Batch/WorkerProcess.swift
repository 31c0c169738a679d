import Glibc

/// A worker that is running, with our ends of its two pipes.
final class WorkerProcess {
  let process: pid_t
  /// What it says, for `poll`.
  let output: Int32
  private var input: Int32
  private var heard: [UInt8] = []

  /// How many files of ours one that runs keeps open.
  static let openFiles = 2

  /// What it works on; `nil` while it waits.
  private(set) var task: WorkerTask?
  /// In milliseconds of ``monotonicMilliseconds()``.
  private(set) var started = 0
  /// When it was asked to end, in the same; `nil` before.
  private var asked: Int?

  /// Starts the program that is running once more.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - log: The file that its standard error is added to.
  ///   - scratch: The folder for what it is at, a whole path.
  /// - Throws: When it cannot be started; nothing is left open then.
  init(_ arguments: [String], log: String, scratch: String) throws(StartFault) {
    var (toWorker, fromWorker): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&toWorker) == 0, pipe(&fromWorker) == 0 else {
      let fault = StartFault(code: errno)
      for end in toWorker where end >= 0 { close(end) }
      throw fault
    }
    // No other worker may keep these open.
    for end in toWorker + fromWorker { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (input, output) = (toWorker[1], fromWorker[0])
    let started = Self.start(
      arguments, log: log, scratch: scratch, input: toWorker[0], output: fromWorker[1])
    close(toWorker[0])
    close(fromWorker[1])
    switch started {
    case .success(let child): process = child
    case .failure(let fault):
      process = 0
      throw fault
    }
  }

  deinit {
    if input >= 0 { close(input) }
    close(output)
  }

  /// Why the system does not start one.
  struct StartFault: Error {
    let code: Int32

    var reason: String { String(cString: strerror(code)) }
  }

  private static func start(
    _ arguments: [String], log: String, scratch: String, input: Int32, output: Int32
  ) -> Result<pid_t, StartFault> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Ctrl-C at the terminal is for us alone: a worker ends its client first.
    posix_spawnattr_setpgroup(&attributes, 0)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // We end it by this one, whoever told us to ignore it.
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGTERM)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words = (["powershare"] + arguments).map { strdup($0) } + [nil]
    var variables = (environment + ["TMPDIR=\(scratch)"]).map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var child = pid_t()
    let code = posix_spawn(
      &child, "/proc/self/exe", &actions, &attributes, &words, &variables)
    return code == 0 ? .success(child) : .failure(StartFault(code: code))
  }

  /// What it is told of our surroundings; a trap is told by us, not by a trace.
  private static var environment: [String] {
    let names = [
      "PATH", "HOME", "TZ", "LANG", "LD_LIBRARY_PATH", "XDG_RUNTIME_DIR",
      "FONTCONFIG_FILE", "FONTCONFIG_PATH",
    ]
    return names.compactMap { name in environmentValue(name).map { "\(name)=\($0)" } }
      + ["SWIFT_BACKTRACE=enable=no"]
  }

  /// Hands it a client; one that is gone is noticed when its answer is read.
  func give(_ task: WorkerTask) {
    self.task = task
    started = monotonicMilliseconds()
    try? Folder.writeAll(task.line, to: input, named: "a worker")
  }

  /// What there is to hear.
  enum News {
    case nothing
    /// A whole line; the worker waits again.
    case answer(String)
    /// It has ended, by itself or by another's hand.
    case ended
  }

  /// Reads once from its output.
  func listen() -> News {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(output, &chunk, chunk.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN ? .nothing : .ended }
    guard count > 0 else { return .ended }
    heard += chunk[..<count]
    guard let end = heard.firstIndex(of: UInt8(ascii: "\n")) else { return .nothing }
    let line = String(decoding: heard[..<end], as: UTF8.self)
    heard.removeSubrange(...end)
    task = nil
    return .answer(line)
  }

  /// Asks it to end: one that waits for a program ends that first, and clears up.
  func askToEnd() {
    guard asked == nil else { return }
    asked = monotonicMilliseconds()
    kill(process, SIGTERM)
  }

  /// Ends it if it still runs; it has a second for that, from when it was asked.
  func end() {
    askToEnd()
    while monotonicMilliseconds() < (asked ?? 0) + 1_000 {
      let ended = waitpid(process, nil, WNOHANG)
      if ended == process || ended < 0 && errno != EINTR { return }
      usleep(5_000)
    }
    kill(process, SIGKILL)
    _ = reap()
  }

  /// Waits for one that ended by itself.
  func reap() -> String {
    var word: Int32 = 0
    while waitpid(process, &word, 0) < 0 {
      guard errno == EINTR else { return "ended" }
    }
    let signal = word & 0x7F
    return signal == 0
      ? "ended with status \((word >> 8) & 0xFF)"
      : "was ended by signal \(signal) (\(String(cString: strsignal(signal))))"
  }

  /// Lets one that waits end by itself.
  func dismiss() {
    close(input)
    input = -1
    _ = reap()
  }
}

/// Milliseconds of a clock that is never set.
func monotonicMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}
