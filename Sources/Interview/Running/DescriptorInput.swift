import Glibc

/// Lines from an open descriptor, a terminal or a pipe, while the signals that stop are heard.
///
/// From the first to the last moment of its life SIGINT, SIGTERM and SIGHUP come as readings and
/// interrupt nothing. A signal is held back from the thread that makes this and from those begun
/// later, so it is made before there are others. A terminal stays in its own line mode.
package final class DescriptorInput: InterviewInput {
  private let descriptor: Int32
  private let signals = SignalSource(.lines)
  private var lines = LineSplitter()
  private var isAtEnd = false

  package init(descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

  package func next() -> InterviewReading {
    while true {
      if let signal = pendingSignal() { return .signal(signal) }
      if let line = lines.next() { return line }
      if isAtEnd { return .end }
      if waitForInput() { readMore() }
    }
  }

  /// The next signal that asks to stop; a change of the window's size does not.
  private func pendingSignal() -> Int32? {
    while let signal = signals.next() {
      if signal != SIGWINCH { return signal }
    }
    return nil
  }

  /// - Returns: Whether there is something to read, be it the end.
  private func waitForInput() -> Bool {
    var watched = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&watched, nfds_t(watched.count), -1)
    if count < 0 { return errno != EINTR }
    return watched[0].revents != 0 && watched[1].revents == 0
  }

  private func readMore() {
    var chunk = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 { return lines.append(chunk.prefix(count)) }
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    lines.finish()
    isAtEnd = true
  }
}
