/// What a gap deserves in a conversation.
package enum GapMark: String, Equatable, Sendable, CaseIterable {
  /// Half a rung or more, and the range excludes 0.
  case worthTalkingAbout = "worth-talking-about"
  /// A full rung or more, and the range excludes 0.
  case large

  /// The mark of a gap; `nil` when it has none.
  ///
  /// - Parameters:
  ///   - tenths: The printed gap in tenths of a point.
  ///   - range: Its 95% range in any unit; without one there is no mark.
  ///   - worthTalkingAbout: From how many points it deserves a conversation.
  ///   - large: From how many points it is large.
  package init?(
    tenths: Int, range: ClosedRange<Double>?, worthTalkingAbout: Int = 10, large: Int = 20
  ) {
    guard let range, !range.contains(0), abs(tenths) >= 10 * worthTalkingAbout else { return nil }
    self = abs(tenths) >= 10 * large ? .large : .worthTalkingAbout
  }
}
