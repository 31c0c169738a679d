import Measures
import Scoring
import Survey

/// Which service to talk about first, and where its place is in doubt.
///
/// **Raised when** a service has a place by how much it matters and how easy it is to take part: the
/// first in the questionnaire's order with the words of its quadrant; every one near a line; every
/// one that stands elsewhere by the ease that others see. **Silent when** no service has a place.
/// **Why it matters**: the order is an aid to talk; a place near a line is hardly a place.
/// **Next step**: ask the people who use the first one what would make taking part worth it.
struct ServicesToBeginWith: FindingRule {
  static let topic = Finding.Topic.services
  static let sentences: [Finding.ID: Set<String>] = [
    "service-first": ["service", "quadrant", "salience", "ease", "scale"],
    "service-near-line": ["service"],
    "service-seen-otherwise": ["service", "lived", "ease", "others", "scale"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.modules.services.flatMap { choice in
      let placed = choice.services.filter { $0.place != nil }
      return placed.prefix(1).compactMap { first($0, of: choice, in: context) }
        + placed.filter { $0.place?.isNearTheLine ?? false }.map { service in
          Finding(
            "service-near-line", at: .services(choice.module), ["service": .name(service.name)])
        }
        + placed.compactMap { seenOtherwise($0, of: choice, in: context) }
    }
  }

  private func first(
    _ service: ServiceResult, of choice: ServiceChoice, in context: FindingContext
  ) -> Finding? {
    guard let place = service.place, let salience = service.salience.value,
      let ease = service.easeOfLived.value
    else { return nil }
    return Finding(
      "service-first", at: .services(choice.module),
      [
        "service": .name(service.name), "quadrant": context.name(place.quadrant.text),
        "salience": .decimal(salience.value), "ease": .decimal(ease.value),
        "scale": .count(choice.scale.upperBound),
      ])
  }

  private func seenOtherwise(
    _ service: ServiceResult, of choice: ServiceChoice, in context: FindingContext
  ) -> Finding? {
    guard service.placeByOthers != nil, let lived = context.name(of: .lived),
      let ease = service.easeOfLived.value, let others = service.easeOfOthers.value
    else { return nil }
    return Finding(
      "service-seen-otherwise", at: .services(choice.module),
      [
        "service": .name(service.name), "lived": lived, "ease": .decimal(ease.value),
        "others": .decimal(others.value), "scale": .count(choice.scale.upperBound),
      ])
  }
}
