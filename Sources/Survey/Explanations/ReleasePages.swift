import Diagnostics

/// Pages on `releases.jsonl` and on what it forbids.
let releasePages: [Explanation] = [
  Explanation(
    .damagedLog, "a damaged log of releases",
    """
    'releases.jsonl' notes who stood behind each release, so that a later one cannot be subtracted
    from it. Each line ends in a sum over itself and the line before. This one does not fit: the
    line was changed, a line is missing, or the disk failed.
    """,
    example: "a line of releases.jsonl was deleted",
    remedy: "put the file back from a copy. '--draft' looks at the result without the log."),
  Explanation(
    .notALog, "not a log of releases",
    """
    The first line of 'releases.jsonl' names its format and holds the salt of its marks. This file
    starts with something else, so nothing in it can be used.
    """,
    example: "releases.jsonl holds the lines of a journal",
    remedy: "put the file back from a copy. '--draft' looks at the result without the log."),
  Explanation(
    .tornLine, "a last line that was cut short",
    """
    A line that does not reach its end was never written as a whole, or was lost while the file was
    copied. What stands before it counts. The release it was for is not known any more.
    """,
    example: "{\"date\": \"2026-05-31\", \"audi",
    remedy: "nothing, or put the file back from a copy that is whole."),
  Explanation(
    .givesAway, "a release that gives people away",
    """
    Twelve people average 40, eleven of them 42: the twelfth said 18. So people who are in one
    release and not in another must be none, or at least as many as the minimum. Pairs of releases
    are compared, voices and groups alike, with the smaller minimum of the two audiences; and so
    are, on each question and in each module, those who said anything there. A sheet in progress
    that was counted and says more now is like somebody new.
    """,
    example: "powershare report AUDIT      # again, after one late sheet came in",
    remedy:
      "wait for at least the minimum of new people, or count the same sheets as before.\n"
      + "'--draft' shows the figures to those who hold the sheets; it is not to be passed on."),
  Explanation(
    .keptWhole, "a voice whose groups would give people away",
    """
    Ten of a voice were released together, as four of them are carers. Now there are nine carers,
    and the voice could be shown by group; but the ten less the six others are those four. So the
    voice is shown as a whole, without its groups, for as long as that is so.
    """,
    example: "powershare report AUDIT      # again, after five more carers answered",
    remedy: "nothing. '--draft' shows the groups to those who hold the sheets."),
]

extension Explanation {
  fileprivate init(
    _ code: ReleaseCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
