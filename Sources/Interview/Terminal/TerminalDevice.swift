import CTerminal
import Glibc

/// A real terminal with its whole screen.
///
/// As long as it lives, signals come as readings: those that ask to stop as they are; a new size as
/// ``TerminalReading/redraw``; a request to stop for a while is followed as if it were the key
/// Ctrl-Z, and whoever comes back finds everything shown anew. A terminal that has gone takes what
/// is shown without a word and gives ``TerminalReading/end``.
///
/// The screen is given back on every way out, also by a trap or `exit`; `cterminal.h` says how. One
/// at a time.
package final class TerminalDevice: ScreenTerminal {
  /// How long after Esc the rest of an arrow may come, in milliseconds.
  private static let patience: Int32 = 50

  private let input: Int32
  private let output: Int32
  /// The same terminal without waiting, so that a connection that stalls cannot make us deaf.
  private let screen: Int32
  private let signals: SignalSource
  private let writer: FrameWriter

  private var decoder = KeyDecoder()
  private var keys: ArraySlice<Key> = []
  /// What the screen holds; `nil` when that is not known.
  private var shown: Frame?
  private var isTaken = false
  private var isAtEnd = false

  /// Signals that came and have not been answered yet.
  private var stops: ArraySlice<Int32> = []
  private var isResized = false
  private var isToBeSuspended = false
  private var hasGoneOn = false

  /// Makes it ready; the screen is taken by ``enter()``.
  ///
  /// Gives `nil` where one of the two is no terminal, or another has been made ready.
  package init?(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, colours: TerminalColours
  ) {
    guard cterminal_keep(input, output) == 0 else { return nil }
    self.input = input
    self.output = output
    let own = cterminal_open_without_waiting(output)
    screen = own >= 0 ? own : output
    signals = SignalSource(.screen)
    writer = FrameWriter(colours: colours)
  }

  deinit {
    cterminal_forget()
    if screen != output { close(screen) }
  }

  package var size: TerminalSize {
    for descriptor in [output, input] {
      var (columns, rows): (Int32, Int32) = (0, 0)
      cterminal_size(descriptor, &columns, &rows)
      if columns > 0, rows > 0 { return TerminalSize(columns: Int(columns), rows: Int(rows)) }
    }
    return TerminalSize(columns: 80, rows: 24)
  }

  package func enter() {
    guard !isTaken else { return }
    cterminal_take()
    isTaken = true
    shown = nil
  }

  /// Keys that were typed and not yet asked for are dropped: they were meant for what was shown.
  package func leave() {
    guard isTaken else { return }
    cterminal_give_back()
    isTaken = false
    decoder = KeyDecoder()
    keys = []
  }

  package func suspend() {
    let wasTaken = isTaken
    leave()
    cterminal_stop(SIGTSTP)
    if wasTaken { comeBack() }
  }

  /// Takes the screen as soon as the program is in front; not where it never will be, nor when it
  /// is to end first.
  private func comeBack() {
    hearSignals()
    while cterminal_is_behind(input), stops.isEmpty {
      hasGoneOn = false
      cterminal_stop(SIGTTOU)
      hearSignals()
      if !hasGoneOn { break }
    }
    hasGoneOn = false
    if !cterminal_is_behind(input) { enter() }
  }
}

// MARK: - What comes

extension TerminalDevice {
  package func next() -> TerminalReading {
    while true {
      if let reading = answerSignals() { return reading }
      if let key = keys.popFirst() { return .key(key) }
      if isAtEnd { return .end }
      listen()
    }
  }

  private func answerSignals() -> TerminalReading? {
    hearSignals()
    if let signal = stops.popFirst() { return .signal(signal) }
    if isToBeSuspended {
      isToBeSuspended = false
      suspend()
    } else if hasGoneOn {
      goOn()
    } else if !isResized {
      return nil
    }
    isResized = false
    shown = nil
    return .redraw
  }

  /// After a stop that could not be foreseen, the terminal is as others left it.
  private func goOn() {
    hasGoneOn = false
    guard isTaken else { return }
    isTaken = false
    comeBack()
  }

  private func hearSignals() {
    while let signal = signals.next() {
      switch signal {
      case SIGWINCH: isResized = true
      case SIGTSTP: isToBeSuspended = true
      case SIGCONT: hasGoneOn = true
      default: stops.append(signal)
      }
    }
  }

  private func listen() {
    var watched = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&watched, nfds_t(watched.count), decoder.isWaiting ? Self.patience : -1)
    if count == 0 { keys += decoder.flush() }
    if count > 0, watched[0].revents != 0, watched[1].revents == 0 { readMore() }
  }

  private func readMore() {
    var chunk = [UInt8](repeating: 0, count: 4_096)
    let count = read(input, &chunk, chunk.count)
    if count > 0 {
      keys += decoder.feed(chunk.prefix(count))
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      keys += decoder.flush()
      isAtEnd = true
    }
  }
}

// MARK: - What is shown

extension TerminalDevice {
  package func show(_ frame: Frame) {
    guard isTaken else { return }
    shown = write(writer.bytes(from: shown, to: frame)) ? frame : nil
  }

  /// - Returns: Whether all of it is on its way; not when the terminal has gone, or stalls while a
  ///   signal waits to be answered.
  private func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(screen, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        guard count < 0, errno == EAGAIN, waitForRoom() else { return false }
      }
    }
    return true
  }

  private func waitForRoom() -> Bool {
    var watched = [
      pollfd(fd: screen, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&watched, nfds_t(watched.count), -1) > 0 else { return errno == EINTR }
    return watched[1].revents == 0 && watched[0].revents == Int16(POLLOUT)
  }
}
