import CPrograms
import Glibc

/// A program of this machine that does what ours does not.
struct OtherProgram {
  let path: String

  /// The first of the names that PATH leads to.
  static func find(_ names: [String]) -> OtherProgram? {
    let folders = environmentValue("PATH")?.split(separator: ":") ?? []
    for name in names {
      for folder in folders {
        let path = "\(folder)/\(name)"
        if Folder.size(of: path) != nil, access(path, X_OK) == 0 { return OtherProgram(path: path) }
      }
    }
    return nil
  }

  /// How a program ended.
  enum Ending: Equatable {
    /// As a shell gives it: 128 and the signal's number when a signal ended it.
    case status(Int32)
    /// It took too long and was killed.
    case tooSlow
    /// We were told to end, and it was killed.
    case signal(Int32)
    /// It could not be started: an `errno` value.
    case notStarted(Int32)
  }

  /// Runs the program to its end, without input.
  ///
  /// While it runs, the signals that end us wait, so that whoever made a folder for it can clean up.
  /// Where we are killed, the system kills it.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - environment: All that it sees.
  ///   - log: The file that both of its streams are written to.
  ///   - seconds: It is killed after so many.
  /// - Returns: How it ended.
  func run(
    _ arguments: [String], environment: [String: String], log: String, seconds: Int
  ) -> Ending {
    var watched = sigset_t()
    sigemptyset(&watched)
    for signal in [SIGCHLD, SIGHUP, SIGINT, SIGTERM] { sigaddset(&watched, signal) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &watched, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let child: pid_t
    switch start(arguments, environment: environment, log: log, mask: before) {
    case .success(let started): child = started
    case .failure(let fault): return .notStarted(fault.code)
    }
    return Self.wait(for: child, watching: watched, until: now() + seconds)
  }

  private struct StartFault: Error { let code: Int32 }

  private func start(
    _ arguments: [String], environment: [String: String], log: String, mask: sigset_t
  ) -> Result<pid_t, StartFault> {
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") }
    variables.append(nil)
    defer { for text in words + variables { free(text) } }
    var (child, mask) = (pid_t(), mask)
    let code = cprograms_start(path, words, variables, log, &mask, &child)
    return code == 0 ? .success(child) : .failure(StartFault(code: code))
  }

  private static func wait(for child: pid_t, watching: sigset_t, until end: Int) -> Ending {
    var watching = watching
    while true {
      var word: Int32 = 0
      if waitpid(child, &word, WNOHANG) == child {
        let signal = word & 0x7F
        return .status(signal == 0 ? (word >> 8) & 0xFF : 128 + signal)
      }
      let left = end - now()
      guard left > 0 else { return stop(child, .tooSlow) }
      var pause = timespec(tv_sec: left, tv_nsec: 0)
      let signal = sigtimedwait(&watching, nil, &pause)
      if [SIGHUP, SIGINT, SIGTERM].contains(signal) { return stop(child, .signal(signal)) }
    }
  }

  /// Kills it with all that it started.
  private static func stop(_ child: pid_t, _ ending: Ending) -> Ending {
    kill(-child, SIGKILL)
    while waitpid(child, nil, 0) < 0, errno == EINTR {}
    return ending
  }
}

/// Seconds of a clock that is never set.
private func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec
}

/// A variable of the environment; `nil` when it is not set or empty.
func environmentValue(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
