// How many reports a second are rendered, beside what libcmark needs for the same Markdown.
//
//   swift run -c release rendering-benchmark [SECONDS]
//
// One thread; scoring, reading and writing of files are left out. The floor is cmark_parse_document
// with both of its writers on the report.md that was made, tables and all.

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
let watch = Stopwatch(seconds: seconds)
let benchmark = try RenderingBenchmark()

func line(_ name: String, _ microseconds: Double, _ note: String = "") {
  let perSecond = Int(1_000_000 / microseconds)
  print("\(name)\t\(Int(microseconds)) µs\t\(perSecond) a second\t\(note)")
}

print("what\ttime\trate\t")
for edition in Edition.readable {
  let report = try benchmark.report(edition)
  let time = try watch.median { _ = try benchmark.report(edition) }
  let floor = watch.median { benchmark.floor(of: report.markdown) }
  line("\(edition.rawValue)", time, "\(report.html.count) + \(report.markdown.count) bytes")
  line("  libcmark alone", floor, "\((10 * time / floor).rounded() / 10) times as long")
}
line("the whole pack", try watch.median { _ = try benchmark.wholePack() })
line("reading the template pack", try watch.median { _ = try RenderingBenchmark.templates() })
