package import Diagnostics

/// Which kind of file is being read; it gives its faults the first three letters of their codes.
package enum DocumentFamily: String, Sendable, CaseIterable {
  case questionnaire = "PSQ"
  case sheet = "PSS"
  case audit = "PSA"
  case body = "PSP"
  case templatePack = "PSR"
  case manifest = "PSM"
  case lock = "PSL"
  case clients = "PSB"
  case result = "PSJ"
  case expectedChanges = "PSD"
  case words = "PSW"
}

/// A fault of any YAML or JSON file, whatever the file is for.
///
/// The numbers 001–005 and 041–059 mean the same in every family.
package struct DocumentProblem: Problem {
  package enum Fault: Sendable {
    case syntax(String, help: String? = nil)
    case duplicateKey(String, first: SourceSpan?)
    case unknownKey(String, in: String, known: [String])
    case missingKey(String, in: String)
    case wrongKind(expected: String, found: String)
    case placeholderReadAsMapping
    case unquotedText(String)
    case valueLooksLikeMapping
    case readAsAlias(String)
    case commentAfterText(String)
    case missing(String)
    case empty
    case tooLarge(bytes: Int, limit: Int)
    case notUTF8
    case binary
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)
    case numberOutOfRange(text: String, allowed: String)
    case notAnIdentifier(String)
    case textTooLong(count: Int, limit: Int)
    case severalDocuments
    case controlCharacter(UInt32)
    case tab
    case readAsLabel(String)
  }

  package let family: DocumentFamily
  package let fault: Fault

  package init(_ family: DocumentFamily, _ fault: Fault) {
    self.family = family
    self.fault = fault
  }

  package var code: DiagnosticCode {
    DiagnosticCode(rawValue: "\(family.rawValue)-\(fault.number.rawValue)")
  }

  package var severity: Diagnostic.Severity {
    switch fault {
    case .commentAfterText, .unquotedText, .readAsLabel: .warning
    default: .error
    }
  }

  package func notes(place: (SourceSpan) -> String) -> [String] {
    guard case .duplicateKey(_, let first?) = fault else { return [] }
    return ["first given on \(place(first))"]
  }
}

/// The numbers of ``DocumentProblem``, which stand behind each family's letters.
package enum DocumentProblemNumber: String, CaseIterable, Sendable {
  case syntax = "001"
  case duplicateKey = "002"
  case unknownKey = "003"
  case missingKey = "004"
  case wrongKind = "005"
  case placeholderReadAsMapping = "041"
  case unquotedText = "042"
  case valueLooksLikeMapping = "043"
  case readAsAlias = "044"
  case commentAfterText = "045"
  case numberOutOfRange = "046"
  case notAnIdentifier = "047"
  case textTooLong = "048"
  case severalDocuments = "049"
  case controlCharacter = "050"
  case missing = "051"
  case empty = "052"
  case tooLarge = "053"
  case notUTF8 = "054"
  case binary = "055"
  case tooDeep = "056"
  case tooManyValues = "057"
  case tab = "058"
  case readAsLabel = "059"
}

extension DocumentProblem.Fault {
  package var number: DocumentProblemNumber {
    switch self {
    case .syntax: .syntax
    case .duplicateKey: .duplicateKey
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .wrongKind: .wrongKind
    case .placeholderReadAsMapping: .placeholderReadAsMapping
    case .unquotedText: .unquotedText
    case .valueLooksLikeMapping: .valueLooksLikeMapping
    case .readAsAlias: .readAsAlias
    case .commentAfterText: .commentAfterText
    case .numberOutOfRange: .numberOutOfRange
    case .notAnIdentifier: .notAnIdentifier
    case .textTooLong: .textTooLong
    case .severalDocuments: .severalDocuments
    case .controlCharacter: .controlCharacter
    case .missing: .missing
    case .empty: .empty
    case .tooLarge: .tooLarge
    case .notUTF8: .notUTF8
    case .binary: .binary
    case .tooDeep: .tooDeep
    case .tooManyValues: .tooManyValues
    case .tab: .tab
    case .readAsLabel: .readAsLabel
    }
  }
}

extension DocumentProblem {
  package var message: String {
    switch fault {
    case .syntax(let problem, nil): "this cannot be read: \(problem)"
    case .syntax(let problem, _?): problem
    case .duplicateKey(let key, _): "the key '\(key)' is given twice"
    case .unknownKey(let key, let place, _): "\(place) has no key '\(key)'"
    case .missingKey(let key, let place): "\(place) needs the key '\(key)'"
    case .wrongKind(let expected, let found): "expected \(expected), found \(found)"
    case .placeholderReadAsMapping: "a text that starts with '{' is read as a mapping"
    case .unquotedText(let text): "the text '\(text)' stands unquoted between braces"
    case .valueLooksLikeMapping: "a text with ': ' in it is read as a key and a value"
    case .readAsAlias(let text): "a text that starts with '*' is read as an alias: '\(text)'"
    case .commentAfterText(let lost): "the text ends before '\(lost)', which is read as a comment"
    case .missing(let reason): "this file cannot be read: \(reason)"
    case .empty: "this file is empty"
    case .tooLarge(let bytes, let limit):
      "this file has \(bytes) bytes, the limit is \(limit)"
    case .notUTF8: "this is not UTF-8 text"
    case .binary: "this is not a text file: it holds a zero byte"
    case .tooDeep(let limit): "this is nested more than \(limit) deep"
    case .tooManyValues(let limit):
      "this file holds more than \(limit) values once its aliases are written out"
    case .numberOutOfRange(let text, let allowed): "'\(text)' is not \(allowed)"
    case .notAnIdentifier(let text): "'\(text)' is not a name for use in files"
    case .textTooLong(let count, let limit):
      "this text has \(count) characters, the limit is \(limit)"
    case .severalDocuments: "this file holds more than one YAML document"
    case .controlCharacter(let value): "a text holds the control character \(Self.named(value))"
    case .tab: "a line is indented with a tab"
    case .readAsLabel(let text): "a text that starts with '\(text.prefix(1))' loses its first word"
    }
  }

  package var help: [String] {
    switch fault {
    case .syntax(_, let help?): [help]
    case .unknownKey(let key, _, let known):
      if let meant = nearestName(to: key, among: known) {
        ["did you mean '\(meant)'?"]
      } else if known.isEmpty {
        []
      } else {
        ["known here: \(known.joined(separator: ", "))"]
      }
    case .placeholderReadAsMapping, .valueLooksLikeMapping, .readAsAlias, .readAsLabel:
      ["put the whole text between double quotation marks"]
    case .unquotedText: ["some YAML readers refuse this: put the text between quotation marks"]
    case .commentAfterText:
      ["put the text between quotation marks, or move the comment to a line of its own"]
    case .duplicateKey: ["keep one of the two"]
    case .notUTF8: ["save the file as UTF-8"]
    case .notAnIdentifier:
      ["use a to z, 0 to 9 and hyphens, starting with a letter, at most 48 characters"]
    case .severalDocuments: ["keep the part before the line '---' or '...', or make two files"]
    case .controlCharacter: ["take it out; it can be neither seen nor printed"]
    case .tab: ["indent with spaces"]
    case .tooManyValues: ["write fewer aliases ('*name') or shorter lists"]
    default: []
    }
  }

  private static func named(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
