import Documents
import Testing

@Test func aListOfScalarsStandsOnOneLine() {
  let value = JSONValue.object(["a": .array([1, 2]), "b": .object(["c": "x"])])
  let expected = """
    {
      "a": [1, 2],
      "b": {"c": "x"}
    }

    """
  #expect(String(decoding: value.canonicalBytes(), as: UTF8.self) == expected)
}
