import Interview
import Survey

/// What a sitting is to ask, held against what its sheet is asked at all.
struct AskedPart {
  let state: InterviewState

  private var group: RespondentGroup.ID { state.sheet.respondent.group }

  /// - Throws: 64 when nothing would be asked, with what can be.
  func check() throws(CommandFailure) {
    switch state.scope {
    case .module(let id): try check(id)
    case .section(let id):
      try check(id)
      try checkSecond(in: id)
    case .questions: try checkSecond(in: nil)
    case .place: break
    }
  }

  private func check(_ module: Module.ID) throws(CommandFailure) {
    let modules = state.modules.map(\.id)
    guard !modules.contains(module) else { return }
    throw CommandFailure(
      .usage, "the group '\(group)' is not asked the module '\(module)'",
      help: [
        modules.isEmpty
          ? "it is asked no modules"
          : "it is asked: \(modules.map(\.rawValue).joined(separator: ", "))"
      ])
  }

  private func check(_ section: Section.ID) throws(CommandFailure) {
    let sections = state.sections.map(\.id)
    guard !sections.contains(section) else { return }
    throw CommandFailure(
      .usage,
      "the form '\(state.sheet.form)' asks nothing in the section '\(section)' of '\(group)'",
      help: ["it asks in: \(sections.map(\.rawValue).joined(separator: ", "))"])
  }

  /// A second answer stands beside the one on today (ENGINE.md 4.1).
  private func checkSecond(in section: Section.ID?) throws(CommandFailure) {
    guard state.pass == .second else { return }
    let asked = state.routing.shown.filter { section == nil || $0.question.section == section }
    guard asked.contains(where: { $0.slots.contains { $0 != .now } }) else {
      throw CommandFailure(
        .usage, "the group '\(group)' is asked no second answers here",
        help: ["leave out --pass, or take --pass now"])
    }
    guard !asked.contains(where: { state.sheet.answers[$0.question.id]?.now != nil }) else {
      return
    }
    throw CommandFailure(
      .usage, "sheet \(state.sheet.id) has no answers on today here, which come first",
      help: ["take --pass now first, then --pass second; or leave out --pass for both"])
  }
}
