// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // A fifth of a batch's work was counting references between threads. There is one thread in every
  // process here: what is shared out goes to processes. Tests run on several, so not in debug builds.
  .unsafeFlags(["-assume-single-threaded"], .when(configuration: .release)),
]

// `#embed` is C23; clang accepts it in every mode and says so.
let strictC: [CSetting] = [.treatAllWarnings(as: .error), .disableWarning("c23-extensions")]

/// A target in the one direction of Sources/ARCHITECTURE.md: it sees what it names, nothing else.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A test target for the target of the same name, in the folder of the same name.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "powershare",
  products: [.executable(name: "powershare", targets: ["powershare"])],
  dependencies: [
    // The convention for Swift commands; help, completions and man page come with it.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // YAML written by hand needs a full parser, and every fault in it a line and a column.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // No pkgConfig: with it the shared library is linked as well, and a copied executable would
    // need libcmark.so.
    .systemLibrary(name: "CCMark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CContent", exclude: ["schemas"], cSettings: strictC),
    .target(name: "CDigests", cSettings: strictC),
    .target(name: "CFiles", cSettings: strictC),
    .target(name: "CPrograms", cSettings: strictC),
    .target(name: "CTerminal", cSettings: strictC),

    library("Diagnostics"),
    library("Digests", ["CDigests"]),
    library("Documents", ["Diagnostics", .product(name: "Yams", package: "Yams")]),
    library("CommonMark", ["CCMark"]),
    library("Measures"),
    library("Survey", ["Diagnostics", "Digests", "Documents", "Measures"]),
    library("Scoring", ["Survey", "Measures", "Digests"]),
    library("Findings", ["Scoring", "Survey", "Measures"]),
    library("Comparison", ["Scoring", "Survey", "Measures", "Digests"]),
    library(
      "Reporting",
      [
        "Comparison", "Findings", "Scoring", "Survey", "Measures", "CommonMark", "Diagnostics",
        "Digests", "Documents",
      ]),
    library("Interview", ["Survey", "Documents", "Diagnostics", "CTerminal"]),
    library(
      "PowershareCommands",
      [
        "Survey", "Scoring", "Comparison", "Findings", "Reporting", "Interview", "Measures",
        "Diagnostics", "Digests", "Documents", "CContent", "CFiles", "CPrograms", "CTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "powershare", dependencies: ["PowershareCommands"], swiftSettings: strict),

    .executableTarget(
      name: "rendering-benchmark",
      dependencies: [
        "PowershareCommands", "Reporting", "Findings", "Scoring", "Survey", "CommonMark",
        "Diagnostics",
      ], path: "Tests/Benchmarks/Rendering", swiftSettings: strict),
    .executableTarget(
      name: "change-simulation",
      dependencies: [
        "Comparison", "Scoring", "Survey", "Measures", "Diagnostics", "TestSupport",
      ], path: "Tests/Benchmarks/Changes", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "Documents", "Survey"],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Digests", ["Digests"]),
    tests("Documents", ["Documents", "Diagnostics"]),
    tests("CommonMark", ["CommonMark"]),
    tests("Measures", ["Measures", "Documents", "Diagnostics"]),
    tests("Survey", ["Survey", "Measures", "Documents", "Diagnostics"]),
    tests("Scoring", ["Scoring", "Survey", "Measures", "Documents", "Diagnostics"]),
    tests("Comparison", ["Comparison", "Scoring", "Survey", "Measures", "Diagnostics"]),
    tests("Findings", ["Findings", "Scoring", "Survey", "Measures", "Diagnostics"]),
    tests(
      "Reporting",
      [
        "Reporting", "Comparison", "Findings", "Scoring", "Survey", "Measures", "CommonMark",
        "Diagnostics", "Documents",
      ],
      exclude: [
        "Changes/Snapshots", "Charts/Snapshots", "Editions/Snapshots", "Portfolio/Snapshots",
        "ResultFiles/Snapshots",
      ]),
    // Has a terminal, and ends in ways that the tests' own process must not.
    .executableTarget(
      name: "terminal-probe", dependencies: ["Interview"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    tests(
      "Interview", ["Interview", "Survey", "Diagnostics", "Documents", "terminal-probe"],
      exclude: ["Snapshots", "FullScreen/Snapshots"]),
    tests(
      "EndToEnd",
      [
        "powershare", "PowershareCommands", "Reporting", "Findings", "Scoring", "Survey",
        "Measures", "Documents", "Diagnostics", "Digests", "CContent",
      ], exclude: ["Changes/Snapshots", "Screens/Snapshots"]),
  ]
)
