import Diagnostics
import Testing

@testable import Reporting

/// A case in the manner of the public mustache specification, named after the one it follows.
struct MustacheCase: CustomTestStringConvertible {
  let name: String
  let template: String
  let values: TemplateValue
  let expected: String
  var partials: [String: String] = [:]

  init(
    _ name: String, _ template: String, _ values: TemplateValue, _ expected: String,
    partials: [String: String] = [:]
  ) {
    self.name = name
    self.template = template
    self.values = values
    self.expected = expected
    self.partials = partials
  }

  var testDescription: String { name }
}

private let yes: TemplateValue = ["on": true]
private let no: TemplateValue = ["on": false]

@Suite struct TemplateTests {
  @Test(arguments: [
    MustacheCase(
      "no interpolation", "Hello {from} the { ward }.\n", [:], "Hello {from} the { ward }.\n"),
    MustacheCase("basic", "Hello, {{who}}!", ["who": "ward"], "Hello, ward!"),
    MustacheCase("no re-interpolation", "{{a}}", ["a": "{{b}}", "b": "no"], "{{b}}"),
    MustacheCase("padding", "|{{ a }}|", ["a": "---"], "|---|"),
    MustacheCase("surrounding whitespace", "| {{a}} |", ["a": "-"], "| - |"),
    MustacheCase("standalone value keeps its line", "  {{a}}\n", ["a": "-"], "  -\n"),
    MustacheCase(
      "dotted, arbitrary depth", "{{a.b.c.d}}", ["a": ["b": ["c": ["d": "x"]]]], "x"),
    MustacheCase(
      "dotted, initial resolution", "{{#a}}{{b.c}}{{/a}}",
      ["a": ["z": "-"], "b": ["c": "x"]], "x"),
    MustacheCase("lone brace", "a } b }} {", [:], "a } b }} {"),
  ])
  func interpolates(_ mustache: MustacheCase) throws {
    #expect(try expand(mustache.template, mustache.values) == mustache.expected)
  }

  @Test(arguments: [
    MustacheCase("truthy", "'{{#on}}there{{/on}}'", yes, "'there'"),
    MustacheCase("falsey", "'{{#on}}there{{/on}}'", no, "''"),
    MustacheCase("context", "{{#c}}Hi {{n}}.{{/c}}", ["c": ["n": "Jo"]], "Hi Jo."),
    MustacheCase(
      "parent contexts", "{{#s}}{{a}}, {{b}}, {{c.d}}{{/s}}",
      ["a": "foo", "b": "wrong", "s": ["b": "bar"], "c": ["d": "baz"]], "foo, bar, baz"),
    MustacheCase("variable test", "{{#a}}{{.}} is {{a}}{{/a}}", ["a": "bar"], "bar is bar"),
    MustacheCase("empty text", "'{{#a}}x{{/a}}'", ["a": ""], "''"),
    MustacheCase(
      "list", "{{#l}}{{i}}{{/l}}", ["l": [["i": "1"], ["i": "2"], ["i": "3"]]], "123"),
    MustacheCase("empty list", "'{{#l}}x{{/l}}'", ["l": []], "''"),
    MustacheCase(
      "doubled", "{{#on}}\n* a\n{{/on}}\n* {{t}}\n{{#on}}\n* c\n{{/on}}\n",
      ["on": true, "t": "b"], "* a\n* b\n* c\n"),
    MustacheCase("nested", "A{{#on}} B{{#on}} C{{/on}} D{{/on}} E", yes, "A B C D E"),
    MustacheCase("nested, falsey", "A{{#on}} B{{#on}} C{{/on}} D{{/on}} E", no, "A E"),
    MustacheCase("implicit iterator", "{{#l}}({{.}}){{/l}}", ["l": ["a", "b"]], "(a)(b)"),
    MustacheCase(
      "implicit iterator, lists in lists", "{{#l}}({{#.}}{{.}}{{/.}}){{/l}}",
      ["l": [["1", "2"], ["a"]]], "(12)(a)"),
    MustacheCase("dotted, truthy", "{{#a.b.c}}x{{/a.b.c}}", ["a": ["b": ["c": true]]], "x"),
    MustacheCase("dotted, falsey", "{{#a.b.c}}x{{/a.b.c}}", ["a": ["b": ["c": false]]], ""),
    MustacheCase("surrounding whitespace", " | {{#on}}\t|\t{{/on}} | \n", yes, " | \t|\t | \n"),
    MustacheCase(
      "internal whitespace", " | {{#on}} {{! blank }}\n {{/on}} | \n", yes, " |  \n  | \n"),
    MustacheCase(
      "indented inline", " {{#on}}YES{{/on}}\n {{#on}}GOOD{{/on}}\n", yes, " YES\n GOOD\n"),
    MustacheCase("standalone lines", "| a\n{{#on}}\n|\n{{/on}}\n| b\n", yes, "| a\n|\n| b\n"),
    MustacheCase(
      "indented standalone lines", "| a\n  {{#on}}\n|\n\t{{/on}}\n| b\n", yes, "| a\n|\n| b\n"),
    MustacheCase("standalone line endings", "|\r\n{{#on}}\r\n{{/on}}\r\n|", yes, "|\r\n|"),
    MustacheCase("standalone without previous line", "  {{#on}}\n#{{/on}}\n/", yes, "#\n/"),
    MustacheCase("standalone without newline", "#{{#on}}\n/\n  {{/on}}", yes, "#\n/\n"),
    MustacheCase("padding", "|{{# on }}={{/ on }}|", yes, "|=|"),
  ])
  func writesSections(_ mustache: MustacheCase) throws {
    #expect(try expand(mustache.template, mustache.values) == mustache.expected)
  }

