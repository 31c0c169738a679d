import Foundation
import Testing

/// `powershare power` as it is run, on the cases of Tests/Oracles/voting.json and on files of
/// its own.
@Suite struct PowerTests {
  // MARK: - Figures

  @Test(arguments: OracleFile.voting.keys.sorted().filter { !notBodies.contains($0) })
  func figuresAreThoseCountedElsewhere(_ id: String) throws {
    let oracle = try #require(OracleFile.voting[id])
    let run = try power(oracle.inputs, "--format", "json")
    #expect(run.status == 0)
    let found = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let wanted = oracle.expected.filter { !["decimals", "decimal"].contains($0.key) }
    #expect(Set(found.keys) == Set(wanted.keys))
    for (key, value) in wanted {
      #expect(try text(of: found[key]) == text(of: value), "\(key)")
    }
  }

  @Test func everyQuotaInWordsIsTheOneCountedElsewhere() throws {
    let words = [
      "more_than_half": "more than half", "at_least_half": "at least half",
      "two_thirds": "two thirds", "three_quarters": "three quarters", "unanimous": "unanimity",
    ]
    let rows = OracleFile.voting["quota-words"]?.expected["quotas"] as? [[String: Any]] ?? []
    #expect(rows.count == 5)
    for row in rows {
      let total = try #require(row["total"] as? Int)
      for (key, phrase) in words {
        let run = try power("{\"group_sizes\": [\(total)], \"quota\": \"\(phrase)\"}")
        let quota = try #require(row[key] as? Int)
        #expect(run.text.contains("passes with \(quota) or more of \(total) votes in favour"))
      }
    }
  }

  @Test func whetherAMeetingCanDecideWithoutAGroupIsAsCountedElsewhere() throws {
    let oracle = try #require(OracleFile.voting["quorum-fact"])
    let cases = try #require(oracle.inputs["cases"] as? [[String: Any]])
    let found = try cases.map { row in
      var body: [String: Any] = [
        "members": row["members"] as Any, "groups": ["people": [0, 1]],
        "quorum": row["quorum"] as Any,
      ]
      if row["must_include_group"] as? Bool == true { body["must_include_one_of"] = [0, 1] }
      return try facts(of: "people", in: body)["can_decide_without_group"] as? Bool
    }
    #expect(found == oracle.expected["can_decide_without_group"] as? [Bool])
  }

  @Test func aLegislatureWrittenOutMemberByMemberIsAsCountedElsewhere() throws {
    let oracle = try #require(OracleFile.voting["us-legislature"])
    let wanted = try #require(oracle.expected["shapley_shubik_decimal"] as? [Double])
    func votes(of members: ClosedRange<Int>, quota: Int) -> [String: Any] {
      let weights = (0...535).map { members.contains($0) ? 1 : 0 }
      return ["op": "weighted", "weights": weights, "quota": quota]
    }
    let signed: [String: Any] = [
      "op": "all",
      "of": [
        votes(of: 0...0, quota: 1), votes(of: 1...100, quota: 51),
        votes(of: 101...535, quota: 218),
      ],
    ]
    let overridden: [String: Any] = [
      "op": "all", "of": [votes(of: 1...100, quota: 67), votes(of: 101...535, quota: 290)],
    ]
    let run = try power(
      ["rule": ["op": "any", "of": [signed, overridden]]], "--format", "json")
    let found = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let shares = try #require(found?["shapley_shubik"] as? [Double])
    for (member, share) in zip([0, 1, 535], wanted) {
      #expect(abs(shares[member] / share - 1) < 1e-9)
    }
  }

  /// Rounded parts add up to a little more than all of it.
  @Test(arguments: [40, 90])
  func noShareIsMoreThanAll(_ count: Int) throws {
    let votes: [String: Any] = [
      "op": "weighted", "weights": (0..<count).map { 1 + 7 * $0 % 5 }, "quota": "more than half",
    ]
    let all = try facts(of: "all", in: ["rule": votes, "groups": ["all": Array(0..<count)]])
    #expect(all["shapley_shubik_sum_of_members"] as? Double == 1)
  }

  private func facts(of group: String, in body: [String: Any]) throws -> [String: Any] {
    let run = try power(body, "--format", "json")
    let found = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let groups = found?["groups"] as? [String: Any]
    return groups?[group] as? [String: Any] ?? [:]
  }

