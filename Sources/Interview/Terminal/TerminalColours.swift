/// How many colours a terminal shows, and whoever looks at it wants.
package enum TerminalColours: Sendable, Equatable {
  case none
  /// Those whose looks the user chose, of which we know nothing.
  case sixteen
  /// Also those that look the same everywhere.
  case many

  /// Chooses by the variables of the environment, each `nil` when it is not set.
  ///
  /// - Parameters:
  ///   - noColour: `NO_COLOR`, the convention of no-color.org: any text but an empty one.
  ///   - cliColour: `CLICOLOR`; `0` is against colour.
  ///   - term: `TERM`.
  ///   - colourTerm: `COLORTERM`; `truecolor` and `24bit` say that there are many.
  /// - Returns: What may be used.
  package static func chosen(
    noColour: String?, cliColour: String?, term: String?, colourTerm: String?
  ) -> TerminalColours {
    let isUnwanted = noColour.map { !$0.isEmpty } ?? false || cliColour == "0"
    guard !isUnwanted, let term, hasColours(term) else { return .none }
    return ["truecolor", "24bit"].contains(colourTerm) || hasMany(term) ? .many : .sixteen
  }

  private static func hasColours(_ term: String) -> Bool {
    !["", "dumb", "unknown", "cons25-m", "linux-m"].contains(term) && !term.hasSuffix("-mono")
      && !["vt1", "vt2", "vt3", "vt4", "vt5"].contains { term.hasPrefix($0) }
  }

  private static func hasMany(_ term: String) -> Bool {
    term.contains("256color") || term.hasSuffix("-direct")
      || ["alacritty", "foot", "ghostty", "kitty", "wezterm"].contains { term.contains($0) }
  }
}
