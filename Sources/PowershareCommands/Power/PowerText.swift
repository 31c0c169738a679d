import Diagnostics
import Measures
import Scoring
import Survey

/// The figures of a body for a reader: plain facts first, then shares under both assumptions.
///
/// No line is wider than 80 columns, but for a name that is.
struct PowerText {
  let list: PartyList
  private let attendance: AttendanceFigures?

  init(of body: DecisionBody) throws(MeasureError) {
    list = try PartyList(of: body)
    attendance = try AttendanceFigures(of: body)
  }

  var body: DecisionBody { list.body }

  func text() -> String {
    var sections = ["On paper only. It says what the rule book allows, not who is heard."]
    if let title = body.title { sections.append(title.safeForTerminal) }
    sections += ruleSections
    if body.game.alwaysPasses {
      sections.append("Everything passes, whatever anybody votes. No vote changes anything.")
    } else if body.game.neverPasses {
      sections.append("Nothing can pass, even with everybody in favour. No vote changes anything.")
    } else {
      sections += ["Plain facts"] + list.parties.map(facts) + factNotes
      sections += shareSections
      if let attendance { sections += attendanceSections(attendance) }
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// What the facts leave out, and why.
  private var factNotes: [String] {
    var notes: [String] = []
    if body.quorum == nil, body.mustIncludeOneOf.isEmpty {
      notes.append(
        "No quorum is given, so whether a meeting can decide without them is not said.")
    }
    if list.leavesOutNeed {
      notes.append(
        "How many others a member needs is left out: there are too many combinations to look at.")
    }
    if namesByNumber {
      notes.append("Members are counted from 0, as in the file.")
    }
    return notes.map { wrapped($0) }
  }

  /// Whether any line names members by their numbers.
  private var namesByNumber: Bool {
    body.names == nil
      && list.parties.contains { $0.name == nil && $0.members.count < max(2, body.memberCount) }
  }

  // MARK: - Attendance

  private func attendanceSections(_ figures: AttendanceFigures) -> [String] {
    let chance = body.attendance?.description ?? ""
    let intro = wrapped(
      "If each member comes with a chance of \(chance), and votes yes or no by the toss of a coin, "
        + "the vote of a member who came decides this often:")
    var lines = alikeAttendance(figures).map { members in
      wrapped(
        "\(body.names(of: members)): \(percent(figures.decisive[members[0]]))", indent: "  ")
    }
    if let rule = figures.mustInclude {
      let named = body.names(of: body.mustIncludeOneOf.sorted())
      lines += [
        "",
        wrapped(
          "If nobody had to be there, it would be \(percent(rule.decisiveWithout[0])) for "
            + "\(body.name(of: 0)). Then \(percent(rule.quorateWithout)) of meetings would be "
            + "quorate, and \(percent(rule.quorateWithNobody)) quorate without \(named)."),
      ]
    }
    return ["Attendance", ([intro] + lines).joined(separator: "\n")]
  }

  /// Members whose votes decide equally often.
  private func alikeAttendance(_ figures: AttendanceFigures) -> [[Int]] {
    var alike: [[Int]] = []
    for member in 0..<body.memberCount {
      let place = alike.firstIndex { figures.decisive[$0[0]] == figures.decisive[member] }
      if let place { alike[place].append(member) } else { alike.append([member]) }
    }
    return alike
  }
}