  @Test func deeplyNestedSectionsSeeAllThatIsAround() throws {
    let values: TemplateValue = [
      "tops": [
        [
          "upper": "A", "lower": "a",
          "middles": [["m": "1", "bottoms": [["b": "x"], ["b": "y"]]]],
        ]
      ]
    ]
    let template =
      "{{#tops}}{{#middles}}{{lower}}{{m}}.{{#bottoms}}{{upper}}{{m}}{{b}}.{{/bottoms}}{{/middles}}{{/tops}}"
    #expect(try expand(template, values) == "a1.A1x.A1y.")
  }

  @Test(arguments: [
    MustacheCase("falsey", "'{{^on}}x{{/on}}'", no, "'x'"),
    MustacheCase("truthy", "'{{^on}}x{{/on}}'", yes, "''"),
    MustacheCase("context", "'{{^c}}x{{/c}}'", ["c": ["n": "Jo"]], "''"),
    MustacheCase("list", "'{{^l}}x{{/l}}'", ["l": ["1"]], "''"),
    MustacheCase("empty list", "'{{^l}}none{{/l}}'", ["l": []], "'none'"),
    MustacheCase("nested", "A{{^on}} B{{^on}} C{{/on}} D{{/on}} E", no, "A B C D E"),
    MustacheCase("dotted", "{{^a.b}}x{{/a.b}}", ["a": ["b": false]], "x"),
    MustacheCase("standalone lines", "a\n{{^on}}\nb\n{{/on}}\nc\n", no, "a\nb\nc\n"),
    MustacheCase("standalone line endings", "|\r\n{{^on}}\r\n{{/on}}\r\n|", no, "|\r\n|"),
    MustacheCase("standalone without newline", "^{{^on}}\n/\n  {{/on}}", no, "^\n/\n"),
    MustacheCase("padding", "|{{^ on }}={{/ on }}|", no, "|=|"),
  ])
  func writesInvertedSections(_ mustache: MustacheCase) throws {
    #expect(try expand(mustache.template, mustache.values) == mustache.expected)
  }

  @Test(arguments: [
    MustacheCase("inline", "12{{! a comment! }}34", [:], "1234"),
    MustacheCase("multiline", "12{{!\n  two\n  lines\n}}34\n", [:], "1234\n"),
    MustacheCase("standalone", "a\n{{! x }}\nb\n", [:], "a\nb\n"),
    MustacheCase("indented standalone", "a\n  {{! x }}\nb\n", [:], "a\nb\n"),
    MustacheCase("standalone line endings", "|\r\n{{! x }}\r\n|", [:], "|\r\n|"),
    MustacheCase("standalone without previous line", "  {{! x }}\n!", [:], "!"),
    MustacheCase("standalone without newline", "!\n  {{! x }}", [:], "!\n"),
    MustacheCase("multiline standalone", "a\n{{!\nx\n}}\nb\n", [:], "a\nb\n"),
    MustacheCase("indented inline", "  12 {{! 34 }}\n", [:], "  12 \n"),
    MustacheCase("surrounding whitespace", "12 {{! x }} 34", [:], "12  34"),
  ])
  func leavesOutComments(_ mustache: MustacheCase) throws {
    #expect(try expand(mustache.template, mustache.values) == mustache.expected)
  }