  @Test func beyondExactFractionsFiguresAreNumbers() throws {
    let run = try power(["members": 1_000], "--format", "json")
    let found = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let shares = try #require(found["shapley_shubik"] as? [Double])
    #expect(shares.count == 1_000)
    #expect(shares.allSatisfy { abs($0 - 0.001) < 1e-12 })
    #expect(
      (found["all_coalitions"] as? String)?.hasPrefix("10715086071862673209484250490600") == true)
    #expect(found["null_members"] as? [Int] == [])
  }

  @Test func thereIsNoFigureWhereNoneIsDefined() throws {
    let rule: [String: Any] = ["op": "weighted", "weights": [1, 0], "quota": 2]
    let run = try power(["rule": rule, "groups": ["a": [0]]], "--format", "json")
    #expect(run.status == 0)
    #expect(run.text.contains("\"shapley_shubik\": null"))
    #expect(run.text.contains("\"others_needed_to_pass\": null"))
    #expect(run.errors.contains("warning[PSP-013]"))
    #expect(!run.text.contains("nan"))
  }

  // MARK: - Text

  @Test func theTextOfABoard() throws {
    let run = try power(
      """
      name: Trust board
      rule: {op: weighted, weights: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], quota: more than half}
      groups:
        people who use services: [0, 1]
        non-executives: [2, 3, 4, 5, 6, 7, 8]
        executives: [9, 10, 11]
      quorum: 7
      """)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.text == boardText)
  }

  @Test func aSeatWithoutAVoteIsNotAVoteThatNeverCounts() throws {
    let run = try power(
      "names: [A, B, C, D, E]\nrule: {op: weighted, weights: [4, 4, 4, 1, 0], quota: 8}")
    #expect(run.text.contains("D: 1 of 13 votes\n  They have a vote that never counts"))
    #expect(run.text.contains("E: no vote\n  They have a seat without a vote."))
    #expect(run.text.contains("None of them can pass or stop a decision on their own."))
  }

  @Test func aChairWhoOnlyBreaksTiesHasNoOtherVote() throws {
    let run = try power(
      "rule: {op: majority, weights: [1, 1, 1], chair: 0, chair_has_ordinary_vote: false}")
    #expect(run.text.contains("more of 2 votes for than against; the chair,"))
    #expect(run.text.contains("member 0: the casting vote\n"))
    #expect(run.text.contains("members 1 and 2: 1 of 2 votes each\n"))
  }

  @Test func attendanceStandsBesideTheFacts() throws {
    let run = try power(
      """
      members: 6
      quorum: 3
      attendance_probability: 4/5
      must_include_one_of: [4, 5]
      """)
    #expect(run.text.contains("  members 0 to 3: 34.3%\n  members 4 and 5: 35.8%\n"))
    #expect(run.text.contains("and 3.3% quorate without"))
  }

  @Test func chambersVetoesAndOverridesAreToldApart() throws {
    let run = try power(
      """
      rule:
        op: any
        of:
          - op: all
            of:
              - {op: majority, weights: [1, 1, 1, 1, 1, 0], chair: 0}
              - {op: weighted, weights: [0, 0, 0, 0, 0, 1], quota: 1}
          - {op: weighted, weights: [1, 1, 1, 1, 1, 0], quota: 4}
      """)
    #expect(
      run.text.contains(
        """
        6 members. A decision passes when one of these does:
          all of these do:
            vote 1: more of 5 votes for than against; a tie goes to the chair, member 0
            vote 2: member 5 in favour
          vote 3: 4 or more of 5 votes in favour
        """))
  }

  @Test func noLineIsWiderThanAWindow() throws {
    for (id, oracle) in OracleFile.voting where !notBodies.contains(id) {
      let run = try power(oracle.inputs)
      #expect(run.status == 0)
      #expect(run.text.hasPrefix("On paper only. It says what the rule book allows, not who is"))
      #expect(run.text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(id)")
    }
  }

  // MARK: - Refusals

  @Test func aBodyTooLargeIsRefusedWithWhatToDo() throws {
    let weights = (1...130).map { 2 * $0 * $0 + 1 }
    let rule: [String: Any] = ["op": "weighted", "weights": weights, "quota": "two thirds"]
    for format in ["text", "json"] {
      let run = try power(["rule": rule], "--format", format)
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("error[PSP-031]: this body has more combinations than can be"))
      #expect(run.errors.contains("help: give equal votes to members who count alike"))
    }
  }

  @Test func wrongFilesAreRefusedBeforeAnythingIsPrinted() throws {
    let run = try power("rule: {op: weighted, weights: [1, -1], quota: 1}\nquorum: 5")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("error[PSP-046]"))
    #expect(run.errors.contains("error[PSP-024]"))
    let missing = try PowerRun(["power", "no-such-file.yaml"])
    #expect(missing.status == 66)
    #expect(try PowerRun(["power", "x.yaml", "--format", "html"]).status == 64)
  }
}

