import Diagnostics

extension PackProblem {
  package var message: String {
    switch self {
    case .wrongFormat(let found): "this says it is '\(found)', not 'powershare-templates/1'"
    case .wrongVersion(let found): "'\(found)' is not a version"
    case .wrongSchema(let found, let expected):
      "this pack is for names of schema \(found), and this program offers \(expected)"
    case .missingFile(let name, _): "the pack has no file '\(name)'"
    case .unknownPlaceholder(let name, _): "this sentence knows no '{\(name)}'"
    case .unsafeStyle: "a style sheet may not hold '<'"
    case .addressInStyle(let text): "a style sheet may not reach for anything else: '\(text)'"
    case .notAColour(let text): text.isEmpty ? "there is no colour here" : "'\(text)' is no colour"
    case .lowContrast(let fault): fault.message
    case .notAPicture(let path): "'\(path)' is no picture that browsers show"
    case .largePicture(let path, let bytes): "'\(path)' is too large for a page: \(bytes) bytes"
    case .pictureReachesOut(let text): "a picture may not reach for anything else: '\(text)'"
    case .notAFile(let kind): "this is \(kind), and a pack holds plain files only"
    case .tooManyFiles(let limit): "the pack has more than \(limit) files"
    case .largeFile(let bytes, let limit):
      "the file is too large for a pack: \(bytes) bytes, and at most \(limit) are read"
    case .deepFolder(let limit): "folders of a pack lie at most \(limit) deep"
    }
  }

  package var help: [String] {
    switch self {
    case .missingFile(let name, let known), .unknownPlaceholder(let name, let known):
      [
        nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
          ?? (known.isEmpty ? "there is none here" : "known here: \(known.joined(separator: ", "))")
      ]
    case .wrongFormat, .unsafeStyle: []
    case .wrongVersion: ["write three numbers with dots between them, such as 1.0.0"]
    case .wrongSchema: ["'powershare template eject default DIR' writes a pack that fits"]
    case .addressInStyle:
      ["remove it, also from comments; name a logo in pack.yaml, and fonts that readers have"]
    case .notAColour:
      ["write six hex digits in quotes, such as \"#12436d\": a '#' without quotes begins a comment"]
    case .lowContrast(let fault): [fault.advice]
    case .notAPicture: ["save it as SVG in UTF-8, PNG, JPEG, GIF or WebP"]
    case .largePicture: ["make it smaller: at most \(PackPicture.sizeLimit) bytes"]
    case .pictureReachesOut:
      ["save it as plain SVG, without scripts and with its pictures inside"]
    case .notAFile: ["put a copy of the file itself into the pack, or remove it"]
    case .tooManyFiles: ["keep only what the reports need in the pack's folder"]
    case .largeFile: ["make it smaller, or move it out of the pack"]
    case .deepFolder: ["move the files up, or out of the pack"]
    }
  }
}

/// Two colours of a pack that meet on the page and can hardly be told apart.
package struct ContrastFault: Sendable {
  let pair: Palette.Pair
  let isDark: Bool

  init(_ pair: Palette.Pair, isDark: Bool) {
    (self.pair, self.isDark) = (pair, isDark)
  }

  fileprivate var message: String {
    let mode = isDark ? "on dark pages, " : ""
    return "\(mode)\(pair.front.name) \(pair.front.colour.hex) on \(pair.back.name) "
      + "\(pair.back.colour.hex) has a contrast of \(Self.text(pair.contrast)):1, below "
      + "\(Self.text(pair.needed)):1"
  }

  fileprivate var advice: String {
    let other = pair.front.colour.standingOut(on: pair.back.colour, by: pair.needed)
    let example = other.map { "; \($0.hex) would do for \(pair.front.name)" } ?? ""
    return "make one of them darker or lighter\(example)"
  }

  /// Rounded down, so that no failing contrast reads like a sufficient one.
  private static func text(_ ratio: Double) -> String {
    let hundredths = Int(ratio * 100)
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
