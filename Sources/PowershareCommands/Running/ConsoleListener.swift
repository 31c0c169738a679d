import Diagnostics
import Synchronization

/// Takes the warnings of one piece of work that would go to standard error, for somebody who tells them
/// in another way.
final class ConsoleListener: Sendable {
  private let heard = Mutex<[ClientFailure.Fault]>([])

  /// In the order in which they were said.
  var warnings: [ClientFailure.Fault] { heard.withLock { $0 } }

  func hear(_ diagnostics: [Diagnostic]) {
    heard.withLock { $0 += diagnostics.map { ClientFailure.Fault($0) } }
  }

  /// - Parameters:
  ///   - warning: Without "note: ".
  ///   - help: What to do about it.
  func hear(_ warning: String, help: String? = nil) {
    heard.withLock { $0.append(ClientFailure.Fault(message: warning, hint: help)) }
  }
}
