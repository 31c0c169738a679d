/// The JSON Schemas of our file formats, which travel inside the program.
package enum ShippedSchemas {
  private static let folder = "Sources/CContent/schemas/"
  private static let ending = ".schema.json"

  /// What they are asked for by, such as `result`, in alphabetical order.
  package static var names: [String] {
    EmbeddedFiles.paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }
      .map { String($0.dropFirst(folder.count).dropLast(ending.count)) }
  }

  /// The schema of that name, byte for byte; `nil` when there is none.
  package static func bytes(of name: String) -> [UInt8]? {
    EmbeddedFiles.bytes(of: folder + name + ending)
  }
}
