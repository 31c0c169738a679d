import Measures
import Survey

/// Builds the result of one module of items from what disclosure lets through.
struct ItemBuilder {
  let module: Module.ID
  let form: ItemForm
  let voices: [ModuleVoice]
  let scope: ModuleScope

  init(_ form: ItemForm, of module: Module, scope: ModuleScope) {
    self.module = module.id
    self.form = form
    self.scope = scope
    voices = scope.voices(of: module)
  }

  /// `nil` when nobody in a shown voice answered.
  func result() -> ItemAnswers? {
    let results = form.items.map(result)
    guard results.contains(where: { $0.isAnswered }) else { return nil }
    return ItemAnswers(module: module, answers: form.answers, items: results.map(\.item))
  }

  private func result(_ item: Question.Option) -> (item: ItemResult, isAnswered: Bool) {
    let cells = voices.map { cell($0, item.id) }
    let rows = zip(voices, cells).map { voice, cell in row(voice, cell) }
    let shares = overShown(rows.map { $0.counts.map(picture) }) { SharePicture.mean($0) }
    let result = ItemResult(
      id: item.id, text: item.text, shares: shares, typical: shares.value.flatMap(typical),
      voices: rows)
    return (result, cells.contains { $0.people > 0 })
  }

  private func cell(_ voice: ModuleVoice, _ item: Question.Option.ID) -> ModuleCell<Int> {
    voice.views.reduce(into: ModuleCell<Int>()) { cell, view in
      guard case .items(let all) = view.answer, let answer = all[item],
        let place = form.answers.firstIndex(of: answer)
      else { return }
      cell.add(place, of: view.people)
    }
  }

  private func row(_ voice: ModuleVoice, _ cell: ModuleCell<Int>) -> ItemVoice {
    let counts = scope.disclose(cell, of: voice) { places in
      places.reduce(into: [Int](repeating: 0, count: form.answers.count)) { $0[$1] += 1 }
    }
    return ItemVoice(
      voice: voice.standing.id, counts: counts, people: counts.value.map { _ in cell.people })
  }

  private func picture(_ counts: [Int]) -> SharePicture {
    let total = max(1, counts.reduce(0, +))
    return SharePicture(counts.map { Fraction($0, over: total) })
  }

  /// The first answer with which half of the shares is reached.
  private func typical(_ picture: SharePicture) -> String? {
    measure([picture.shares]) { (rows) throws(MeasureError) in
      var sum: Fraction = 0
      for (place, share) in rows[0].enumerated() {
        sum = try sum + share
        if sum >= Fraction(1, over: 2) { return form.answers[place] }
      }
      return nil
    }
  }
}
