import ArgumentParser

struct Demo: PowershareCommand {
  func perform() throws -> ExitStatus { .ourFault }
}