/// Cases that hold no body: counts of types in words, and tables of totals.
private let notBodies = ["us-legislature", "quota-words", "quorum-fact"]

private let boardText = """
  On paper only. It says what the rule book allows, not who is heard.

  Trust board

  The rule

  12 members. A decision passes with 7 or more of 12 votes in favour. A meeting
  needs 7 members.

  Plain facts

  people who use services: 2 of 12 members, 2 of 12 votes
    They cannot pass or stop a decision on their own. They need five others to
    pass one. The meeting can decide with nobody from this group in the room.

  non-executives: 7 of 12 members, 7 of 12 votes
    They can pass a decision and stop one on their own. The meeting cannot decide
    without somebody from this group in the room.

  executives: 3 of 12 members, 3 of 12 votes
    They cannot pass or stop a decision on their own. They need four others to
    pass one. The meeting can decide with nobody from this group in the room.

  Shares of the deciding votes

  How often each is the one who tips the vote, if members come round one after
  another in any order (Shapley-Shubik). The shares of all add up to 100%. What
  happens lies between the two, and the rule book does not say where.

                                      if everyone           if each group
                                      votes singly          votes together
  people who use services             16.7% (1/6)           0.0%
  non-executives                      58.3% (7/12)          100.0%
  executives                          25.0% (1/4)           0.0%

  """

// MARK: - Running

/// One run of the built program.
private struct PowerRun {
  let status: Int32
  let output: Data
  let errors: String

  var text: String { String(decoding: output, as: UTF8.self) }

  init(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("powershare")
    process.arguments = arguments
    let folder = FileManager.default.temporaryDirectory
    let paths = (0..<2).map { _ in folder.appendingPathComponent(UUID().uuidString) }
    for path in paths { _ = FileManager.default.createFile(atPath: path.path, contents: nil) }
    defer { for path in paths { try? FileManager.default.removeItem(at: path) } }
    process.standardOutput = try FileHandle(forWritingTo: paths[0])
    process.standardError = try FileHandle(forWritingTo: paths[1])
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try Data(contentsOf: paths[0])
    errors = String(decoding: try Data(contentsOf: paths[1]), as: UTF8.self)
  }
}

private func power(_ text: String, _ options: String...) throws -> PowerRun {
  try power(Data(text.utf8), options)
}

private func power(_ body: [String: Any], _ options: String...) throws -> PowerRun {
  try power(JSONSerialization.data(withJSONObject: body), options)
}

private func power(_ bytes: Data, _ options: [String]) throws -> PowerRun {
  let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try bytes.write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try PowerRun(["power", file.path] + options)
}

/// A JSON value in one spelling, to be compared.
private func text(of value: Any?) throws -> String {
  let data = try JSONSerialization.data(
    withJSONObject: value ?? "missing", options: [.sortedKeys, .fragmentsAllowed])
  return String(decoding: data, as: UTF8.self)
}

/// The cases of a file of oracles, by id.
private enum OracleFile {
  struct Case {
    let inputs: [String: Any]
    let expected: [String: Any]
  }

  static var voting: [String: Case] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try? Data(contentsOf: folder.appendingPathComponent("Oracles/voting.json"))
    let file = data.flatMap { try? JSONSerialization.jsonObject(with: $0) } as? [String: Any]
    let cases = file?["cases"] as? [[String: Any]] ?? []
    return Dictionary(
      uniqueKeysWithValues: cases.compactMap { item in
        guard let id = item["id"] as? String, let inputs = item["inputs"] as? [String: Any],
          let expected = item["expected"] as? [String: Any]
        else { return nil }
        return (id, Case(inputs: inputs, expected: expected))
      })
  }
}
