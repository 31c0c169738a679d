import ArgumentParser

/// The year before, for the edition of change of one audit.
struct PreviousYear: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      For the edition of change: the audit or result of the year before, instead of the one that \
      audit.yaml names.
      """,
      valueName: "path"))
  var previous: String?
}
