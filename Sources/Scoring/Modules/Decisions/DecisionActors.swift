import Measures
import Survey

/// Which of the actors of an allocation stand where.
///
/// An actor is a respondent group when it has its id. *Outside* are the actors that are no
/// respondent group, such as the law, and the groups of a voice without a role that the
/// questionnaire lists after the voice that leads: those who work with or over an organisation come
/// after those who work in it. Where no voice leads, only the former are outside.
struct DecisionActors: Sendable, Equatable {
  let ids: [Question.Option.ID]
  /// Places of the groups with lived experience.
  let lived: [Int]
  let outside: [Int]
  /// The place of the actor called `nobody`.
  let unowned: Int?
  /// The places of the actors that concentration is about.
  private let owning: [Int]

  init(_ actors: [Question.Option], in questionnaire: Questionnaire) {
    let ids = actors.map(\.id)
    let voices = ids.map { questionnaire.voicePlace(ofGroup: $0.rawValue) }
    let unowned = ids.firstIndex(of: "nobody")
    let leading = questionnaire.voices.lastIndex { $0.role == .leads }
    self.ids = ids
    self.unowned = unowned
    owning = ids.indices.filter { $0 != unowned }
    lived = ids.indices.filter { place in
      voices[place].map { questionnaire.voices[$0].role == .lived } ?? false
    }
    outside = ids.indices.filter { place in
      guard let voice = voices[place] else { return place != unowned }
      guard let leading else { return false }
      return questionnaire.voices[voice].role == nil && voice > leading
    }
  }

  /// A picture with what it says of its actors.
  func holding(_ picture: SharePicture) -> Holding {
    let owned = owning.map { picture.shares[$0] }
    let concentration = measure([owned]) { (rows) throws(MeasureError) in
      try Concentration(of: rows[0])
    }
    let order = owning.sorted { left, right in
      let (one, other) = (picture.shares[left], picture.shares[right])
      return one == other ? left < right : one > other
    }
    let count = concentration?.holdersOfMoreThanHalf ?? 0
    let next = order.dropFirst(count).first.map { picture.shares[$0] }
    return Holding(
      picture: picture, concentration: concentration,
      holders: order.prefix(count).map { ids[$0] },
      isLastHolderTied: order.prefix(count).last.map { picture.shares[$0] == next } ?? false,
      livedShare: livedShare(of: picture), outsideShare: outsideShare(of: picture),
      unownedShare: unowned.map { picture.shares[$0] })
  }

  /// A picture without what is nobody's, for counting pictures.
  func owned(_ picture: SharePicture) -> [Fraction] { owning.map { picture.shares[$0] } }

  /// What groups with lived experience hold; `nil` when none is listed.
  func livedShare(of picture: SharePicture) -> Fraction? {
    lived.isEmpty ? nil : sum(lived, of: picture)
  }

  func outsideShare(of picture: SharePicture) -> Fraction { sum(outside, of: picture) ?? 0 }

  private func sum(_ places: [Int], of picture: SharePicture) -> Fraction? {
    measure([picture.shares]) { (rows) throws(MeasureError) in
      try Fraction.sum(count: places.count) { rows[0][places[$0]] }
    }
  }
}

extension Questionnaire {
  /// The place of the voice that a group belongs to; `nil` when there is no such group.
  fileprivate func voicePlace(ofGroup id: String) -> Int? {
    group(RespondentGroup.ID(id)).flatMap { group in
      voices.firstIndex { $0.id == group.voice }
    }
  }
}
