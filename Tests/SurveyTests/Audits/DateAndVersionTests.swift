import Survey
import Testing

@Suite struct DateAndVersionTests {
  @Test(arguments: [
    "2026-05-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-02-28",
    "2026-12-01", "2026-04-30",
  ])
  func aDayThatExistsIsReadAndWrittenAlike(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2026-02-30", "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-00-10",
    "2026-13-01", "2026-01-00", "2026-01-32", "0000-01-01", "10000-01-01", "26-05-31", "2026-5-31",
    "2026-05-1", "2026/05/31", "31.05.2026", "20260531", "2026-05-31 ", " 2026-05-31", "2026-05",
    "2026-05-31T10:00", "+026-05-31", "2026--5-31", "2026-05-3١", "", "-", "--",
  ])
  func whatIsNoDayIsRefused(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    arguments: zip(
      ["2026-05-31", "2025-12-31", "2026-06-01"],
      ["31 May 2026", "31 December 2025", "1 June 2026"]))
  func aDayIsReadOutInWords(_ text: String, _ words: String) {
    #expect(CalendarDate(text)?.inWords == words)
  }

  @Test func daysAreOrderedByYearMonthAndDay() {
    let texts = ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"]
    let days = texts.compactMap { CalendarDate($0) }
    #expect(days.reversed().sorted().map(\.description) == texts)
  }

  @Test(arguments: ["0.0.0", "1.2.0", "1.10.2", "2026.5.31", "9223372036854775807.0.0"])
  func aVersionIsReadAndWrittenAlike(_ text: String) {
    #expect(Version(text)?.description == text)
  }

  @Test(arguments: [
    "", ".", "..", "1", "1.2", "1.2.3.4", "1.02.0", "01.2.0", "1.2.0 ", "v1.2.0", "1.2.x", "-1.0.0",
    "1.-1.0", "+1.0.0", "1..0", "1.2.", "1.2.0-beta", "1,2,0", "9223372036854775808.0.0", "١.0.0",
  ])
  func whatIsNoVersionIsRefused(_ text: String) {
    #expect(Version(text) == nil)
  }

  @Test func versionsAreOrderedByNumber() {
    let texts = ["0.9.9", "1.0.0", "1.2.10", "1.10.2", "2.0.0"]
    #expect(texts.reversed().compactMap { Version($0) }.sorted().map(\.description) == texts)
  }
}
