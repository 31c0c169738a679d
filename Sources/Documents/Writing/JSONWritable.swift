/// What can be written as one JSON value.
@usableFromInline
package protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

/// What is written as an object, whose members it writes.
@usableFromInline
package protocol JSONObjectWritable: JSONWritable {
  func writeMembers(to json: inout JSONWriter)
}

extension JSONObjectWritable {
  @inlinable
  package func write(to json: inout JSONWriter) {
    json.writeObject { writeMembers(to: &$0) }
  }
}

extension JSONWritable {
  /// The one way this value is written as a file: with a line end at the end.
  ///
  /// Equal values give equal bytes.
  package func canonicalBytes() -> [UInt8] {
    var json = JSONWriter()
    write(to: &json)
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// The value on one line without a line end, as journals hold it.
  package func lineBytes() -> [UInt8] {
    var json = JSONWriter(isOneLine: true)
    write(to: &json)
    return json.bytes
  }
}

extension JSONWriter {
  /// Writes a member of an object, or nothing where it has no value.
  @inlinable
  package mutating func member(_ key: String, _ value: (some JSONWritable)?) {
    guard let value else { return }
    writeKey(key)
    value.write(to: &self)
  }

  /// Writes a member of an object, `null` where it has no value.
  @inlinable
  package mutating func member(_ key: String, orNull value: (some JSONWritable)?) {
    writeKey(key)
    if let value { value.write(to: &self) } else { writeNull() }
  }

  /// Writes a member that is an object, whose members the closure writes.
  @inlinable
  package mutating func member(_ key: String, object members: (inout JSONWriter) -> Void) {
    writeKey(key)
    writeObject(members)
  }

  /// Writes a member that is a list, each item by the closure.
  @inlinable
  package mutating func member<Items: Sequence>(
    _ key: String, _ items: Items, _ item: (inout JSONWriter, Items.Element) -> Void
  ) {
    writeKey(key)
    writeArray(items, item)
  }
}

extension String: JSONWritable {
  @inlinable
  package func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int: JSONWritable {
  @inlinable
  package func write(to json: inout JSONWriter) { json.write(self) }
}

extension Double: JSONWritable {
  /// Must be finite.
  @inlinable
  package func write(to json: inout JSONWriter) { json.write(self) }
}

extension Bool: JSONWritable {
  @inlinable
  package func write(to json: inout JSONWriter) { json.write(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  @inlinable
  package func write(to json: inout JSONWriter) {
    json.writeArray(self) { $1.write(to: &$0) }
  }
}
