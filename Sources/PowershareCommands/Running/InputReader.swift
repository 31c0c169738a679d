/// Reads several inputs and gathers why any of them cannot be used, so that one run says all of it.
struct InputReader {
  private var failures: [CommandFailure] = []

  /// What `read` gives; `nil`, with its reason noted, where it cannot be had.
  ///
  /// - Parameter read: Gives an input, or throws what ``PowershareCommand/perform()`` may.
  /// - Returns: The input.
  /// - Throws: What is no reason of a user's.
  mutating func take<Input>(_ read: () throws -> Input) throws -> Input? {
    do {
      return try read()
    } catch let failure as CommandFailure {
      failures.append(failure)
    } catch let fault as FileFault {
      failures.append(CommandFailure(fault))
    }
    return nil
  }

  /// What was taken, when nothing is missing of it or of anything else that was tried.
  ///
  /// - Parameter inputs: From ``take(_:)``.
  /// - Returns: The same, each of them there.
  /// - Throws: Every reason that was noted, as one.
  func all<each Input>(_ inputs: repeat (each Input)?) throws -> (repeat each Input) {
    guard failures.isEmpty else { throw CommandFailure(all: failures) }
    return (repeat taken(each inputs))
  }

  private func taken<Input>(_ input: Input?) -> Input {
    guard let input else { preconditionFailure("what could not be taken has its reason") }
    return input
  }
}
