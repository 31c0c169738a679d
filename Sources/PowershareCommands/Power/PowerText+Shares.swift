import Diagnostics
import Measures
import Scoring
import Survey

extension PowerText {
  private static let nameWidth = 36
  private static let shareWidth = 22

  /// Both shares of everybody, always together.
  var shareSections: [String] {
    let intro = wrapped(
      "How often each is the one who tips the vote, if members come round one after another in any "
        + "order (Shapley-Shubik). The shares of all add up to 100%. What happens lies between the two, "
        + "and the rule book does not say where.")
    let heading = [
      row("", "if everyone", "if each group"), row("", "votes singly", "votes together"),
    ]
    let rows = list.parties.flatMap(rows)
    var sections = [
      "Shares of the deciding votes", intro, (heading + rows).joined(separator: "\n"),
    ]
    if !body.groups.contains(where: { $0.members.count > 1 }) {
      sections.append(
        wrapped("No group votes together here, so both are the same. Name groups to see more."))
    }
    return sections
  }

  /// A long name has lines of its own.
  private func rows(of party: Party) -> [String] {
    let name = name(of: party) + (party.kind == .each ? ", each" : "")
    let (singly, together) = (share(party.singly), share(party.together))
    guard name.count >= Self.nameWidth else { return [row(name, singly, together)] }
    return [wrapped(name), row("", singly, together)]
  }

  private func row(_ name: String, _ first: String, _ second: String) -> String {
    padded(name, Self.nameWidth) + padded(first, Self.shareWidth) + second
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// "16.7% (1/6)"; without the fraction where it is long or not known.
  private func share(_ share: Proportion?) -> String {
    guard let share else { return "-" }
    guard let exact = share.exact, (2...9_999).contains(exact.denominator) else {
      return percent(share)
    }
    return "\(percent(share)) (\(exact))"
  }
}

// MARK: - Words

extension PowerText {
  /// To a tenth of a percent; what is not 0 or 100 is never printed as such.
  func percent(_ share: Proportion) -> String {
    let tenths = Int((share.value * 1_000).rounded())
    if tenths == 0, share.value > 0 { return "below 0.1%" }
    if tenths >= 1_000, share.value < 1 { return "above 99.9%" }
    return "\(tenths / 10).\(tenths % 10)%"
  }

  func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The text in lines of at most 80 columns.
  func wrapped(_ text: String, indent: String = "") -> String {
    text.wrapped(indent: indent)
  }
}
