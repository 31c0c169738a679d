import ArgumentParser
import Diagnostics
import Interview
import Survey

/// What the command line says of a sheet: how a new one begins, and what one that is there must be.
struct SheetRequest {
  var form: String?
  var wording: String?
  var fourAnswers = false
  var people: Int?
  var agreed: String?
  var dissent: String?
  var code: String?

  func validate() throws {
    if let wording, AnswerSheet.WordingKind(rawValue: wording) == nil {
      throw ValidationError("'\(wording)' is no wording: standard or easy-read")
    }
    if let people, !(1...10_000).contains(people) {
      throw ValidationError("a room has from 1 to 10000 people")
    }
    if let agreed, agreement == nil {
      throw ValidationError("'\(agreed)' is no way to agree: consensus, vote or average")
    }
    if let code, code.cleanedForSheet.isEmpty || code.utf8.count > Self.codeLimit {
      throw ValidationError("a code has from 1 to \(Self.codeLimit) bytes")
    }
    if let dissent, dissent.utf8.count > SheetProblem.noteLimit {
      throw ValidationError("'--dissent' is longer than \(SheetProblem.noteLimit) bytes")
    }
  }

  private static let codeLimit = 64

  private var agreement: Respondent.Agreement? {
    agreed.flatMap { Respondent.Agreement(rawValue: $0) }
  }

  /// An empty text takes back what was on record.
  private var dissentText: String? {
    dissent.map(\.cleanedForSheet).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A sheet as it begins.
  func blank(_ choice: SheetChoice, in snapshot: QuestionnaireSnapshot) -> AnswerSheet {
    AnswerSheet(
      id: choice.id, questionnaire: snapshot.reference,
      respondent: Respondent(
        group: choice.group,
        kind: people.map { .room(people: $0, agreed: agreement, dissent: dissentText) }
          ?? .individual, code: code?.cleanedForSheet),
      language: snapshot.questionnaire.language,
      wording: wording.flatMap { AnswerSheet.WordingKind(rawValue: $0) } ?? .standard,
      form: form.map { Form.ID($0) } ?? snapshot.questionnaire.forms.first?.id ?? "full",
      answersOffered: fourAnswers ? 4 : nil)
  }
}

extension SheetRequest {
  /// Holds an open sheet against the request, and puts on record what a room says of its answers.
  ///
  /// - Throws: 64 when the sheet was begun otherwise, 73 when it cannot be written.
  func apply(to store: SheetFiles) throws(CommandFailure) {
    try checkWords(of: store.sheet)
    try checkPeople(of: store.sheet)
    try checkCode(of: store.sheet)
    let respondent = store.sheet.respondent
    if let agreement, agreement != respondent.agreed {
      try record(.agreement(agreement), in: store)
    }
    if dissent != nil, dissentText != respondent.dissent {
      try record(.dissent(dissentText), in: store)
    }
  }

  /// Answers given to other words or another list cannot stand beside these.
  private func checkWords(of sheet: AnswerSheet) throws(CommandFailure) {
    if let wording, wording != sheet.wording.rawValue {
      throw CommandFailure(
        .usage, "sheet \(sheet.id) is asked in the wording '\(sheet.wording.rawValue)' to its end",
        help: ["begin another sheet for the wording '\(wording)'"])
    }
    if let form, form != sheet.form.rawValue {
      throw CommandFailure(
        .usage, "sheet \(sheet.id) has the form '\(sheet.form)' to its end",
        help: ["begin another sheet for the form '\(form)'"])
    }
    if fourAnswers, sheet.answersOffered != 4 {
      throw CommandFailure(
        .usage, "sheet \(sheet.id) was begun with all answers, and goes on with them",
        help: ["begin another sheet for four answers"])
    }
  }

  private func checkPeople(of sheet: AnswerSheet) throws(CommandFailure) {
    guard sheet.respondent.isRoom else {
      guard people != nil || agreed != nil || dissent != nil else { return }
      throw CommandFailure(
        .usage, "sheet \(sheet.id) is from one person, not from a room",
        help: ["--people with how many there are begins a room's sheet"])
    }
    if let people, people != sheet.respondent.people {
      throw CommandFailure(
        .usage, "sheet \(sheet.id) is from a room of \(sheet.respondent.people), not \(people)")
    }
  }

  /// A code links a person's sheets over the years, so it stays with the sheet it was given to.
  private func checkCode(of sheet: AnswerSheet) throws(CommandFailure) {
    guard let code, code.cleanedForSheet != sheet.respondent.code else { return }
    throw CommandFailure(
      .usage, "sheet \(sheet.id) was begun with another code, or with none",
      help: ["begin another sheet for this code"])
  }

  private func record(_ change: SheetChange, in store: SheetFiles) throws(CommandFailure) {
    do {
      try store.record(change, sequence: store.sheet.sequence + 1)
    } catch let fault as FileFault {
      throw CommandFailure(fault)
    } catch {
      throw CommandFailure(.cannotWrite, "not saved: \(error)")
    }
  }
}
