import TestSupport
import Testing

/// The validator that holds our files against our schemas can say no.
@Suite struct JSONSchemaTests {
  private static let schema = """
    {
      "type": "object",
      "properties": {
        "kind": {"const": "a"},
        "size": {"type": "integer", "minimum": 0, "maximum": 10},
        "share": {"type": ["number", "null"]},
        "name": {"type": "string", "pattern": "^[a-z]+$"},
        "word": {"enum": ["yes", "no"]},
        "list": {"type": "array", "minItems": 1, "items": {"type": "boolean"}},
        "map": {"type": "object", "additionalProperties": {"$ref": "#/$defs/one"}},
        "either": {"oneOf": [{"$ref": "#/$defs/one"}, {"type": "integer"}, {"const": 7}]}
      },
      "patternProperties": {"^x-": {}},
      "required": ["kind"],
      "additionalProperties": false,
      "$defs": {"one": {"type": "object", "properties": {"id": {"type": "string"}},
        "required": ["id"], "additionalProperties": false}}
    }
    """

  private func outcome(_ text: String) throws -> JSONSchema.Outcome {
    let schema = JSONSchema(Array(Self.schema.utf8))
    #expect(schema.faults.isEmpty)
    return schema.check(
      try #require(JSONSchema.document(Array(text.utf8), named: "document.json")))
  }

  @Test(arguments: [
    "", #", "size": 0"#, #", "size": 10"#, #", "share": 0.5"#, #", "share": 1"#,
    #", "share": null"#, #", "name": "abc""#, #", "word": "no""#, #", "list": [true]"#,
    #", "x-own": {"a": [1]}"#,
    #", "map": {}"#, #", "map": {"p": {"id": ""}}"#, #", "either": {"id": "a"}"#, #", "either": 8"#,
  ])
  func whatFitsIsAccepted(_ more: String) throws {
    #expect(try outcome(#"{"kind": "a"\#(more)}"#).faults == [])
  }

  @Test(arguments: [
    (#"[]"#, "/: a list instead of object"),
    (#"{}"#, "/: 'kind' is missing"),
    (#"{"kind": "b"}"#, "/kind: not 'a'"),
    (#"{"kind": "a", "other": 1}"#, "/: 'other' is not declared"),
    (#"{"kind": "a", "size": -1}"#, "/size: -1.0 is below 0.0"),
    (#"{"kind": "a", "size": 11}"#, "/size: 11.0 is above 10.0"),
    (#"{"kind": "a", "size": 1.5}"#, "/size: a number instead of integer"),
    (#"{"kind": "a", "size": "1"}"#, "/size: text instead of integer"),
    (#"{"kind": "a", "share": true}"#, "/share: true or false instead of number or null"),
    (#"{"kind": "a", "name": "Ab"}"#, "/name: 'Ab' does not fit the pattern"),
    (#"{"kind": "a", "word": "maybe"}"#, #"/word: none of ["yes", "no"]"#),
    (#"{"kind": "a", "list": []}"#, "/list: 0 items instead of 1 or more"),
    (#"{"kind": "a", "list": [true, 1]}"#, "/list/1: a number instead of boolean"),
    (#"{"kind": "a", "map": {"p": {}}}"#, "/map/p: 'id' is missing"),
    (#"{"kind": "a", "either": 7}"#, "/either: 2 alternatives hold instead of one"),
  ])
  func whatDoesNotFitIsRefused(_ text: String, _ fault: String) throws {
    #expect(try outcome(text).faults == [fault])
  }

  @Test func whereNoAlternativeHoldsTheNearestSaysWhy() throws {
    let faults = try outcome(#"{"kind": "a", "either": {"id": 1}}"#).faults
    #expect(faults.first == "/either: none of 3 alternatives holds; the nearest:")
    #expect(faults.contains("/either/id: a number instead of string"))
  }

  @Test func declaredPropertiesThatOccurAreCounted() throws {
    let outcome = try outcome(#"{"kind": "a", "either": {"id": "a"}}"#)
    #expect(outcome.used == ["/properties/kind", "/properties/either", "$defs/one/properties/id"])
  }

  @Test(arguments: [
    #"{"anyOf": []}"#, #"{"type": "string", "format": "date"}"#, #"[]"#, #"{"pattern": "("}"#, "no",
  ])
  func aSchemaThatIsNotUnderstoodSaysSo(_ text: String) {
    #expect(!JSONSchema(Array(text.utf8)).faults.isEmpty)
  }

  @Test func bareWordsOfYAMLAreWhateverTheyCanBe() throws {
    let schema = JSONSchema(Array(Self.schema.utf8))
    let text = "kind: a\nsize: 3\nname: abc\nlist: [true]\n"
    let document = try #require(JSONSchema.document(Array(text.utf8), named: "document.yaml"))
    #expect(schema.check(document).faults == [])
  }
}
