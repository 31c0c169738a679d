import Survey

/// Which keys there are, and what they do.
extension ScreenWords {
  typealias Hint = (key: String, does: String)

  private func hint(_ key: String, _ does: Phrase) -> Hint { (key, text(does)) }
  private func hint(_ key: Phrase, _ does: Phrase) -> Hint { (text(key), text(does)) }

  var specialHints: [Hint] { state.specials.map { ($0.key, special($0.id)) } }

  private func special(_ kind: MissingAnswer.Kind) -> String {
    switch kind {
    case .dontKnow: text(.screenSpecialDontKnow)
    case .notApplicable: text(.screenSpecialNotApplicable)
    case .preferNotToSay: text(.screenSpecialPreferNotToSay)
    case .left: text(.screenSpecialLeft)
    }
  }

  private var back: Hint { hint("b", .keyBack) }
  private var stop: Hint { hint("q", .keySaveAndStop) }
  private var help: Hint { hint("?", .keyHelp) }
  private var later: Hint { hint("l", .keyLater) }
  private var goOn: Hint { hint(.nameEnter, .keyOn) }

  var fewKeys: [Hint] { [back, stop, hint("?", .keyAllKeys)] }
  var generalKeys: [Hint] {
    [hint("e", .keyEvidence), back, hint("g", .keyContents), stop, help]
  }
  var earlierAnswer: Hint { hint("y", .keyEarlier) }
  var otherAnswer: Hint { hint(.nameTab, .keyOtherAnswer) }

  func keysOfList(_ choices: [InputForm.Line]) -> [Hint] {
    if state.form == .one(of: state.yesNoLines), state.letterNMeansNo {
      return [hint("y n", .keyChoose), goOn]
    }
    let numbers = choices.map(\.number)
    let (first, last) = (numbers.first ?? 0, numbers.last ?? 0)
    let keys =
      plain.isRange(numbers)
      ? "\(first)-\(last)" : numbers.map { String($0) }.joined(separator: " ")
    return [hint(keys, .keyChoose), goOn]
  }

  var keysOfBoxes: [Hint] { [hint(.nameSpace, .keyTick), hint(.nameEnter, .keyTakeThem)] }

  var keysOfFigures: [Hint] {
    [hint("0-9", .keyType), hint(.nameUpDown, .keyMove), hint("=", .keyEvenOut), goOn]
  }

  var keysOfField: [Hint] {
    let take = hint(.nameEnter, .keyTakeIt)
    guard state.form.takesLetters else { return [take] }
    let editor = state.form.isText ? [hint("Ctrl-E", .keyEditor)] : []
    return [take] + editor + [hint(.nameTab, .keyOtherKeys)]
  }

  var keysOutsideField: [Hint] {
    [hint(.nameTab, .keyBackToText)] + specialHints + generalKeys
  }

  func keys(of detail: Screen.Detail) -> [Hint] {
    let around = [hint(.nameEsc, .keyBackToQuestion), hint("?", .keyKeys)]
    guard case .reason = detail else { return around }
    return [hint("l", .keyLeaveOpen), hint("b", .keyChangeAnswer)] + around
  }

  func keysOfRecords(_ name: String, hasSome: Bool) -> [Hint] {
    let add: Hint = ("a", text(.keyAdd, ["record": oneLine(name)]))
    let change = hasSome ? [hint(.nameNumberEnter, .keyChangeOne), hint("x", .keyRemoveIt)] : []
    return [add] + change + [hint(.nameEnter, .keyDone), back, stop, help]
  }

  func keysOfField(isRequired: Bool) -> [Hint] {
    let without =
      isRequired ? hint(.nameTabThenL, .keyLater) : hint(.nameEnter, .keyLeavesOut)
    return [without, hint(.nameEsc, .keyBack), help]
  }

  func keysOfShares(_ form: AllocationForm) -> [Hint] {
    let dontKnow = form.allowsDontKnow ? state.special(.dontKnow) : nil
    let unknown: [Hint] = dontKnow.map { [($0.key, special(.dontKnow))] } ?? []
    let quick = form.quickRoles.isEmpty ? [] : [hint("p", .keyWhoHasPart)]
    return unknown + quick + [later, back, stop, help]
  }

  var keysOfQuickForm: [Hint] { [hint("p", .keyBackToPoints), back, help] }
  var keysOfItem: [Hint] { [later, back, stop, help] }

  var keysOfContents: [Hint] {
    let isShort = state.contentsRows.count <= 9
    return [
      hint(isShort ? .nameNumber : .nameNumberEnter, .keyOpen), hint(.nameEnter, .keyGoOn),
      hint("r", .keyReview), stop, help,
    ]
  }

  var keysOfReview: [Hint] {
    let room = state.sheet.respondent.isRoom
    return [hint(.nameNumberEnter, .keyOpen), hint("m", .keyOnlyToLookAt)]
      + (room ? [hint("a", .keyAgreed), hint("d", .keyDissent)] : [])
      + [hint("f", .keyFinish), back, stop]
  }

  func keys(of part: Screen.RoomPart) -> [Hint] {
    [part == .agreed ? later : hint(.nameEnter, .keyLeavesOut), back, help]
  }

  var keysOfConfirmation: [Hint] { [hint("y", .keyYes), hint("n", .keyNo)] }
  func keysOfFailure(hasElsewhere: Bool) -> [Hint] {
    [hint(.nameEnter, .keyTryAgain)] + (hasElsewhere ? [hint("s", .keySaveElsewhere)] : [])
      + [hint("q", .keyStopWithout)]
  }
  var keysOfElsewhere: [Hint] {
    [hint(.nameEnter, .keySaveThere), hint("Ctrl-U", .keyEmpty), hint(.nameEsc, .keyBack)]
  }
  var keysOfStart: [Hint] {
    [hint(.nameEnter, .keyBegin), hint("g", .keyContents), hint("q", .keyLeave)]
  }
  var keysOfHelp: [Hint] { [hint(.nameUpDown, .keyReadOn), hint(.nameAnyOther, .keyBack)] }
}

// MARK: - Help

extension ScreenWords {
  /// All the keys of a screen, one by one.
  func help(on form: InputForm) -> [Hint] {
    helpHere(form) + state.specials.map { ($0.key, oneLine($0.text).asSentence) } + everywhere
  }

  private func helpHere(_ form: InputForm) -> [Hint] {
    let lines = "0-9, \(text(.nameUpDown)), j k"
    return switch form {
    case .one: [hint(lines, .keysList)]
    case .several: [hint(lines, .keysBoxes)]
    case .figures: [hint("0-9", .keysFigure), hint("=", .keysEvenOut)]
    case .text, .numberOrWord:
      [
        hint(.nameEnter, .keysFieldEnter), hint("Ctrl-E", .keysFieldEditor),
        hint(.nameTab, .keysFieldTab), hint("Ctrl-U, -K, -W", .keysFieldRemoves),
      ]
    case .number, .date: [hint(.nameEnter, .keysTypedEnter)]
    case .commands: [hint(lines, .keysRows)]
    }
  }

  private var everywhere: [Hint] {
    [
      hint(.nameTab, .keysOtherAnswer), hint("e", .keysEvidence),
    ] + (state.hasEarlierAnswer ? [hint("y", .keysEarlier)] : []) + [
      hint("b, Shift-Tab, PgUp", .keysBack), hint("g", .keysContents), hint("r", .keysReview),
      hint("u", .keysUndo), hint("q, Ctrl-C", .keysStop), hint("Ctrl-Z", .keysShell),
    ]
  }
}
