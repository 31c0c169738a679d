import Measures
import Survey

/// Builds the result of one allocation module from what disclosure lets through.
///
/// A class, as every picture looks at the form and at those who answered.
final class DecisionBuilder {
  let module: Module.ID
  let form: AllocationForm
  let actors: DecisionActors
  let voices: [ModuleVoice]
  let scope: ModuleScope

  init(_ form: AllocationForm, of module: Module, scope: ModuleScope) {
    self.module = module.id
    self.form = form
    self.scope = scope
    actors = DecisionActors(form.actors, in: scope.questionnaire)
    voices = scope.voices(of: module)
  }

  /// `nil` when nobody in a shown voice answered.
  func result() -> DecisionRights? {
    let decisions = form.decisions.compactMap { decision in
      let answers = voices.map { self.answers(of: $0, to: decision.id) }
      return answers.allSatisfy(\.isEmpty) ? nil : result(of: decision, answers)
    }
    guard !decisions.isEmpty else { return nil }
    return DecisionRights(
      module: module, actors: form.actors, decisions: decisions, places: actors)
  }

  /// One picture now and one of how it could be, for each view.
  private typealias Answers = [(people: Int, answer: AllocationAnswer)]

  private func answers(of voice: ModuleVoice, to decision: AllocationForm.Decision.ID) -> Answers {
    voice.views.compactMap { view in
      guard case .allocations(let all) = view.answer, let answer = all[decision],
        answer.now != nil || answer.could != nil
      else { return nil }
      return (view.people, answer)
    }
  }

  private func result(
    of decision: AllocationForm.Decision, _ answers: [Answers]
  ) -> DecisionResult {
    let rows = zip(voices, answers)
    let now = rows.map { voicePicture($0.0, $0.1) { $0.now } }
    let could = rows.map { voicePicture($0.0, $0.1) { $0.could } }
    let nowOverall = decisionPicture(of: now)
    let leaders = decisionPicture(of: could.filter(isLeading))
    let others = decisionPicture(of: could.filter { !isLeading($0) })
    let start = nowOverall.overall.value?.picture
    return DecisionResult(
      id: decision.id, text: decision.text, tags: decision.tags, now: nowOverall,
      couldOfLeaders: leaders, couldOfOthers: others, distinctPictures: distinctPictures(now),
      leadersAgainstLived: ShareMove(from: mean(now, of: .leads), to: mean(now, of: .lived)),
      moveOfLeaders: ShareMove(from: start, to: leaders.overall.value?.picture),
      moveOfOthers: ShareMove(from: start, to: others.overall.value?.picture))
  }

  private func voicePicture(
    _ voice: ModuleVoice, _ answers: Answers, _ slot: (AllocationAnswer) -> Survey.Allocation?
  ) -> VoicePicture {
    var cell = ModuleCell<SharePicture>()
    var dontKnow = Contributors()
    var steps: [Int: Int] = [:]
    for (people, answer) in answers {
      guard let given = slot(answer) else { continue }
      if let picture = form.picture(of: given) {
        cell.add(picture, of: people)
        steps[picture.steps(in: form.points), default: 0] += people
      } else {
        cell.addOther(of: people)
      }
      if case .dontKnow = given { dontKnow.add(people) }
    }
    // Exact shares would tell who of a few shared theirs out in other steps than all others.
    let isTold = steps.count > 1 && steps.values.contains { $0 < scope.minimum }
    let picture = scope.disclose(cell, of: voice) { pictures in
      SharePicture.mean(pictures).map { isTold ? $0.toldInPerCents : $0 }
    }
    let isCounted =
      picture.value != nil || (cell.people == 0 && dontKnow.areEnough(for: scope.minimum))
    return VoicePicture(
      voice: voice.standing.id, picture: picture,
      people: picture.value == nil ? nil : cell.people, dontKnow: isCounted ? dontKnow.people : nil)
  }

  private func decisionPicture(of voices: [VoicePicture]) -> DecisionPicture {
    let overall = overShown(voices.map(\.picture)) { SharePicture.mean($0) }
    return DecisionPicture(overall: overall.map(actors.holding), voices: voices)
  }

  private func isLeading(_ picture: VoicePicture) -> Bool { role(of: picture) == .leads }

  private func role(of picture: VoicePicture) -> Voice.Role? {
    voices.first { $0.standing.id == picture.voice }?.standing.role
  }

  private func mean(_ pictures: [VoicePicture], of role: Voice.Role) -> SharePicture? {
    SharePicture.mean(pictures.filter { self.role(of: $0) == role }.compactMap(\.picture.value))
  }

  private func distinctPictures(_ voices: [VoicePicture]) -> DistinctPictures? {
    let rows = voices.compactMap(\.picture.value).map(actors.owned)
    guard rows.count > 1 else { return nil }
    return measure(rows) { (rows) throws(MeasureError) in try DistinctPictures(rows) }
  }
}
