extension JSONValue: JSONWritable {
  package func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.writeNull()
    case .boolean(let flag): json.write(flag)
    case .integer(let number): json.write(number)
    case .number(let number): json.write(number)
    case .string(let text): json.write(text)
    case .array(let items): items.write(to: &json)
    case .object(let members):
      json.writeObject { json in
        for member in members { json.member(member.key, member.value) }
      }
    }
  }
}
