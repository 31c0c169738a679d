/// How an interview ended.
///
/// Everything answered is on disk in all cases but ``storeFailed(_:)``; with
/// ``keptElsewhere(_:_:)`` it is not where it belongs.
package enum InterviewOutcome {
  case completed
  /// Stopped, or at the end of the input; of the questions shown, how many are answered.
  case savedIncomplete(answered: Int, of: Int)
  /// The first line of a script that could not be taken, as it was, and why, as one safe line.
  case refusedLine(number: Int, text: String, message: String)
  case interrupted(signal: Int32)
  /// Something could not be written, and whoever answered chose to stop.
  case storeFailed(any Error)
  /// Something could not be written in its place, and the whole sheet was saved in another.
  case keptElsewhere(KeptSheet, any Error)
}
