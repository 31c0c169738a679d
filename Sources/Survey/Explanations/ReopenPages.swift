import Diagnostics

/// Pages on what keeps a sheet from being opened again.
let reopenPages: [Explanation] = [
  Explanation(
    .inProgress, "a sheet that was never finished",
    """
    A sheet in progress can be changed as it is. Only a complete one is opened again, as a revision
    beside it, so that what somebody has finished stays as it was.
    """,
    example: "\"status\": \"in-progress\"",
    remedy: "go on with it:  powershare take AUDIT --sheet L3."),
  Explanation(
    .revised, "a sheet that was opened again before",
    """
    A revision stands for the sheet it revises. With two revisions of one sheet nobody could say which
    of them counts, so the last one is opened again, or gone on with where it is not finished.
    """,
    example: "powershare reopen north --sheet L3    # and there is an L3.r2",
    remedy: "reopen the revision that the message names, or go on with it with 'take'."),
]

extension Explanation {
  fileprivate init(
    _ code: ReopenCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
