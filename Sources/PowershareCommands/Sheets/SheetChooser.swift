import Diagnostics
import Documents
import Interview
import Survey

/// Which sheet to take, and from whom.
struct SheetChoice {
  let id: AnswerSheet.ID
  let group: RespondentGroup.ID
}

/// Finds the sheet that is meant, and asks when more than one could be.
struct SheetChooser {
  let folder: AuditFolder
  let questionnaire: Questionnaire
  let words: InterfaceWords
  /// As given on the command line.
  let sheet: String?
  let group: String?
  /// Somebody is there to be asked; a script takes no defaults.
  let mayAsk: Bool

  /// A sheet in the folder, as far as its names tell.
  private struct Unfinished {
    let id: AnswerSheet.ID
    let group: RespondentGroup.ID
    let answered: Int
  }

  /// - Returns: `nil` when whoever was asked left.
  /// - Throws: 64 when something is missing and nobody can be asked.
  mutating func choose(
    input: inout some InterviewInput, output: inout some InterviewOutput
  ) throws(CommandFailure) -> SheetChoice? {
    if let sheet { return try named(sheet, input: &input, output: &output) }
    let unfinished = try unfinishedSheets()
    if unfinished.isEmpty || !mayAsk {
      guard unfinished.isEmpty || group != nil else {
        throw CommandFailure(
          .usage, "there is unfinished work here, so name a sheet",
          help: unfinished.map { "--sheet \($0.id)   \($0.group), \($0.answered) answered" })
      }
      return try new(input: &input, output: &output)
    }
    return try pick(from: unfinished, input: &input, output: &output)
  }

  private mutating func named(
    _ name: String, input: inout some InterviewInput, output: inout some InterviewOutput
  ) throws(CommandFailure) -> SheetChoice? {
    guard !name.isEmpty, name.utf8.count <= 64,
      name.utf8.allSatisfy({ Self.isNameByte($0) }), !name.hasPrefix(".")
    else {
      throw CommandFailure(
        .usage, "'\(name)' cannot name a sheet",
        help: ["use letters, digits, hyphens and dots, at most 64 of them"])
    }
    let id = AnswerSheet.ID(name)
    if Folder.exists(folder.sheetPath(id)) {
      return SheetChoice(id: id, group: "")
    }
    return try askGroup(input: &input, output: &output).map { SheetChoice(id: id, group: $0) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private mutating func new(
    input: inout some InterviewInput, output: inout some InterviewOutput
  ) throws(CommandFailure) -> SheetChoice? {
    guard let group = try askGroup(input: &input, output: &output) else { return nil }
    return SheetChoice(id: try freeID(for: group), group: group)
  }

  /// The group's first letter and the first number that is free: L3.
  private func freeID(for group: RespondentGroup.ID) throws(CommandFailure) -> AnswerSheet.ID {
    let letter = group.rawValue.prefix(1).uppercased()
    let taken = Set(try folder.sheetFiles().map { AnswerSheet.id(ofFile: $0) })
    var number = 1
    while taken.contains(AnswerSheet.ID("\(letter)\(number)"))
      || Folder.exists(folder.journalPath(AnswerSheet.ID("\(letter)\(number)")))
    {
      number += 1
    }
    return AnswerSheet.ID("\(letter)\(number)")
  }

  private func unfinishedSheets() throws(CommandFailure) -> [Unfinished] {
    let (audit, _) = try folder.load()
    return audit.sheets.filter { $0.status == .inProgress }.map { sheet in
      Unfinished(
        id: sheet.id, group: sheet.respondent.group,
        answered: Routing(of: sheet, in: questionnaire).answeredCount)
    }
  }
}

// MARK: - Asking

extension SheetChooser {
  private mutating func pick(
    from unfinished: [Unfinished], input: inout some InterviewInput,
    output: inout some InterviewOutput
  ) throws(CommandFailure) -> SheetChoice? {
    output.write(line(.workFound))
    for (number, sheet) in zip(1..., unfinished) {
      output.write(
        line(
          .sheetRow,
          [
            "number": number, "sheet": sheet.id.rawValue, "group": sheet.group.rawValue,
            "answered": sheet.answered,
          ]))
    }
    while true {
      output.write(words.text(.chooseSheet).safeForTerminal)
      guard case .line(let line, _) = input.next() else { return nil }
      let word = line.filter { !$0.isWhitespace }.lowercased()
      if word == "q" { return nil }
      if word == "n" { return try new(input: &input, output: &output) }
      if let number = Int(word), unfinished.indices.contains(number - 1) {
        let sheet = unfinished[number - 1]
        return SheetChoice(id: sheet.id, group: sheet.group)
      }
      output.write(self.line(.refusedTyped, ["text": line]))
    }
  }

  /// One line for a terminal.
  private func line(_ phrase: Phrase, _ values: PhraseValues = [:]) -> String {
    words.text(phrase, values).safeForTerminal + "\n"
  }

  private func askGroup(
    input: inout some InterviewInput, output: inout some InterviewOutput
  ) throws(CommandFailure) -> RespondentGroup.ID? {
    if let group { return RespondentGroup.ID(group) }
    guard mayAsk else {
      throw CommandFailure(
        .usage, "a new sheet needs a group",
        help: [
          "--group with one of: \(questionnaire.groups.map(\.id.rawValue).joined(separator: ", "))"
        ])
    }
    output.write(line(.groupAsked))
    for (number, group) in zip(1..., questionnaire.groups) {
      output.write("\(number). \(questionnaire.terms.fill(group.name).safeForTerminal)\n")
    }
    while true {
      output.write(words.text(.chooseGroup).safeForTerminal)
      guard case .line(let line, _) = input.next() else { return nil }
      let word = line.filter { !$0.isWhitespace }.lowercased()
      if word == "q" { return nil }
      if let number = Int(word), questionnaire.groups.indices.contains(number - 1) {
        return questionnaire.groups[number - 1].id
      }
      output.write(self.line(.refusedTyped, ["text": line]))
    }
  }
}
