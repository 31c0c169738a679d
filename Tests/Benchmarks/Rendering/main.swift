// How many reports a second are rendered, beside what libcmark needs for the same Markdown.
//
//   swift run -c release rendering-benchmark [SECONDS] [EDITION]
//
// One thread; scoring, reading and writing of files are left out. Each edition is written for itself,
// findings and values of the templates included; these are the same for all editions of a report, and
// have a line of their own. The floor is cmark_parse_document with both of its writers on the report.md
// that was made, tables and all. With an edition nothing else is measured, for a profile of it.

import CommonMark
import Findings
import PowershareCommands
import Reporting
import Scoring
import Survey

/// Times one piece of work over and over.
struct Stopwatch {
  let seconds: Double

  /// The median of the microseconds that a call takes.
  func median(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    try work()
    var times: [Double] = []
    let end = clock.now + .seconds(seconds)
    while clock.now < end || times.count < 5 {
      let time = try clock.measure(work)
      times.append(
        Double(time.components.attoseconds) / 1e12 + Double(time.components.seconds) * 1e6)
    }
    return times.sorted()[times.count / 2]
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
  let time = try watch.median { _ = try benchmark.report(edition) }
  line("\(edition.rawValue)", time, "\(report.html.count) + \(report.markdown.count) bytes")
  guard only == nil else { continue }
  let floor = watch.median { benchmark.floor(of: report.markdown) }
  line("  libcmark alone", floor, "\((10 * time / floor).rounded() / 10) times as long")
}
if only == nil {
  let bytes = try benchmark.wholePack().reduce(0) { $0 + $1.html.count + $1.markdown.count }
  let charts = try benchmark.wholePack().reduce(0) { $0 + $1.charts.count }
  line(
    "the whole pack", try watch.median { _ = try benchmark.wholePack() },
    "\(bytes) bytes, \(charts) charts")
  line("findings and values, once a report", watch.median { _ = benchmark.writer() })
  line("reading the template pack", try watch.median { _ = try RenderingBenchmark.templates() })
}
