// How many reports a second are rendered, beside what libcmark needs for the same Markdown.
//
//   swift run -c release rendering-benchmark [SECONDS] [EDITION]
//
// One thread; scoring, reading and writing of files are left out. Each edition is written for itself,
// findings and values of the templates included; these are the same for all editions of a report, and
// have a line of their own. The floor is cmark_parse_document with both of its writers on the report.md
// that was made, tables and all. Both are measured in turns, by their fastest round and in time of this
// thread on a processor, which is what the clock says on a machine that does nothing else: a report takes
// longer than its floor and is more often interrupted. With an edition nothing else is measured, for a
// profile of it.

import CommonMark
import Findings
import PowershareCommands
import Reporting
import Scoring
import Survey

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
        let start = processorTime
        try work()
        fastest[place] = min(fastest[place], processorTime - start)
      }
      rounds += 1
    }
    return fastest
  }

  func fastest(_ work: @escaping () throws -> Void) throws -> Double { try fastest([work])[0] }

  /// Microseconds that this thread has run.
  private var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
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
