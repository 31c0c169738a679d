import Glibc
import Survey
import TestSupport
import Testing

/// Every way out of the whole screen: what is said, what is kept, and how the terminal is left.
@Suite struct ScreenEndingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
  }

  /// A place that a sitting may be at, and how to come there after one answer.
  struct Place: Sendable, CustomTestStringConvertible {
    let keys: String
    let shows: String
    /// Letters are text there.
    var isText = false
    var testDescription: String { shows }
  }

  static let places = [
    Place(keys: "", shows: "Say 2 of 2, 1 of 6 answered"),
    Place(keys: "e 'half a tex'", shows: "> half a tex", isText: true),
    Place(keys: "g", shows: "Contents"),
    Place(keys: "r", shows: "Review"),
    Place(keys: "r f", shows: "Finish?"),
  ]

  private func sitting(at place: Place) throws -> WholeScreenSitting {
    let sitting = try WholeScreenSitting(folder, "--sheet F1 --group frontline")
    try sitting.begin()
    sitting.press("2 <enter>")
    try sitting.see("1 of 6 answered")
    sitting.press(place.keys)
    try sitting.see(place.shows)
    return sitting
  }

  private func expectOneAnswerKept() throws {
    let sheet = try AuditFixture.small.sheet("F1", in: folder)
    #expect(sheet.status == .inProgress)
    #expect(sheet.answers.mapValues(\.now) == ["say-1": .level(2)])
  }

  struct Signal: Sendable, CustomTestStringConvertible {
    let number: Int32
    let status: Int32
    var testDescription: String { "signal \(number)" }
  }

  static let signals = [
    Signal(number: SIGINT, status: 130), Signal(number: SIGTERM, status: 143),
    Signal(number: SIGHUP, status: 129),
  ]

  @Test(arguments: places, signals)
  func aSignalSavesAndStops(_ place: Place, _ signal: Signal) throws {
    let sitting = try sitting(at: place)
    try sitting.signal(signal.number)
    let said = try sitting.expectEnd(signal.status)
    #expect(said.contains("Saved. 1 of 6 answered"))
    #expect(said.contains("Go on with:  powershare take audit --sheet F1"))
    try expectOneAnswerKept()
  }

  @Test(arguments: places, ["<c-c>", "<c-d>"])
  func aKeySavesAndStops(_ place: Place, _ key: String) throws {
    let sitting = try sitting(at: place)
    sitting.press(key)
    let said = try sitting.expectEnd(key == "<c-c>" ? 130 : 75)
    #expect(said.contains("Saved. 1 of 6 answered"))
    try expectOneAnswerKept()
  }

  @Test(arguments: places)
  func aLostConnectionSavesAndStops(_ place: Place) throws {
    let terminal = try PseudoTerminal(
      .built, ["take", "audit", "--sheet", "F1", "--group", "frontline"], in: folder.path)
    try terminal.waitToSee("Press Enter")
    terminal.send(keyStrokes("<enter> 2 <enter>" + place.keys))
    try terminal.waitToSee(place.shows)
    #expect(try terminal.hangUp() == 129)
    try expectOneAnswerKept()
  }

  @Test func qSavesAndStopsWhereItIsNoText() throws {
    let sitting = try sitting(at: Self.places[0])
    sitting.press("q")
    #expect(try sitting.expectEnd(75).contains("Saved. 1 of 6 answered"))
    try expectOneAnswerKept()
  }

  @Test func qIsALetterWhereATextIsTyped() throws {
    let sitting = try sitting(at: Self.places[0])
    sitting.press("e 'q'")
    try sitting.see("> q")
    sitting.press("<esc>")
    try sitting.see("Say 2 of 2, 1 of 6 answered")
    sitting.press("q")
    try sitting.expectEnd(75)
    try expectOneAnswerKept()
  }

  @Test func aWholeSheetIsFinished() throws {
    let sitting = try WholeScreenSitting(folder, "--sheet F1 --group frontline")
    try sitting.begin()
    sitting.press("1 <enter> 2 <enter> 3 <enter> 4 <enter> 5 <enter> d <enter>")
    try sitting.see("Review, 6 of 6 answered")
    sitting.press("f y")
    let said = try sitting.expectEnd(0)
    #expect(said.contains("Sheet F1 is complete"))
    #expect(try AuditFixture.small.sheet("F1", in: folder).status == .complete)
  }

  /// Whoever only looks at the questions leaves nothing behind.
  @Test(arguments: ["q", "<c-c>", "<enter> q", "<enter> g r q"])
  func lookingLeavesNothing(_ keys: String) throws {
    let sitting = try WholeScreenSitting(folder, "--sheet F1 --group frontline")
    try sitting.see("Press Enter")
    sitting.press(keys)
    try sitting.expectEnd(keys == "<c-c>" ? 130 : 75)
    let sheets = folder.listingWithoutLocks().keys.filter { $0.hasPrefix("audit/sheets/") }
    #expect(sheets.sorted() == ["audit/sheets/"])
  }

  // MARK: - Before the first question

  /// A list of groups, as no sheet is there; a list of sheets, as one is unfinished.
  private func menu(ofSheets: Bool) throws -> WholeScreenSitting {
    if ofSheets {
      var fixture = AuditFixture.small
      fixture.sheets = [fixture.sheet("F1", of: "frontline", status: .inProgress)]
      try fixture.write(to: folder)
    }
    let sitting = try WholeScreenSitting(folder, "")
    try sitting.see(ofSheets ? "Sheet F1" : "Frontline staff", "q leave")
    return sitting
  }

  @Test(arguments: [true, false], signals)
  func aSignalInAMenuStops(_ ofSheets: Bool, _ signal: Signal) throws {
    let sitting = try menu(ofSheets: ofSheets)
    let before = folder.listing().filter { $0.key.hasPrefix("audit/") }
    try sitting.signal(signal.number)
    try sitting.expectEnd(signal.status)
    #expect(folder.listing().filter { $0.key.hasPrefix("audit/") } == before)
  }

  @Test(arguments: [true, false], [("q", 75), ("<c-d>", 75), ("<c-c>", 130)] as [(String, Int32)])
  func aKeyInAMenuStops(_ ofSheets: Bool, _ key: (String, Int32)) throws {
    let sitting = try menu(ofSheets: ofSheets)
    sitting.press(key.0)
    try sitting.expectEnd(key.1)
  }

  @Test func theMenuOfPlainModeStopsAsWell() throws {
    let terminal = try TakeCommand(folder, "").terminal()
    try terminal.waitFor("Frontline staff")
    terminal.send("\u{03}")
    #expect(try terminal.wait() == 130)
    let other = try TakeCommand(folder, "").terminal()
    try other.waitFor("Frontline staff")
    #expect(try other.hangUp() == 129)
  }

  @Test func aGroupAndASheetAreChosenFromMenus() throws {
    let sitting = try menu(ofSheets: false)
    sitting.press("2")
    try sitting.begin()
    sitting.press("3 <enter>")
    try sitting.see("1 of 6 answered")
    sitting.press("q")
    try sitting.expectEnd(75)
    let again = try WholeScreenSitting(folder, "")
    try again.see("Sheet F1, frontline. 1 answered.")
    again.press("<down> s")
    try again.see("Frontline staff")
    again.press("q")
    try again.expectEnd(75)
    #expect(folder.exists("audit/set-aside/F1.answers.json"))
    #expect(!folder.exists("audit/sheets/F1.answers.json"))
  }

  // MARK: - Another process

  @Test func aSecondProcessIsToldWhoHoldsTheSheet() throws {
    let sitting = try sitting(at: Self.places[0])
    let before = folder.listing().filter { $0.key.hasPrefix("audit/") }
    let other = try PseudoTerminal(.built, ["take", "audit", "--sheet", "F1"], in: folder.path)
    #expect(try other.wait() == 75)
    #expect(other.text.contains("this sheet is open in process"))
    #expect(!other.heard.contains(0x1B))
    for keys in ["1", "<down> s"] { try expectBusy(fromMenu: keys) }
    #expect(folder.listing().filter { $0.key.hasPrefix("audit/") } == before)
    sitting.press("4 <enter> q")
    try sitting.expectEnd(75)
    #expect(try AuditFixture.small.sheet("F1", in: folder).answers.count == 2)
  }

  private func expectBusy(fromMenu keys: String) throws {
    let other = try PseudoTerminal(.built, ["take", "audit"], in: folder.path)
    try other.waitToSee("Sheet F1")
    other.send(keyStrokes(keys))
    #expect(try other.wait() == 75)
    #expect(!other.screen.isWhole)
    let last = try #require(other.text.firstRange(of: "\u{1B}[?1049l"))
    #expect(other.text[last.upperBound...].contains("this sheet is open in process"))
  }
}