  @Test(arguments: [
    MustacheCase("basic", "'{{>t}}'", [:], "'from'", partials: ["t": "from"]),
    MustacheCase("context", "{{>p}}", ["t": "x"], "*x*", partials: ["p": "*{{t}}*"]),
    MustacheCase(
      "nested", "{{>o}}", ["a": "hello", "b": "world"], "*hello world!*",
      partials: ["o": "*{{a}} {{>i}}*", "i": "{{b}}!"]),
    MustacheCase(
      "surrounding whitespace", "| {{>p}} |", [:], "| \t|\t |", partials: ["p": "\t|\t"]),
    MustacheCase(
      "inline indentation", "  {{d}}  {{> p}}\n", ["d": "|"], "  |  >\n>\n", partials: ["p": ">\n>"]
    ),
    MustacheCase(
      "standalone line endings", "|\r\n{{>p}}\r\n|", [:], "|\r\n>|", partials: ["p": ">"]),
    MustacheCase(
      "standalone without previous line", "  {{>p}}\n>", [:], "  >\n  >>", partials: ["p": ">\n>"]),
    MustacheCase(
      "standalone without newline", ">\n  {{>p}}", [:], ">\n  >\n  >", partials: ["p": ">\n>"]),
    MustacheCase(
      "standalone indentation", "\\\n {{>p}}\n/\n", ["c": "<"], "\\\n |\n <\n |\n/\n",
      partials: ["p": "|\n{{c}}\n|\n"]),
    MustacheCase("padding", "|{{> p }}|", [:], "|[]|", partials: ["p": "[]"]),
  ])
  func includesPartials(_ mustache: MustacheCase) throws {
    let text = try expand(mustache.template, mustache.values, partials: mustache.partials)
    #expect(text == mustache.expected)
  }

  @Test(arguments: [
    MustacheCase(
      "not last", "{{#l}}{{.}}{{^last}}, {{/last}}{{/l}}", ["l": ["a", "b", "c"]], "a, b, c"),
    MustacheCase(
      "last", "{{#l}}{{#last}}and {{/last}}{{.}} {{/l}}", ["l": ["a", "b"]], "a and b "),
    MustacheCase("first", "{{#l}}{{#first}}: {{/first}}{{.}}{{/l}}", ["l": ["a", "b"]], ": ab"),
    MustacheCase(
      "alone", "{{#l}}{{#first}}<{{/first}}{{.}}{{#last}}>{{/last}}{{/l}}", ["l": ["a"]], "<a>"),
    MustacheCase(
      "of the list around an object", "{{#l}}{{#o}}{{n}}{{^last}},{{/last}}{{/o}}{{/l}}",
      ["l": [["o": ["n": "a"]], ["o": ["n": "b"]]]], "a,b"),
    MustacheCase(
      "a value called last", "{{#l}}{{#last}}{{n}}{{/last}}{{/l}}",
      ["l": [["last": true, "n": "a"], ["last": false, "n": "b"]]], "a"),
  ])
  func knowsThePlaceInAList(_ mustache: MustacheCase) throws {
    #expect(try expand(mustache.template, mustache.values) == mustache.expected)
  }

  @Test func whatIsAbsentIsEmptyAndFalse() throws {
    let schema = TemplateSchema.object(["o": .object(["n": .text]), "t": .text])
    let text = try expand(
      "{{o.n}}{{t}}{{#o}}no{{/o}}{{^o}}yes{{/o}}", ["o": .absent, "t": .absent], schema: schema)
    #expect(text == "yes")
  }

  @Test func valuesThatDoNotFitAreRefused() throws {
    let schema = TemplateSchema.object(["a": .text])
    #expect(throws: RenderFault.unfitValue(name: "a")) {
      try expand("{{a}}", ["b": "x"], schema: schema)
    }
    #expect(throws: RenderFault.unfitValue(name: "a")) {
      try expand("{{a}}", ["a": true], schema: schema)
    }
  }

  @Test func fieldsAreFoundInAnyOrder() throws {
    let schema = TemplateSchema.object(["a": .text, "b": .text])
    #expect(try expand("{{a}}{{b}}", ["b": "2", "a": "1"], schema: schema) == "12")
  }
}
