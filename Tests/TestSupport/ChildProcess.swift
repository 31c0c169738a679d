import Foundation
import Glibc

/// A program that is running, with its ends of three pipes or of a terminal.
package final class ChildProcess {
  package let identifier: Int32
  private let input: Int32
  private let output: Int32
  private let errors: Int32
  private var status: Int32?

  /// What every program of the tests sees, whatever the machine has.
  package static let environment = [
    "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "TERM": "xterm", "HOME": "/",
  ]

  /// Starts a program.
  ///
  /// `terminal` is the path of one that becomes all three streams and the controlling terminal of a
  /// new session; without it the streams are pipes.
  init(
    _ path: String, _ arguments: [String], environment: [String: String] = [:],
    folder: String? = nil, terminal: String?
  ) throws {
    Self.ignoreBrokenPipes
    // No other program may start between making pipes and marking them as ours alone.
    Self.starting.lock()
    defer { Self.starting.unlock() }
    let pipes = terminal == nil ? (0..<3).map { _ in Pipe() } : []
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let terminal {
      for stream in Int32(0)...2 {
        posix_spawn_file_actions_addopen(&actions, stream, terminal, O_RDWR, 0)
      }
    } else {
      posix_spawn_file_actions_adddup2(&actions, pipes[0].reading, 0)
      posix_spawn_file_actions_adddup2(&actions, pipes[1].writing, 1)
      posix_spawn_file_actions_adddup2(&actions, pipes[2].writing, 2)
    }
    let merged = Self.environment.merging(environment) { $1 }.filter { $0.value != "" }
    let words = folder.map { ["/usr/bin/env", "-C", $0, path] } ?? [path]
    (identifier, input, output, errors) = try Self.spawn(
      words + arguments, merged, &actions, isLeader: terminal != nil, pipes)
  }

  private static func spawn(
    _ words: [String], _ environment: [String: String], _ actions: inout posix_spawn_file_actions_t,
    isLeader: Bool, _ pipes: [Pipe]
  ) throws -> (pid_t, Int32, Int32, Int32) {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    var mask = sigset_t()
    sigfillset(&defaults)
    sigemptyset(&mask)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setsigmask(&attributes, &mask)
    let session = isLeader ? 0x80 : 0
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | Int32(session)))
    let path = words[0]
    var words = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var identifier = pid_t()
    let code = posix_spawn(&identifier, path, &actions, &attributes, &words, &variables)
    guard let input = pipes.first else {
      guard code == 0 else { throw ProgramFailure.cannotStart(path, code) }
      return (identifier, -1, -1, -1)
    }
    for descriptor in [input.reading, pipes[1].writing, pipes[2].writing] { close(descriptor) }
    guard code == 0 else {
      for descriptor in [input.writing, pipes[1].reading, pipes[2].reading] { close(descriptor) }
      throw ProgramFailure.cannotStart(path, code)
    }
    return (identifier, input.writing, pipes[1].reading, pipes[2].reading)
  }

  static let starting = NSLock()

  private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() {
      var ends: [Int32] = [-1, -1]
      precondition(pipe(&ends) == 0, "a pipe can be made")
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }
  }

  /// A program that ends before it has read everything is no fault of the tests.
  private static let ignoreBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}

// MARK: - To its end

extension ChildProcess {
  /// Feeds it, reads all that it says, and waits.
  ///
  /// - Throws: ``ProgramFailure/tooSlow(seconds:output:)`` after killing it.
  package func finish(input bytes: [UInt8], limit: Double) throws -> ProgramRun {
    let end = Date().addingTimeInterval(limit)
    var exchange = Exchange(input: input, output: output, errors: errors, bytes: bytes)
    defer { exchange.close() }
    while exchange.isOpen {
      let left = end.timeIntervalSinceNow
      guard left > 0 else {
        kill(SIGKILL)
        _ = wait()
        throw ProgramFailure.tooSlow(
          seconds: limit,
          output: String(decoding: exchange.heard[0] + exchange.heard[1], as: UTF8.self))
      }
      exchange.step(milliseconds: Int32(min(left * 1_000, 1_000)) + 1)
    }
    return ProgramRun(status: wait(), stdout: exchange.heard[0], stderr: exchange.heard[1])
  }

