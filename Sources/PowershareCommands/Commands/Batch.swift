import ArgumentParser

/// `powershare batch`: packs for many audits.
struct Batch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Makes the reports of many audits, and again only what has changed.",
    discussion: """
      Examples:
        powershare batch clients -o packs                # clients/ID/WAVE/audit.yaml
        powershare batch clients.csv -o packs            # with columns id,path
        powershare batch clients -o packs --dry-run      # what would be made
        powershare batch clients -o packs --only 'north-*' --format html,pdf
        powershare batch retry clients -o packs          # what failed last time
        powershare batch status packs
        powershare batch clients -o packs --shard 2/8    # one of eight machines
        powershare batch merge packs                     # when all eight are done

      'powershare batch make --help' lists every option. Of each client the newest
      wave is reported, into packs/ID/. What failed is in packs/failures.md by cause,
      what happened in packs/batch.jsonl. A client that has not changed is not
      touched. Reports that were edited by hand, or have other files beside them,
      stay, and the new ones wait in packs/ID.new/. A client that cannot be made
      holds up no other: the exit status is then 1. packs/index.html leads to all
      of them, packs/portfolio.html sets them beside each other when there are
      enough.

      A list may also have the columns audience, template, editions and previous.
      Its paths are seen from where it lies. In YAML it is
        format: powershare-clients/1
        clients:
          - {id: north, path: clients/north, audience: public}
      """,
    subcommands: [
      BatchMake.self, BatchRetry.self, BatchStatus.self, BatchMerge.self, BatchClean.self,
    ],
    defaultSubcommand: BatchMake.self)
}

/// `powershare batch make`, or without `make`.
struct BatchMake: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Makes every pack that is new or has changed.")

  @OptionGroup var options: BatchOptions

  func perform() throws -> ExitStatus { try options.perform(retriesFailed: false) }
}

/// `powershare batch retry`.
struct BatchRetry: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Makes the packs that failed when they were last tried.",
    discussion: """
      Takes editions, formats, audience and what else shows in a pack from the
      run in which they failed. One of these options that is given, and was
      another then, is refused (64): 'powershare batch make' makes packs with
      other options.
      """)

  @OptionGroup var options: BatchOptions

  func perform() throws -> ExitStatus { try options.perform(retriesFailed: true) }
}
