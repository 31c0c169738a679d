/// The colours of a page that a template pack may choose.
package struct Palette: Sendable, Equatable {
  /// What a colour is for.
  package enum Role: String, Sendable, CaseIterable {
    /// Words.
    case ink
    /// What they stand on.
    case paper
    /// Links, rules and what stands out.
    case accent
    /// What is now, in charts.
    case firstMark = "first-mark"
    /// What is promised or wanted, in charts.
    case secondMark = "second-mark"

    /// The custom properties of the style sheet that bear the colour.
    var properties: [String] {
      switch self {
      case .ink: ["ink"]
      case .paper: ["paper"]
      case .accent: ["accent", "link"]
      case .firstMark: ["lived", "leaders"]
      case .secondMark: ["prepared"]
      }
    }
  }

  /// Those of the shipped style sheet on a light page.
  package static let light = Palette(
    [
      .ink: Colour(0x1A1D21), .paper: Colour(0xFFFFFF), .accent: Colour(0x12436D),
      .firstMark: Colour(0x12436D), .secondMark: Colour(0xC24A0F),
    ], quiet: Colour(0x50575F), tint: Colour(0xF4F6F8))

  /// Those of the shipped style sheet on a dark page.
  package static let dark = Palette(
    [
      .ink: Colour(0xE9E7E4), .paper: Colour(0x14171A), .accent: Colour(0x8FC4F0),
      .firstMark: Colour(0x8FC4F0), .secondMark: Colour(0xF39B6D),
    ], quiet: Colour(0xB3BAC2), tint: Colour(0x1D2227))

  private var colours: [Role: Colour]
  /// Words that matter less, which no pack chooses.
  let quiet: Colour
  /// The paper of boxes, which no pack chooses.
  let tint: Colour

  private init(_ colours: [Role: Colour], quiet: Colour, tint: Colour) {
    (self.colours, self.quiet, self.tint) = (colours, quiet, tint)
  }

  package subscript(role: Role) -> Colour {
    get {
      guard let colour = colours[role] else { preconditionFailure("every role has a colour") }
      return colour
    }
    set { colours[role] = newValue }
  }
}

// MARK: - Contrast

extension Palette {
  /// Two colours that meet on the page.
  struct Pair: Sendable {
    let front: (name: String, colour: Colour)
    let back: (name: String, colour: Colour)
    /// The least contrast: 4.5 for words, 3 for marks (WCAG 2.2, 1.4.3 and 1.4.11).
    let needed: Double
    /// Whose colours they are.
    let roles: [Role]

    var contrast: Double { front.colour.contrast(with: back.colour) }
    var isReadable: Bool { contrast >= needed }
  }

  /// Every pair in which a colour that a pack can choose takes part.
  var pairs: [Pair] {
    let paper = ("paper", self[.paper])
    return [
      Pair(front: ("ink", self[.ink]), back: paper, needed: 4.5, roles: [.ink, .paper]),
      Pair(front: ("accent", self[.accent]), back: paper, needed: 4.5, roles: [.accent, .paper]),
      Pair(
        front: ("first-mark", self[.firstMark]), back: paper, needed: 3,
        roles: [.firstMark, .paper]),
      Pair(
        front: ("second-mark", self[.secondMark]), back: paper, needed: 3,
        roles: [.secondMark, .paper]),
      Pair(front: ("the quieter words", quiet), back: paper, needed: 4.5, roles: [.paper]),
      Pair(
        front: ("ink", self[.ink]), back: ("tinted boxes", tint), needed: 4.5, roles: [.ink]),
    ]
  }
}
