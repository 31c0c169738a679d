import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import Reporting

/// The contrast of all colours that charts use, after WCAG 2.2.
@Suite struct ChartContrastTests {
  private static let css = String(
    decoding: shippedFile("Templates/default/style.css", from: #filePath).bytes, as: UTF8.self)

  /// The variables of a block of the style sheet.
  private static func variables(after start: String) -> [String: String] {
    let block = css.split(separator: start).dropFirst().first?.prefix { $0 != "}" } ?? ""
    return block.split(separator: "\n").reduce(into: [:]) { found, line in
      let parts = line.split(separator: ":").map { $0.filter { !" ;".contains($0) } }
      if parts.count == 2, parts[0].hasPrefix("--") { found[parts[0]] = parts[1] }
    }
  }

  private static let light = variables(after: "\n:root {")
  private static let dark = variables(after: "(prefers-color-scheme: dark) {\n  :root {")
  private static let print = variables(after: "@media print {\n  :root {")

  static let schemes = [("light", light), ("dark", dark), ("print", print)]

  @Test func theAttributesAreTheColoursOfALightPage() {
    let palette = ChartPalette.standard
    let rungs = (0...5).map { Self.light["--rung-\($0)"] }
    #expect(Self.light["--lived"] == palette.now && Self.light["--leaders"] == palette.now)
    #expect(Self.light["--prepared"] == palette.prepared)
    #expect(Self.light["--paper"] == ChartPalette.paper && Self.light["--ink"] == ChartPalette.ink)
    #expect(Self.light["--quiet"] == ChartPalette.quiet)
    #expect(Self.light["--strong-line"] == ChartPalette.strongLine)
    #expect(Self.light["--line"] == ChartPalette.line)
    #expect(Self.light["--unknown"] == ChartPalette.unknown)
    #expect(Self.light["--rung-ink"] == ChartPalette.rungInk && rungs == ChartPalette.rungs)
  }

  @Test(arguments: schemes)
  func wordsCanBeRead(name: String, colours: [String: String]) throws {
    let words =
      [
        ("--ink", "--paper"), ("--quiet", "--paper"), ("--ink", "--unknown"),
        ("--paper", "--lived"), ("--paper", "--prepared"),
      ] + (0...5).map { ("--rung-ink", "--rung-\($0)") }
    for (ink, ground) in words {
      #expect(try contrast(ink, ground, in: colours) >= 4.5, "\(name): \(ink) on \(ground)")
    }
  }

  @Test(arguments: schemes)
  func marksCanBeSeen(name: String, colours: [String: String]) throws {
    for mark in ["--lived", "--leaders", "--prepared", "--strong-line", "--quiet"] {
      #expect(try contrast(mark, "--paper", in: colours) >= 3, "\(name): \(mark)")
    }
  }

  private func contrast(
    _ first: String, _ second: String, in colours: [String: String]
  ) throws -> Double {
    let values = [
      luminance(try #require(colours[first])), luminance(try #require(colours[second])),
    ]
    return ((values.max() ?? 0) + 0.05) / ((values.min() ?? 0) + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
