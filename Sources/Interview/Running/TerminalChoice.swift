import Glibc

/// Which way of asking fits the terminal and whoever sits at it.
package enum TerminalChoice {
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether to ask in lines that are only added: by choice, by the convention for screen readers,
  /// or because the terminal can do no more (ENGINE.md 4.7).
  ///
  /// - Parameters:
  ///   - flag: `--plain`.
  ///   - accessible: The environment's `ACCESSIBLE`; counts unless it is empty, `0` or `false`.
  ///   - term: The environment's `TERM`.
  /// - Returns: Whether plain mode it is.
  package static func isPlain(flag: Bool, accessible: String?, term: String?) -> Bool {
    let asksForIt = accessible.map { !["", "0", "false"].contains($0.lowercased()) } ?? false
    return flag || asksForIt || term == "dumb"
  }
}
