package import Survey

extension InterviewState {
  /// The questions of a section that this respondent may come to, whatever is answered: numbers
  /// stay the same when a branch opens or closes.
  package func numbered(in section: Section.ID) -> [Question] {
    let form = questionnaire.form(sheet.form)
    return questionnaire.questions(in: section).filter { question in
      question.audience.contains(sheet.respondent.group) && form?.contains(question.id) ?? true
    }
  }

  /// The question's number in its section, from 1.
  package func number(of question: Question) -> Int? {
    numbered(in: question.section).firstIndex { $0.id == question.id }.map { $0 + 1 }
  }

  /// `People 3 (who takes part)`.
  package func label(of id: Question.ID) -> String {
    guard let question = questionnaire.question(id) else { return id.rawValue }
    let section = questionnaire.section(question.section)?.name ?? question.section.rawValue
    let number = number(of: question).map { " \($0)" } ?? ""
    return "\(section)\(number) (\(questionnaire.word(of: id)))"
  }

  /// `Decision rights`.
  package func name(of id: Module.ID) -> String { questionnaire.word(of: id).capitalisedWord }

  /// Whom the sheet is from, in a word: `leaders`.
  package var groupWord: String { questionnaire.word(of: sheet.respondent.group) }

  /// The sections in which this respondent is asked anything.
  package var sections: [Section] {
    questionnaire.sections.filter { !numbered(in: $0.id).isEmpty }
  }

  /// The modules this respondent's group may answer.
  package var modules: [Module] {
    questionnaire.modules.filter { $0.audience.contains(sheet.respondent.group) }
  }

  /// The section of the screen, or of the one below a sub-screen.
  package var currentSection: Section.ID? {
    (screen.question ?? below.question).flatMap(questionnaire.question)?.section
  }

  package var answeredCount: Int { routing.answeredCount }
  package var shownCount: Int { routing.shown.count }
}

extension Identifier {
  /// Its words, the first with a capital: `Can meet`.
  package var inWords: String {
    let text = rawValue.split(separator: "-").joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