  package func kill(_ signal: Int32) { Glibc.kill(identifier, signal) }

  /// The status as a shell gives it.
  package func wait() -> Int32 {
    if let status { return status }
    var word: Int32 = 0
    while waitpid(identifier, &word, 0) < 0, errno == EINTR {}
    return keep(word)
  }

  /// The same, when it ends within so many seconds.
  ///
  /// - Throws: ``ProgramFailure/tooSlow(seconds:output:)`` after killing it.
  package func wait(limit: Double) throws -> Int32 {
    if let status { return status }
    let end = Date().addingTimeInterval(limit)
    while Date() < end {
      var word: Int32 = 0
      if waitpid(identifier, &word, WNOHANG) == identifier { return keep(word) }
      usleep(5_000)
    }
    kill(SIGKILL)
    _ = wait()
    throw ProgramFailure.tooSlow(seconds: limit, output: "")
  }

  private func keep(_ word: Int32) -> Int32 {
    let signal = word & 0x7F
    let shown = signal == 0 ? (word >> 8) & 0xFF : 128 + signal
    status = shown
    return shown
  }
}

/// The bytes that go to and come from a program over its pipes.
private struct Exchange {
  private var input: Int32
  private var outputs: [Int32]
  private var bytes: ArraySlice<UInt8>
  private(set) var heard: [[UInt8]] = [[], []]

  init(input: Int32, output: Int32, errors: Int32, bytes: [UInt8]) {
    self.input = input
    outputs = [output, errors]
    self.bytes = bytes[...]
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  var isOpen: Bool { outputs.contains { $0 >= 0 } }

  mutating func step(milliseconds: Int32) {
    if bytes.isEmpty { closeInput() }
    var watched = [pollfd(fd: input, events: Int16(POLLOUT), revents: 0)]
    watched += outputs.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&watched, nfds_t(watched.count), milliseconds) > 0 else { return }
    if watched[0].revents != 0 { feed() }
    for index in 0..<2 where watched[index + 1].revents != 0 { listen(index) }
  }

  private mutating func feed() {
    let count = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes = bytes.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      bytes = []
    }
  }

  private mutating func listen(_ index: Int) {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(outputs[index], &chunk, chunk.count)
    if count > 0 {
      heard[index] += chunk[..<count]
    } else if count == 0 || errno != EINTR {
      Glibc.close(outputs[index])
      outputs[index] = -1
    }
  }

  private mutating func closeInput() {
    if input >= 0 { Glibc.close(input) }
    input = -1
  }

  mutating func close() {
    closeInput()
    for descriptor in outputs where descriptor >= 0 { Glibc.close(descriptor) }
  }
}

extension ChildProcess {
  /// Reads standard output until `isEnough` says so or it ends.
  ///
  /// - Returns: What was read.
  package func readOutput(
    limit: Double, until isEnough: ([UInt8]) -> Bool
  ) -> [UInt8] {
    let end = Date().addingTimeInterval(limit)
    var heard: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while !isEnough(heard), Date() < end {
      var watched = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
      guard poll(&watched, 1, 100) > 0 else { continue }
      let count = read(output, &chunk, chunk.count)
      guard count > 0 else { break }
      heard += chunk[..<count]
    }
    return heard
  }

  /// Gives it all of its input at once, which must fit into a pipe.
  package func feedAndClose(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    close(input)
  }

  /// Closes what is left of the pipes after ``feedAndClose(_:)``.
  package func closeOutputs() {
    close(output)
    close(errors)
  }
}

extension Program {
  /// Starts the program with pipes, to be read, killed and waited for by the caller.
  package func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> ChildProcess {
    try ChildProcess(path, arguments, environment: environment, terminal: nil)
  }
}
