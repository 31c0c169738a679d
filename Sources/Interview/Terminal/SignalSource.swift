import CTerminal
import Glibc

/// Signals as something to read, as long as it lives.
///
/// A signal is held back from the thread that makes this and from those begun later, so it is made
/// before there are others.
final class SignalSource {
  enum Kind {
    /// For a terminal in its own line mode: those that ask to stop, and SIGWINCH.
    case lines
    /// For one whose whole screen is ours: SIGTSTP and SIGCONT as well.
    case screen
  }

  /// To be polled; negative when the kernel gives none.
  let descriptor: Int32
  private let kind: Kind

  init(_ kind: Kind) {
    self.kind = kind
    descriptor =
      switch kind {
      case .lines: cterminal_signal_descriptor()
      case .screen: cterminal_screen_signal_descriptor()
      }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    switch kind {
    case .lines: cterminal_unblock_signals()
    case .screen: cterminal_unblock_screen_signals()
    }
  }

  /// The next that has come; `nil` when there is none.
  func next() -> Int32? {
    guard descriptor >= 0 else { return nil }
    let signal = cterminal_next_signal(descriptor)
    return signal == 0 ? nil : signal
  }
}
