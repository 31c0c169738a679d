import Glibc
import Interview
import Testing

@Suite struct TerminalColoursTests {
  struct Row: Sendable {
    var noColour: String?
    var cliColour: String?
    var term: String?
    var colourTerm: String?
    let colours: TerminalColours
  }

  @Test(arguments: [
    Row(term: "xterm", colours: .sixteen), Row(term: "linux", colours: .sixteen),
    Row(term: "screen", colours: .sixteen), Row(term: "xterm-256color", colours: .many),
    Row(term: "xterm", colourTerm: "truecolor", colours: .many),
    Row(term: "xterm", colourTerm: "24bit", colours: .many),
    Row(term: "xterm", colourTerm: "rxvt", colours: .sixteen),
    Row(term: "xterm-kitty", colours: .many), Row(term: "xterm-direct", colours: .many),
    Row(term: "dumb", colours: .none), Row(term: "", colours: .none), Row(colours: .none),
    Row(colourTerm: "truecolor", colours: .none), Row(term: "vt100", colours: .none),
    Row(term: "vt220", colours: .none), Row(term: "vte-256color", colours: .many),
    Row(term: "linux-m", colours: .none), Row(term: "xterm-mono", colours: .none),
    Row(noColour: "1", term: "xterm-256color", colours: .none),
    Row(noColour: "0", term: "xterm-256color", colourTerm: "truecolor", colours: .none),
    Row(noColour: "", term: "xterm-256color", colours: .many),
    Row(cliColour: "0", term: "xterm-256color", colours: .none),
    Row(cliColour: "1", term: "xterm", colours: .sixteen),
  ])
  func coloursAreChosen(_ row: Row) {
    #expect(
      TerminalColours.chosen(
        noColour: row.noColour, cliColour: row.cliColour, term: row.term,
        colourTerm: row.colourTerm) == row.colours)
  }

  /// WCAG 2.2, success criterion 1.4.3, and its definition of relative luminance.
  @Test(arguments: FrameStyle.allCases)
  func huesStandOutFromWhiteAndFromBlack(_ style: FrameStyle) {
    guard let hue = style.hue else { return }
    let luminance = relativeLuminance(hue)
    #expect(1.05 / (luminance + 0.05) >= 4.5)
    #expect((luminance + 0.05) / 0.05 >= 4.5)
  }

  @Test func theLuminanceOfKnownColours() {
    #expect(relativeLuminance(231) == 1)
    #expect(relativeLuminance(16) == 0)
    #expect(abs(relativeLuminance(196) - 0.2126) < 1e-9)
  }

  /// Of the cube of 216 colours and the 24 greys, as xterm defines them.
  private func relativeLuminance(_ index: Int) -> Double {
    let steps = [0, 95, 135, 175, 215, 255]
    let place = index - 16
    let parts =
      index < 232
      ? [steps[place / 36], steps[place / 6 % 6], steps[place % 6]]
      : Array(repeating: 8 + 10 * (index - 232), count: 3)
    let linear = parts.map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
