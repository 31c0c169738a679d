/// Everything that an interview says by itself, around the texts of the questionnaire.
///
/// The words are in `Questionnaires/interface.LANGUAGE.yaml`, under ``key``; what each can be filled
/// with stands in the English one.
package enum Phrase: Int, CaseIterable, Sendable {
  // Answers and names
  case yes, no, noneChosen, notKnown, nothing, slotNow, slotPrepared, slotWanted, missingDontKnow,
    missingNotApplicable, missingPreferNotToSay, missingLeft, leftForLater, doesNotApply,
    kindCannot, kindCannotYet, kindElsewhere, kindAgreed, kindWillNot, date, month1, month2, month3,
    month4, month5, month6, month7, month8, month9, month10, month11, month12, numberRange,
    numberList, questionCount

  // Words that may be typed
  case typedYes, typedNo, typedNone, typedBack, typedContents, typedGo, typedTo, typedReview,
    typedUndo, typedHelp, typedAgain, typedEvidence, typedNote, typedFinish, typedQuit, typedStop,
    typedAdd, typedRemove, typedQuick, typedPoints, typedLater

  // Before the first question
  case auditTitle, draftNotice, partlyTranslated, sheetBegins, extentSection, extentModule,
    workFound, sheetFound, lastSaved, questionnaireFound, stoppedAt, recovered, journalCut,
    journalSetAside, sheetRow, chooseSheet, groupAsked, chooseGroup

  // After the last
  case stopped, stoppedIn, goOnWith, nothingSaved, beginAgainWith, sheetComplete, keptIn,
    nextCommand, disclosureOwn, disclosure

  // A question
  case progress, questionPlace, helpText, limitsText, nowAsked, nowAskedEasy, sameLines, backAt,
    backAtSlot, answerNowIs, answerIs, severalLine, numberLine, numberOrWordLine, dateLine,
    countsLine, countsLineBlank, pointsLine, orHelp, keyHint, whatNumbers, whatNumber, whatDate,
    whatText, whatCommand, questionKeys, earlierLastYear, earlierBefore, noEarlierAnswer,
    earlierKey

  // Prompts
  case promptAnswer, promptChoose, promptYesNo, promptTakePoints, figureSoFar, pointsLeft

  // Around an answer
  case evidenceAt, strengthAsked, noteAsked, quoteAsked, notApplicableAsked, notApplicableHelp,
    reasonAskedLess, reasonAskedSame, reasonKeys, ownWords, mayLeaveOut, soFar, halfTyped,
    halfTypedGoesOn, leaveEmptyKeys, emptyItKeys, confirmBelowNow, changeHides, undoHides,
    hiddenAnswer, hiddenAnswerWithNote, hiddenAreKept, confirmChange, confirmRemove,
    confirmRemoveKept, finishAsked, withoutAnswer, confirmFinish

  // Modules
  case recordsKeys, noneYet, recordFields, stillNeeded, fieldPlace, emptiesIt, neededOrLater,
    leavesItOut, decisionPlace, laterKey, quickKey, roleAsked, pictureNow, pictureCould, itemPlace

  // What a room says of its answers
  case roomOf, agreedConsensus, agreedVote, agreedAverage, agreedAsked, agreedHelp, dissentAsked,
    dissentHelp, notSaidYet, noDissent, reviewAgreed, reviewDissent, reviewRoomKeys,
    secondPassBegins, screenTitleAgreed, screenTitleDissent, keyAgreed, keyDissent

  // A sheet on paper that is typed in twice
  case entryBegins, entryComplete, finishEntryAsked, entryRow, secondEntryAsked,
    beginSecondEntry, chooseSecondEntry, entriesAgree, entriesDiffer, differencesDecided,
    entriesStopped, differenceAt, whichIsRight, inFirstEntry, inSecondEntry, nothingSaid,
    notAskedThere, keyTypeAgain, keyTakeBack, reasonBeside, strengthBeside, mayBeQuoted, placeNote,
    placeEvidence, placeRecord, placeField, wholeRecord

  // Contents and review
  case contentsTitle, contentsKeys, noneEntered, entered, partProgress, partDone, partBegun,
    partNotStarted, reviewTitle, reviewTitleToLookAt, reviewKeys, nothingToLookAt, noLongerAsked,
    notAsked, noAnswerYet, slotAnswer, reviewReason, reviewEvidence, evidenceGiven, withNote,
    toLookAt, issueLeft, issueUnseen, issueOpen, issueNoReason, issueUnnamedReason, notAskedBecause,
    noLongerAskedList, moduleRow, revisesSheet

  // What the last step says
  case saved, savedAnswer, asBefore, asBeforeAnswer, undone, undoneAnswer, undoneEmpty, draftKept,
    draftKeptAt, sectionDone, moduleDone, leftAsItWas

  // What was not taken
  case refusedNothing, refusedTyped, expectedOrHelp, expectedOrLater, expectsYesNo,
    expectsYesNoLine, expectsPart, expectsReview, expectsRecords, expectsSeveral, expectsNumber,
    expectsNumberOrWord, expectsDate, expectsText, expectsCommand, expectsOneOfRange, expectsOneOf,
    tooManyWords, textTooLong, needed, onlyLeft, stillLeft, noSuchPlace, notAskedAsAnswered,
    impossible,
    nothingToUndo, oneAnswerHere, notOffered, notHere, lineTooLong, lineNotText

  // Help
  case helpConfirm, helpContents, helpReviewRows, helpReviewFinish, helpRecords, helpOne,
    helpSeveral, helpTextLines, helpTextEnter, helpTextLetter, helpCounts, helpPoints,
    helpPointsEven, helpQuick, helpEvidence, helpEarlier, helpPlaces, helpEnd

  // Saving and the editor
  case noEditor, editorFailed, notSaved, memoryOnly, memoryOnlyOrElsewhere, elsewhereAsked,
    stoppedUnsaved, savedElsewhere, bringBack, screenElsewhereAsked, keySaveElsewhere,
    keySaveThere, keyEmpty

  // The full screen
  case screenAsideSaved, screenMoreAbove, screenMoreBelow, screenTooSmall, screenPasteDropped,
    screenQuestionPlace, screenSlotAsked, screenClosest, screenTruest, screenSpecialDontKnow,
    screenSpecialNotApplicable, screenSpecialPreferNotToSay, screenSpecialLeft, screenMarkNow,
    screenMarkPrepared, screenMarkWanted, screenColumnNow, screenColumnPrepared,
    screenColumnWanted, screenTitleNotApplicable, screenTitleReason, screenTitleEvidence,
    screenTitleNote, screenTitlePart, screenEvidenceAsked, screenFieldPlace, screenItemPlace,
    screenRoleAsked, screenCountsAsked, screenPointsAsked, screenContentsTitle, screenHowFar,
    screenReviewTitle, screenReviewTitleToLookAt, screenRowsToReview, screenShortDontKnow,
    screenShortNotApplicable, screenShortPreferNotToSay, screenShortLeft, screenNoLongerAsked,
    screenNotAsked, screenNoReason, screenEvidence, screenEvidenceGiven, screenNote,
    screenQuotation, screenTitleBeforeSaving, screenTitleBeforeRemoving, screenTitleFinish,
    screenRecordsEntered, screenNotApplicableHelp, screenTextNeeded, screenTextExpected,
    screenPressKey, screenNotSavedTitle, screenKeptInMemory,
    screenHelpTitle, screenBegin, screenGoOn, screenHowItWorks

  // What keys do, beside their names
  case keyOn, keyChoose, keyTick, keyTakeThem, keyType, keyMove, keyEvenOut, keyTakeIt,
    keyEditor, keyOtherKeys, keyBackToText, keyBackToQuestion, keyKeys, keyAllKeys, keyHelp,
    keyEvidence, keyBack, keyContents, keySaveAndStop, keyLeaveOpen, keyChangeAnswer, keyAdd,
    keyChangeOne, keyRemoveIt, keyDone, keyLater, keyLeavesOut, keyWhoHasPart, keyBackToPoints,
    keyOpen, keyGoOn, keyReview, keyOnlyToLookAt, keyFinish, keyYes, keyNo, keyBegin, keyLeave,
    keyNewSheet, keySetAside,
    keyTryAgain, keyStopWithout, keyReadOn, keyOtherAnswer, keyEarlier

  // Names of keys
  case nameEnter, nameTab, nameEsc, nameSpace, nameUpDown, nameNumber, nameNumberEnter,
    nameTabThenL, nameAnyOther

  // What keys do, in the help
  case keysList, keysBoxes, keysFigure, keysEvenOut, keysFieldEnter, keysFieldEditor,
    keysFieldTab, keysFieldRemoves, keysTypedEnter, keysRows, keysOtherAnswer, keysEvidence,
    keysBack, keysContents, keysReview, keysUndo, keysStop, keysShell, keysEarlier

  /// The key in a catalogue: `sheet-begins` for ``sheetBegins``.
  package var key: String { Self.keys[rawValue] }

  /// In the order of the cases.
  package static let keys: [String] = allCases.map { hyphenated("\($0)") }

  private static func hyphenated(_ name: String) -> String {
    var key: [UInt8] = []
    for byte in name.utf8 {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      let wasDigit = key.last.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? true
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
        key += [UInt8(ascii: "-"), byte + 0x20]
      } else {
        if isDigit, !wasDigit { key.append(UInt8(ascii: "-")) }
        key.append(byte)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }
}
