import ArgumentParser

struct Take: PowershareCommand {
  func perform() throws -> ExitStatus { .ourFault }
}
