import Diagnostics
import Documents

/// The parts of `pack.yaml` about looks.
extension TemplatePackReader {
  mutating func brand(in mapping: DocumentMapping) -> Brand {
    var brand = Brand()
    guard let node = mapping["brand"],
      let parts = document.mapping(node, "a brand", keys: ["colours", "logo"])
    else { return brand }
    if let node = parts["colours"] { readColours(node, into: &brand) }
    if let node = parts["logo"] { brand.logo = picture(node, "a logo") }
    return brand
  }

  mutating func pictures(in mapping: DocumentMapping) -> [String: PackPicture] {
    guard let node = mapping["pictures"],
      let entries = document.mapping(node, "the pictures", keys: nil)?.entries
    else { return [:] }
    var pictures: [String: PackPicture] = [:]
    for entry in entries {
      guard isIdentifier(entry.key) else {
        document.report(.notAnIdentifier(entry.key), at: entry.keySpan)
        continue
      }
      pictures[entry.key] = picture(entry.value, "a picture")
    }
    return pictures
  }
}

// MARK: - Colours

extension TemplatePackReader {
  private typealias Chosen = [Palette.Role: (colour: Colour, span: SourceSpan)]

  private mutating func readColours(_ node: DocumentNode, into brand: inout Brand) {
    let roles = Palette.Role.allCases.map(\.rawValue)
    guard let mapping = document.mapping(node, "the colours", keys: roles + ["dark"])
    else { return }
    let light = colours(in: mapping)
    var dark: Chosen = [:]
    if let node = mapping["dark"],
      let mapping = document.mapping(node, "the dark colours", keys: roles)
    {
      dark = colours(in: mapping)
    }
    for (role, chosen) in light { brand.light[role] = chosen.colour }
    for (role, chosen) in dark { brand.dark[role] = chosen.colour }
    brand.chosen = Set(light.keys).union(dark.keys)
    checkContrast(of: brand.light, light, isDark: false)
    checkContrast(of: brand.dark, dark, isDark: true)
  }

  /// A key without a value is a colour lost to a comment: `ink: #112233`.
  private mutating func colours(in mapping: DocumentMapping) -> Chosen {
    var chosen: Chosen = [:]
    for entry in mapping.entries {
      guard let role = Palette.Role(rawValue: entry.key) else { continue }
      guard !entry.value.isNull else {
        document.problems.report(PackProblem.notAColour(""), at: entry.keySpan)
        continue
      }
      guard let text = document.string(entry.value, "a colour") else { continue }
      guard let colour = Colour(text) else {
        document.problems.report(PackProblem.notAColour(text), at: entry.value.span)
        continue
      }
      chosen[role] = (colour, entry.value.span)
    }
    return chosen
  }

  /// Pairs of shipped colours hold, so only those with a chosen one are looked at.
  private mutating func checkContrast(of palette: Palette, _ chosen: Chosen, isDark: Bool) {
    for pair in palette.pairs where !pair.isReadable {
      guard let span = pair.roles.lazy.compactMap({ chosen[$0]?.span }).first else { continue }
      document.problems.report(
        PackProblem.lowContrast(ContrastFault(pair, isDark: isDark)), at: span)
    }
  }
}

// MARK: - Pictures

extension TemplatePackReader {
  private mutating func picture(_ node: DocumentNode, _ what: String) -> PackPicture? {
    guard let mapping = document.mapping(node, what, keys: ["file", "alt"]) else { return nil }
    let alternative = document.required("alt", in: mapping).flatMap { document.text($0) }
    guard let node = document.required("file", in: mapping), let file = file(node),
      let kind = kind(of: file, at: node), let alternative
    else { return nil }
    return PackPicture(kind: kind, bytes: file.bytes, alternative: alternative)
  }

  private mutating func kind(of file: SourceFile, at node: DocumentNode) -> PackPicture.Kind? {
    let path = document.scalarText(node) ?? ""
    guard file.bytes.count <= PackPicture.sizeLimit else {
      document.problems.report(
        PackProblem.largePicture(path, bytes: file.bytes.count), at: node.span)
      return nil
    }
    guard let kind = PackPicture.Kind(of: file.bytes) else {
      document.problems.report(PackProblem.notAPicture(path), at: node.span)
      return nil
    }
    if kind == .svg { checkSVG(file) }
    return kind
  }

  private mutating func checkSVG(_ file: SourceFile) {
    var faults = DiagnosticCollector(file: file)
    if let bad = firstInvalidUTF8(in: file.bytes) {
      faults.report(TemplateProblem.notText, at: SourceSpan(offset: bad, length: 1))
    }
    for found in OutsideReference.inSVG(file.bytes) {
      faults.report(PackProblem.pictureReachesOut(found.text), at: found.span)
    }
    note(faults.diagnostics())
  }
}

extension OutsideReference.Found {
  var span: SourceSpan { SourceSpan(offset: offset, length: max(1, text.utf8.count)) }
}
