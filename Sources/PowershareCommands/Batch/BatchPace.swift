/// How fast a batch goes, and how long it may still take.
package struct BatchPace {
  /// Clients since work began.
  let done: Int
  /// Since then.
  let milliseconds: Int
  /// Clients that are not done.
  let left: Int

  package init(done: Int, milliseconds: Int, left: Int) {
    self.done = done
    self.milliseconds = milliseconds
    self.left = left
  }

  /// Such as `241/s` and `3 s left`; nothing before a second has passed or a client is done.
  package var words: [String] {
    guard done > 0, milliseconds >= 1_000 else { return [] }
    return left > 0 ? [rate, "\(timeLeft) left"] : [rate]
  }

  /// Whole clients a second, tenths below ten, and whole ones a minute below one a second.
  private var rate: String {
    let tenths = (done * 10_000 + milliseconds / 2) / milliseconds
    if tenths >= 100 { return "\((tenths + 5) / 10)/s" }
    if tenths >= 10 { return "\(tenths / 10).\(tenths % 10)/s" }
    return "\(max(1, (done * 60_000 + milliseconds / 2) / milliseconds))/min"
  }

  /// Rounded up, in the largest unit of which there are two or more.
  private var timeLeft: String {
    let seconds = max(1, (left * milliseconds / done + 999) / 1_000)
    if seconds < 120 { return "\(seconds) s" }
    return seconds < 7_200 ? "\((seconds + 59) / 60) min" : "\((seconds + 3_599) / 3_600) h"
  }
}
