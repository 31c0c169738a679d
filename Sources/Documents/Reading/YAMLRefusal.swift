import Diagnostics

/// What libyaml stumbled over, in words that help: the traps of plain text have messages of their own.
struct YAMLRefusal {
  let file: SourceFile
  /// What libyaml was doing, and what it met, in its own words.
  let context: String
  let problem: String
  let offset: Int
  let contextOffset: Int?
  let depthLimit: Int

  /// Where the author should look: where a text begins, if that or its end is what is wrong.
  var place: Int {
    switch fault {
    case .placeholderReadAsMapping, .readAsAlias: offset(ofValue: value)
    default:
      isOpenQuote || problem.contains("could not find expected ':'")
        ? contextOffset ?? offset : openBracket ?? offset
    }
  }

  private var isOpenQuote: Bool {
    context.contains("quoted scalar")
      && (problem.contains("end of stream") || problem.contains("document indicator"))
  }

  var fault: DocumentProblem.Fault {
    if problem.contains("another document") { return .severalDocuments }
    if problem.contains("nesting") { return .tooDeep(limit: depthLimit) }
    if isOpenQuote {
      return .syntax("this text has no closing quotation mark", help: "add it at the text's end")
    }
    if problem.contains("escape") {
      return .syntax(
        "a '\\' is followed by something YAML does not know",
        help: "write '\\\\' for the sign itself, or put the text between single quotation marks")
    }
    if problem.contains("cannot start any token") { return cannotStart }
    if value.first == "*" || problem.contains("alias") { return .readAsAlias(String(value)) }
    if problem.contains("mapping values are not allowed") { return unexpectedValue }
    if problem.contains("could not find expected ':'") {
      return .syntax("a key without ':'", help: "write  key: value,  or quote a text of two lines")
    }
    if problem.contains("block sequence entries") {
      return .syntax("a list cannot start here", help: "give it a line of its own, or quote a text")
    }
    return isInBrackets ? missingComma : misplaced
  }

  private var cannotStart: DocumentProblem.Fault {
    let sign = file.bytes.indices.contains(offset) ? file.bytes[offset] : 0
    guard sign != 0x09 else { return .tab }
    return .syntax(
      "a text cannot start with '\(Character(Unicode.Scalar(sign)))'",
      help: "put the whole text between double quotation marks")
  }

  /// A second `: ` on the line belongs to its text; an only one belongs to a key out of place.
  private var unexpectedValue: DocumentProblem.Fault {
    let before = String(
      decoding: file.bytes[lineStart..<min(offset, file.bytes.count)], as: UTF8.self)
    if before.contains(": ") || before.contains("- ") { return .valueLooksLikeMapping }
    return .syntax(
      "this key stands further right than the lines above allow",
      help: "let it start in the same column as the keys it belongs with")
  }

  private var isInBrackets: Bool { context.contains("flow") }

  private var brackets: YAMLBrackets { YAMLBrackets(bytes: file.bytes, upTo: offset) }

  /// Where a bracket stands that nothing closes; `nil` where that is not what is wrong.
  private var openBracket: Int? {
    guard isInBrackets else { return nil }
    let brackets = brackets
    return brackets.isInnermostClosed ? nil : brackets.innermost
  }

  private var missingComma: DocumentProblem.Fault {
    // Where a value is missing libyaml does not name the bracket.
    let isList =
      brackets.innermost.map { file.bytes[$0] == UInt8(ascii: "[") } ?? problem.contains("]")
    guard openBracket == nil else {
      return isList
        ? .syntax(
          "this '[' is never closed",
          help: "add ']' where the list ends, or quote the whole text if it is one")
        : .syntax(
          "this '{' is never closed",
          help: "add '}' where it ends, or quote the whole text if it is one")
    }
    return isList
      ? .syntax("',' or ']' is missing", help: "put texts in a list between quotation marks")
      : .syntax("',' or '}' is missing", help: "put texts between braces in quotation marks")
  }

  /// Something follows a value that seemed complete, or a line does not line up.
  private var misplaced: DocumentProblem.Fault {
    switch value.first {
    case "{": .placeholderReadAsMapping
    case "\"", "'":
      .syntax(
        "there is more after the closing quotation mark",
        help: "inside a text write  \\\"  for a quotation mark")
    case "[":
      .syntax("there is more after the list", help: "quote the whole text if it is one")
    default:
      .syntax(
        "this line does not line up with those above",
        help: "keys of one thing start in one column; entries of a list start with '- '")
    }
  }

  private var lineStart: Int {
    let end = min(offset, file.bytes.count)
    return (file.bytes[..<end].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }

  /// What stands on the line after its hyphens and its key.
  private var value: Substring {
    let line = String(
      decoding: file.bytes[lineStart...].prefix { $0 != 0x0A && $0 != 0x0D }.prefix(200),
      as: UTF8.self)
    var rest = line.drop { $0 == " " }
    while rest.hasPrefix("- ") { rest = rest.dropFirst(2).drop { $0 == " " } }
    let key = rest.prefix { $0 != ":" }
    if key.count < rest.count, key.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) }) {
      rest = rest.dropFirst(key.count + 1).drop { $0 == " " }
    }
    return rest
  }

  private func offset(ofValue value: Substring) -> Int {
    lineStart + value.base.utf8.distance(from: value.base.startIndex, to: value.startIndex)
  }
}
