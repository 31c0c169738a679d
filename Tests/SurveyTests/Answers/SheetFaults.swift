import Survey
import TestSupport

/// Sheets with one fault each, marked where it is.
let sheetHeadFaults = [
  FaultCase(
    "another format", SheetText.with { $0.format = "powershare-answers/9" }.marked("\"powershare-"),
    "1 PSS-010 this says it is 'powershare-answers/9', not 'powershare-answers/1'"),
  FaultCase(
    "another questionnaire",
    SheetText.with { $0.questionnaire = #"{"id": 1️⃣"other", "version": "9.9.9"}"# },
    "1 PSS-011 these answers are to 'other', and this audit asks 'test'"),
  FaultCase(
    "another version",
    SheetText.with { $0.questionnaire = #"{"id": "test", "version": 1️⃣"1.1.0"}"# },
    "1 PSS-012 these answers are to version 1.1.0, and this audit asks version 1.2.0"),
  FaultCase(
    "another copy",
    SheetText.with {
      $0.questionnaire = #"{"id": "test", "version": "1.2.0", "sha256": 1️⃣"00"}"#
    },
    "1 PSS-013 these answers were given to another copy of the questionnaire"),
  FaultCase(
    "unknown group", SheetText.with { $0.respondent = #"{"group": 1️⃣"leadrs"}"# },
    "1 PSS-018 no group is called 'leadrs'"),
  FaultCase(
    "unknown form", SheetText.with { $0.head = #" "form": 1️⃣"short","# },
    "1 PSS-018 no form is called 'short'"),
  FaultCase(
    "unknown status", SheetText.with { $0.head = #" "status": 1️⃣"done","# },
    "1 PSS-018 no status is called 'done'"),
  FaultCase(
    "unknown wording", SheetText.with { $0.head = #" "wording": 1️⃣"easy","# },
    "1 PSS-018 no wording is called 'easy'"),
  FaultCase(
    "another sheet's name", SheetText.with { $0.head = #" "sheet": 1️⃣"L2","# },
    "1 PSS-029 this sheet calls itself 'L2', its file 'L3'"),
  FaultCase(
    "a room of nobody",
    SheetText.with { $0.respondent = #"1️⃣{"group": "people", "kind": "group"}"# },
    "1 PSS-030 a room's sheet must say how many people agreed, from 1 up"),
  FaultCase(
    "six people and no room",
    SheetText.with { $0.respondent = #"{"group": "people", 1️⃣"people": 6}"# },
    "1 PSS-003 a respondent who is not of the kind 'group' has no key 'people'"),
  FaultCase(
    "no respondent",
    #"1️⃣{"format": "powershare-answers/1", "questionnaire": {"id": "test", "version": "1.2.0"}}"#,
    "1 PSS-004 an answer sheet needs the key 'respondent'"),
  FaultCase(
    "a revision without a reason",
    SheetText.with { $0.head = #" "revises": 1️⃣{"sheet": "L3"},"# },
    "1 PSS-004 a revision needs the key 'reason'"),
]

let answerFaults = [
  FaultCase(
    "unknown question", SheetText.answer(#"1️⃣"laddr": {"now": {"level": 1}}"#),
    "1 PSS-014 no question is called 'laddr'"),
  FaultCase(
    "another text", SheetText.answer(#""ladder": {"of": 1️⃣"00000000", "now": {"level": 1}}"#),
    "1 PSS-015 'ladder' was answered when it had another text"),
  FaultCase(
    "an empty fingerprint", SheetText.answer(#""ladder": {"of": 1️⃣"", "now": {"level": 1}}"#),
    "1 PSS-015 'ladder' was answered when it had another text"),
  FaultCase(
    "not asked of the group",
    SheetText.with {
      $0.respondent = #"{"group": "people"}"#
      $0.answers = #"{1️⃣"for-leaders": {"now": {"level": 1}}}"#
    },
    "1 PSS-016 'for-leaders' is not asked of people"),
  FaultCase(
    "a slot of others", SheetText.answer(#""ladder": {1️⃣"wanted": {"level": 1}}"#),
    "1 PSS-017 'ladder' has no answer 'wanted' for leaders"),
  FaultCase(
    "a slot that the question has not", SheetText.answer(#""again": {1️⃣"prepared": {"level": 1}}"#),
    "1 PSS-017 'again' has no answer 'prepared' for leaders"),
  FaultCase(
    "unknown special answer", SheetText.now("ladder", #"{"special": 1️⃣"dunno"}"#),
    "1 PSS-018 no special answer is called 'dunno'"),
  FaultCase(
    "unknown reason",
    SheetText.answer(#""ladder": {"prepared": {"level": 1, "reason": 1️⃣"lawn"}}"#),
    "1 PSS-018 no reason is called 'lawn'"),
  FaultCase(
    "a rung above the ladder", SheetText.now("ladder", #"{"level": 1️⃣3}"#),
    "1 PSS-019 a rung is given as 3, and this ladder ends at 2"),
  FaultCase(
    "a rung below the ladder", SheetText.now("ladder", #"{"level": 1️⃣-1}"#),
    "1 PSS-019 a rung is given as -1, and this ladder ends at 2"),
  FaultCase(
    "half a rung", SheetText.now("ladder", #"{"level": 1️⃣1.5}"#),
    "1 PSS-046 '1.5' is not a rung from 0 to 2"),
  FaultCase(
    "a rung as a word", SheetText.now("ladder", #"{"level": 1️⃣"asked"}"#),
    "1 PSS-005 expected a rung, found text"),
  FaultCase(
    "a number for a ladder", SheetText.now("ladder", #"{1️⃣"number": 1}"#),
    "1 PSS-020 'ladder' is answered by a rung:  \"level\": 0"),
  FaultCase(
    "two answers", SheetText.now("ladder", #"{"level": 1, 1️⃣"special": "dont-know"}"#),
    "1 PSS-021 'ladder' is answered twice here"),
  FaultCase(
    "no answer", SheetText.now("ladder", "1️⃣{}"),
    "1 PSS-022 this answer to 'ladder' holds no answer"),
  FaultCase(
    "unknown option", SheetText.now("one", #"{"choice": 1️⃣"green"}"#),
    "1 PSS-023 no option is called 'green'"),
  FaultCase(
    "unknown option among many", SheetText.now("many", #"{"choices": ["red", 1️⃣"green"]}"#),
    "1 PSS-023 no option is called 'green'"),
  FaultCase(
    "points for an unknown option", SheetText.now("share", #"{"points": {1️⃣"green": 10}}"#),
    "1 PSS-023 no option is called 'green'"),
  FaultCase(
    "nine points of ten", SheetText.now("share", #"{"points": 1️⃣{"red": 3, "blue": 6}}"#),
    "1 PSS-024 the points add up to 9, not 10"),
  FaultCase(
    "a reason beside now", SheetText.now("ladder", #"{"level": 1, 1️⃣"reason": "law"}"#),
    "1 PSS-025 a reason stands beside 'now'"),
  FaultCase(
    "a reason beside don't know",
    SheetText.answer(#""ladder": {"prepared": {"special": "dont-know", 1️⃣"reason": "law"}}"#),
    "1 PSS-025 a reason stands beside 'prepared'"),
  FaultCase(
    "words on a reason beside don't know",
    SheetText.answer(#""ladder": {"prepared": {"special": "left", 1️⃣"detail": "Law"}}"#),
    "1 PSS-025 a reason stands beside 'prepared'"),
  FaultCase(
    "not applicable without a reason", SheetText.now("ladder", #"{"special": 1️⃣"not-applicable"}"#),
    "1 PSS-026 'not-applicable' is given without a reason"),
  FaultCase(
    "a note of a book's length",
    SheetText.answer(
      #""ladder": {"note": {"text": 1️⃣"\#(String(repeating: "é", count: 10_001))"}}"#),
    "1 PSS-027 this text has 20002 bytes, the limit is 20000"),
  FaultCase(
    "not a day", SheetText.now("day", #"{"date": 1️⃣"31/05/2026"}"#),
    "1 PSS-028 '31/05/2026' is not a day"),
  FaultCase(
    "a day that there is not", SheetText.now("day", #"{"date": 1️⃣"2026-02-30"}"#),
    "1 PSS-028 '2026-02-30' is not a day"),
  FaultCase(
    "evidence too strong",
    SheetText.answer(#""ladder": {"evidence": {"text": "", "strength": 1️⃣2}}"#),
    "1 PSS-046 '2' is not an evidence strength from 0 to 1"),
  FaultCase(
    "two answers to one question",
    SheetText.answer(#""ladder": {"now": {"level": 1}}, 1️⃣"ladder": {"now": {"level": 2}}"#),
    "1 PSS-002 the key 'ladder' is given twice"),
  FaultCase(
    "unknown key", SheetText.answer(#""ladder": {1️⃣"then": {"level": 1}}"#),
    "1 PSS-003 the answer to a question has no key 'then'"),
]

let moduleFaults = [
  FaultCase(
    "unknown module", SheetText.modules(#"1️⃣"bodys": []"#),
    "1 PSS-031 no module is called 'bodys'"),
  FaultCase(
    "a module of others",
    SheetText.with {
      $0.respondent = #"{"group": "people"}"#
      $0.tail = #", "modules": {1️⃣"outcomes": {"better": "examples"}}"#
    }, "1 PSS-034 the module 'outcomes' is not asked of people"),
  FaultCase(
    "two bodies of one name",
    SheetText.modules(#""bodies": [{"name": "Board"}, 1️⃣{"name": "Board"}]"#),
    "1 PSS-032 two records are called 'Board'"),
  FaultCase(
    "a body without a name", SheetText.modules(#""bodies": [1️⃣{"status": "decides"}]"#),
    "1 PSS-033 this body has no 'name'"),
  FaultCase(
    "unknown group in a body", SheetText.modules(#""bodies": [{"name": "B", "chair": 1️⃣"staff"}]"#),
    "1 PSS-018 no group is called 'staff'"),
  FaultCase(
    "unknown rule", SheetText.modules(#""bodies": [{"name": "B", "quota": 1️⃣"most"}]"#),
    "1 PSS-018 no rule is called 'most'"),
  FaultCase(
    "more than all attend",
    SheetText.modules(#""bodies": [{"name": "B", "attendance": {"people": 1️⃣101}}]"#),
    "1 PSS-046 '101' is not a whole number from 0 to 100"),
  FaultCase(
    "eleven points of ten",
    SheetText.modules(
      #""decisions": {"budget": {"now": {"points": 1️⃣{"people": 5, "leaders": 6}}}}"#),
    "1 PSS-024 the points add up to 11, not 10"),
  FaultCase(
    "a decision pictured twice",
    SheetText.modules(
      #""decisions": {"budget": {"now": {"points": {"people": 10}, 1️⃣"special": "dont-know"}}}"#),
    "1 PSS-021 'budget' is answered twice here"),
  FaultCase(
    "a decision without a picture", SheetText.modules(#""decisions": {"budget": {"now": 1️⃣{}}}"#),
    "1 PSS-022 this answer to 'budget' holds no answer"),
  FaultCase(
    "unknown actor",
    SheetText.modules(#""decisions": {"budget": {"now": {"roles": {"asked": [1️⃣"staff"]}}}}"#),
    "1 PSS-023 no option is called 'staff'"),
  FaultCase(
    "unknown answer to an item", SheetText.modules(#""outcomes": {"better": 1️⃣"some"}"#),
    "1 PSS-018 no answer is called 'some'"),
  FaultCase(
    "unknown item", SheetText.modules(#""outcomes": {1️⃣"worse": "examples"}"#),
    "1 PSS-003 the module's answers has no key 'worse'"),
]

extension String {
  /// With `1️⃣` before the first place of a part.
  fileprivate func marked(_ part: String) -> String {
    guard let start = indices.first(where: { self[$0...].hasPrefix(part) }) else { return self }
    return self[..<start] + "1️⃣" + self[start...]
  }
}
