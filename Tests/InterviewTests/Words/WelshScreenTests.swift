import Diagnostics
import Interview
import Survey
import Testing

/// Words that are longer than the English ones, on the whole screen.
struct WelshScreenTests {
  @Test(arguments: GoldenFrameTests.sizes)
  func everyFrameHasRoom(_ size: TerminalSize) {
    let sitting = ScreenSitting(
      WelshBank.questionnaire, WelshBank.sheet("leaders"), words: .welsh,
      keys:
        "<shot> <enter> <shot> 2 <enter> <shot> 1 <enter> <shot> n <down> <enter> <shot> 3 <enter>"
        + "<shot> <enter> <shot> d <shot> <enter> <tab> e <shot> 'Cofnodion' <shot> <enter> 3 <enter>"
        + "'Nodyn' <enter> <shot> y <enter> g <shot> r <shot> m <shot> f <shot> n ? <shot> <esc> q",
      size: size)
    #expect(sitting.frames.count > 20)
    for frame in sitting.frames {
      #expect(frame.lines.count <= size.rows)
      for line in frame.lines {
        #expect(displayWidth(of: line.text) <= size.columns, "\(line.text)")
        for english in [" the ", " of ", " is ", "Type ", "Press "] {
          #expect(!line.text.contains(english), "\(line.text)")
        }
      }
    }
  }
}
