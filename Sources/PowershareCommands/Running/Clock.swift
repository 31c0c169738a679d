import Glibc
import Survey

extension CalendarDate {
  /// The day it is here.
  ///
  /// Only `new` and the log of releases ask; reports are dated by their audit.
  static var today: CalendarDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let date = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let date else { preconditionFailure("the system's clock gives a day that is none") }
    return date
  }
}

extension CalendarDate {
  /// Its first moment in UTC, as SOURCE_DATE_EPOCH counts.
  var secondsSince1970: Int {
    var parts = tm()
    parts.tm_year = Int32(year - 1900)
    parts.tm_mon = Int32(month - 1)
    parts.tm_mday = Int32(day)
    return timegm(&parts)
  }
}

/// The moment in UTC, such as `2026-05-31T10:42:07Z`, for the full trail of a journal.
func timestamp() -> String {
  var seconds = time(nil)
  var parts = tm()
  gmtime_r(&seconds, &parts)
  var text = [CChar](repeating: 0, count: 32)
  let length = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
  return String(decoding: text[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The time here as a leader reads it, such as `10:42`.
func timeOfDay() -> String { hourAndMinute(time(nil)) }

private func hourAndMinute(_ moment: time_t) -> String { local(moment, as: "%H:%M") }

private func local(_ moment: time_t, as form: String) -> String {
  var (moment, parts) = (moment, tm())
  localtime_r(&moment, &parts)
  var text = [CChar](repeating: 0, count: 64)
  let length = strftime(&text, text.count, form, &parts)
  return String(decoding: text[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// A moment that has been: the time alone where it was today, else with its day.
func momentInWords(_ moment: time_t) -> String {
  let isToday = local(moment, as: "%F") == local(time(nil), as: "%F")
  return isToday ? hourAndMinute(moment) : local(moment, as: "%Y-%m-%d %H:%M")
}
