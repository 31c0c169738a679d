import TestSupport

/// A sheet with one body, sound but for what stands in its fields.
private func body(_ fields: String, status: String = "complete") -> String {
  SheetText.with {
    $0.head = #" "status": "\#(status)","#
    $0.tail = ",\n  \"modules\": {\"bodies\": [{\"name\": \"Board\", \(fields)}]}"
  }
}

private let seats = #""seats": {"people": 3, "leaders": 6}"#

let bodyRecordFaults: [FaultCase] = [
  FaultCase(
    "no seats", body(#""seats": 1️⃣{}"#), "1 PSS-070 nobody has a seat in this body"),
  FaultCase(
    "seats of nobody", body(#""seats": 1️⃣{"people": 0, "leaders": 0}"#),
    "1 PSS-070 nobody has a seat in this body"),
  FaultCase(
    "a country of seats", body(#""seats": 1️⃣{"people": 9999, "leaders": 2}"#),
    "1 PSS-071 a body may have at most 10000 seats"),
  FaultCase(
    "more votes than there are", body(#"\#(seats), "quota": 1️⃣10"#),
    "1 PSS-072 a quota of 10 can never pass: all votes together are 9"),
  FaultCase(
    "a quota of nothing", body(#"\#(seats), "quota": 1️⃣0"#),
    "1 PSS-046 '0' is not a number of votes of 1 or more"),
  FaultCase(
    "a quota below nothing", body(#"\#(seats), "quota": 1️⃣-4"#),
    "1 PSS-046 '-4' is not a number of votes of 1 or more"),
  FaultCase(
    "half or less", body(#"\#(seats), "quota": 1️⃣4"#),
    "1 PSS-076 two separate sides can both win with 4 of 9 votes"),
  FaultCase(
    "a casting vote of nobody", body(#"\#(seats), "casting-vote": 1️⃣true"#),
    "1 PSS-073 this body has a casting vote and no chair to cast it"),
  FaultCase(
    "a casting vote without a seat",
    body(#""seats": {"leaders": 6}, "chair": "people", "casting-vote": 1️⃣true"#),
    "1 PSS-073 the casting vote is with a chair from people, who have no seat here"),
  FaultCase(
    "a casting vote where there is no tie",
    body(#"\#(seats), "quota": 1️⃣7, "chair": "people", "casting-vote": true"#),
    "1 PSS-074 a quota of 7 leaves no tie to break"),
  FaultCase(
    "a chair without a seat", body(#""seats": {"leaders": 6}, "chair": 1️⃣"people""#),
    "1 PSS-075 'chair' names people, who have no seat in this body"),
  FaultCase(
    "a veto of nobody", body(#""seats": {"leaders": 6}, "veto": ["leaders", 1️⃣"people"]"#),
    "1 PSS-075 'veto' names people, who have no seat in this body"),
  FaultCase(
    "attendance of nobody",
    body(#""seats": {"leaders": 6}, "attendance": {"leaders": 90, 1️⃣"people": 50}"#),
    "1 PSS-075 'attendance' names people, who have no seat in this body"),
  FaultCase(
    "one name in two spellings",
    SheetText.modules(
      #""bodies": [{"name": "The Board", \#(seats)}, 1️⃣{"name": " the  board", \#(seats)}]"#),
    "1 PSS-032 two records are called ' the  board'"),
]

let soundBodies: [FaultCase] = [
  FaultCase("a body", body(#"\#(seats), "quota": "majority""#)),
  FaultCase("all votes", body(#"\#(seats), "quota": 9"#)),
  FaultCase(
    "a casting vote", body(#"\#(seats), "quota": 5, "chair": "people", "casting-vote": true"#)),
  FaultCase(
    "work in progress",
    body(
      #""seats": {}, "quota": 12, "casting-vote": true, "veto": ["people"]"#,
      status: "in-progress")),
]
