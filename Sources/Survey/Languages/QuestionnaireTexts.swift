/// Every text that whoever answers reads, under a key by which a translation can name it.
///
/// A question's begin with its id (`people-presence.text`), the others with what they belong to
/// (`rung.held.name`). Keys go by ids, so that they stay when a file is put in another order.
extension Questionnaire {
  /// Hands each text to `change`, in the order of the file.
  package mutating func changeTexts(_ change: (_ key: String, _ text: inout String) -> Void) {
    change("title", &title)
    change("terms.people", &terms.people)
    for place in terms.alternatives.indices {
      change("terms.alternatives.\(place + 1)", &terms.alternatives[place])
    }
    changeRespondents(change)
    changeAnswers(change)
    changeEasyRead(change)
    for place in sections.indices {
      change("section.\(sections[place].id).name", &sections[place].name)
    }
    for place in questions.indices {
      questions[place].changeTexts(change)
      changeWord("\(questions[place].id).word", questions[place].id.shortName, change)
    }
    for place in modules.indices { changeModule(place, change) }
  }

  /// The texts as they are, with their keys.
  package var texts: [(key: String, text: String)] {
    var copy = self
    var texts: [(key: String, text: String)] = []
    copy.changeTexts { texts.append(($0, $1)) }
    return texts
  }

  private mutating func changeRespondents(_ change: (String, inout String) -> Void) {
    for place in groups.indices {
      change("group.\(groups[place].id).name", &groups[place].name)
      changeWord("group.\(groups[place].id).word", groups[place].id.rawValue, change)
    }
    for place in voices.indices { change("voice.\(voices[place].id).name", &voices[place].name) }
  }

  private mutating func changeAnswers(_ change: (String, inout String) -> Void) {
    if var ladder {
      for place in ladder.rungs.indices {
        change("rung.\(ladder.rungs[place].id).name", &ladder.rungs[place].name)
      }
      self.ladder = ladder
    }
    for place in slots.indices {
      slots[place].text.change("slot.\(slots[place].slot.rawValue).text", change)
    }
    for place in specialAnswers.indices {
      let key = "special.\(specialAnswers[place].id.rawValue)"
      change("\(key).text", &specialAnswers[place].text)
    }
    for place in reasons.indices {
      let key = "reason.\(reasons[place].id)"
      change("\(key).text", &reasons[place].text)
      reasons[place].followUp.change("\(key).follow-up", change)
      changeWord("\(key).word", reasons[place].id.rawValue.spaced, change)
    }
    for place in evidenceStrengths.indices {
      let key = "strength.\(evidenceStrengths[place].id)"
      change("\(key).text", &evidenceStrengths[place].text)
      changeWord("\(key).word", evidenceStrengths[place].id.rawValue.spaced, change)
    }
  }

  private mutating func changeEasyRead(_ change: (String, inout String) -> Void) {
    for kind in MissingAnswer.Kind.allCases {
      easyRead.specials[kind].change("easy-read.special.\(kind.rawValue)", change)
    }
    for place in easyRead.intro.indices {
      change("easy-read.intro.\(place + 1)", &easyRead.intro[place])
    }
  }

  private mutating func changeModule(_ place: Int, _ change: (String, inout String) -> Void) {
    let key = "module.\(modules[place].id)"
    changeWord("\(key).word", modules[place].id.rawValue.spaced, change)
    change("\(key).purpose", &modules[place].purpose)
    switch modules[place].body {
    case .records(var form):
      form.changeTexts(key, change)
      modules[place].body = .records(form)
      for field in form.fields { changeWords(of: field, key, change) }
    case .allocation(var form):
      form.changeTexts(key, change)
      modules[place].body = .allocation(form)
      for role in form.quickRoles { changeWord("\(key).role.\(role.id)", role.id.spaced, change) }
    case .items(var form):
      form.items.changeTexts("\(key).item", change)
      modules[place].body = .items(form)
      for answer in form.answers { changeWord("\(key).answer.\(answer)", answer.spaced, change) }
    }
  }

