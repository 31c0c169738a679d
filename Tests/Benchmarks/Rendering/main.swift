// How many reports a second are rendered, beside what libcmark needs for the same Markdown.
//
//   swift run -c release rendering-benchmark [SECONDS] [EDITION]
//
// One thread; scoring, reading and writing of files are left out. Each edition is written for itself,
// findings and values of the templates included; these are the same for all editions of a report, and
// have a line of their own. The floor is cmark_parse_document with both of its writers on the report.md
// that was made, tables and all. Both are measured in turns and by their fastest round, so that what
// else the machine does slows neither more than the other. With an edition nothing else is measured,
// for a profile of it.

import CommonMark
import Findings
import PowershareCommands
import Reporting
import Scoring
import Survey

/// Times pieces of work over and over.
struct Stopwatch {
  let seconds: Double

  /// The fewest microseconds that each piece of work took, in turns with the others.
  func fastest(_ works: [() throws -> Void]) throws -> [Double] {
    let clock = ContinuousClock()
    var fastest = works.map { _ in Double.infinity }
    let end = clock.now + .seconds(seconds)
    var rounds = 0
    while clock.now < end || rounds < 5 {
      for (place, work) in works.enumerated() {
        fastest[place] = min(fastest[place], microseconds(try clock.measure(work)))
      }
      rounds += 1
    }
    return fastest
  }

  func fastest(_ work: @escaping () throws -> Void) throws -> Double { try fastest([work])[0] }

  private func microseconds(_ time: Duration) -> Double {
    Double(time.components.attoseconds) / 1e12 + Double(time.components.seconds) * 1e6
  }
}

let seconds = CommandLine.arguments.dropFirst().first.flatMap { Double($0) } ?? 5
let only = CommandLine.arguments.dropFirst(2).first.flatMap { Edition(rawValue: $0) }
let watch = Stopwatch(seconds: seconds)
let benchmark = try RenderingBenchmark()

func line(_ name: String, _ microseconds: Double, _ note: String = "") {
  let perSecond = Int(1_000_000 / microseconds)
  print("\(name)\t\(Int(microseconds)) µs\t\(perSecond) a second\t\(note)")
}

print("what\ttime\trate\t")
for edition in Edition.readable where only == nil || only == edition {
  let report = try benchmark.report(edition)
  let size = "\(report.html.count) + \(report.markdown.count) bytes"
  let work = { _ = try benchmark.report(edition) }
  guard only == nil else {
    line("\(edition.rawValue)", try watch.fastest(work), size)
    continue
  }
  let times = try watch.fastest([work, { benchmark.floor(of: report.markdown) }])
  line("\(edition.rawValue)", times[0], size)
  line(
    "  libcmark alone", times[1],
    "\(edition.rawValue) takes \((100 * times[0] / times[1]).rounded() / 100) times as long")
}
if only == nil {
  let bytes = try benchmark.wholePack().reduce(0) { $0 + $1.html.count + $1.markdown.count }
  let charts = try benchmark.wholePack().reduce(0) { $0 + $1.charts.count }
  line(
    "the whole pack", try watch.fastest { _ = try benchmark.wholePack() },
    "\(bytes) bytes, \(charts) charts")
  line("findings and values, once a report", try watch.fastest { _ = benchmark.writer() })
  line("reading the template pack", try watch.fastest { _ = try RenderingBenchmark.templates() })
}
