package import Survey

/// One wave of the example audit, as a folder would hold it.
package struct DemoWave: Sendable, Equatable {
  package let plan: AuditPlan
  /// By group in questionnaire order; all complete.
  package let sheets: [AnswerSheet]
  /// Sorts by wave.
  package let folderName: String
}

/// The example audit of `powershare demo`: two waves of an organisation that does not exist.
///
/// Everything comes from the tables of this folder and a fixed way of spreading answers around
/// them, so that every figure is the same on every machine.
package enum DemoAudit {
  /// The waves, earlier first; the second names the first as the one before it.
  ///
  /// - Parameter snapshot: The shipped questionnaire. Questions the tables do not know are
  ///   answered around what is typical of their section.
  /// - Returns: Two of them.
  package static func waves(of snapshot: QuestionnaireSnapshot) -> [DemoWave] {
    DemoYear.allCases.map { year in
      let seats = DemoRoster.seats(in: year, of: snapshot.questionnaire)
      let writer = DemoSheetWriter(snapshot: snapshot, year: year, seats: seats)
      return DemoWave(
        plan: plan(of: year, seats: seats, in: snapshot.questionnaire),
        sheets: seats.map(writer.sheet), folderName: year.folderName)
    }
  }

  private static func plan(
    of year: DemoYear, seats: [DemoSeat], in questionnaire: Questionnaire
  ) -> AuditPlan {
    var plan = AuditPlan(
      organisation: "Riverbend Care Partnership (an invented organisation)",
      wave: year.waveName, date: year.date, questionnaireID: questionnaire.id,
      questionnaireVersion: questionnaire.version, audience: .internal, asked: year.asked,
      previous: year.previous.map { "../\($0.folderName)" },
      quotes: quotes(of: year, seats: seats), isInvented: true)
    plan.actions = DemoActions.actions(in: year)
    return plan
  }

  private static func quotes(of year: DemoYear, seats: [DemoSeat]) -> [AuditPlan.Quote] {
    let notes = DemoNotes.notes(of: year).filter(\.isCleared).map { note in
      (writer: note.writer, place: AuditPlan.Quote.Place.question(note.question))
    }
    return (notes + DemoTableNotes.cleared).compactMap { note in
      seats.first { $0.member.name == note.writer }
        .map { AuditPlan.Quote(sheet: $0.sheet, place: note.place) }
    }
  }
}