  private mutating func changeWords(
    of field: ModuleField, _ key: String, _ change: (String, inout String) -> Void
  ) {
    changeWord("\(key).field.\(field.id).word", field.id.rawValue.spaced, change)
    for word in field.kind.words {
      changeWord("\(key).field.\(field.id).option.\(word)", word.spaced, change)
    }
  }

  /// What is shown by the words of its id alone, and in another language by a word of its own.
  private mutating func changeWord(
    _ key: String, _ ofID: String, _ change: (String, inout String) -> Void
  ) {
    var word = words[key] ?? ofID
    change(key, &word)
    if word != ofID { words[key] = word }
  }
}

extension Question {
  fileprivate mutating func changeTexts(_ change: (String, inout String) -> Void) {
    change("\(id).text", &text)
    help.change("\(id).help", change)
    switch kind {
    case .ladder(var texts):
      for level in texts.indices { change("\(id).level.\(level)", &texts[level]) }
      kind = .ladder(texts)
    case .choice(var options):
      options.changeTexts("\(id).option", change)
      kind = .choice(options)
    case .choices(var options):
      options.changeTexts("\(id).option", change)
      kind = .choices(options)
    case .points(let total, var options):
      options.changeTexts("\(id).option", change)
      kind = .points(total: total, among: options)
    case .counts(var options):
      options.changeTexts("\(id).option", change)
      kind = .counts(options)
    case .rating(var steps):
      steps.changeTexts("\(id).step", change)
      kind = .rating(steps)
    case .number, .text, .date, .yesNo: break
    }
    limits.change("\(id).limits", change)
    evidencePrompt.change("\(id).evidence", change)
    guard var easy = easyRead else { return }
    change("\(id).easy-read.text", &easy.text)
    for place in easy.answers.indices {
      change("\(id).easy-read.answer.\(place)", &easy.answers[place])
    }
    easyRead = easy
  }
}

extension RecordForm {
  fileprivate mutating func changeTexts(_ key: String, _ change: (String, inout String) -> Void) {
    change("\(key).record", &recordName)
    for place in fields.indices {
      let field = "\(key).field.\(fields[place].id)"
      fields[place].prompt.change("\(field).prompt", change)
      fields[place].note.change("\(field).note", change)
    }
    rating.changeTexts("\(key).step", change)
  }
}

extension AllocationForm {
  fileprivate mutating func changeTexts(_ key: String, _ change: (String, inout String) -> Void) {
    change("\(key).now", &nowPrompt)
    change("\(key).could", &couldPrompt)
    change("\(key).quick", &quickPrompt)
    actors.changeTexts("\(key).actor", change)
    for place in decisions.indices {
      let decision = "\(key).decision.\(decisions[place].id)"
      change("\(decision).text", &decisions[place].text)
      decisions[place].limits.change("\(decision).limits", change)
      decisions[place].easyRead.change("\(decision).easy-read", change)
    }
  }
}

extension ModuleField.Kind {
  /// The words it offers, as they are stored.
  fileprivate var words: [String] {
    switch self {
    case .choice(let words), .tags(let words): words
    case .numberOrRule(let words): words.filter { $0 != "number" }
    default: []
    }
  }
}

extension [Question.Option] {
  fileprivate mutating func changeTexts(_ key: String, _ change: (String, inout String) -> Void) {
    for place in indices { change("\(key).\(self[place].id)", &self[place].text) }
  }
}

extension [Question.RatingStep] {
  fileprivate mutating func changeTexts(_ key: String, _ change: (String, inout String) -> Void) {
    for place in indices { change("\(key).\(self[place].value)", &self[place].text) }
  }
}

extension String? {
  fileprivate mutating func change(_ key: String, _ change: (String, inout String) -> Void) {
    guard var text = self else { return }
    change(key, &text)
    self = text
  }
}
