import Documents

/// What a pack is made from: as the plan found it, and as the worker that made it did.
///
/// A worker reads for itself, and later than the plan. Only where the two are the same does the plan's
/// ``ContentKey`` stand for the bytes that were really used.
struct PackBasis {
  /// ``PackInputs/Stamp/changes``; `nil` where the files changed even while they were read.
  let files: UInt64?
  /// The digest of the template pack.
  let template: String

  /// Says what was otherwise when a pack was made; nothing where the key stands for it.
  func warnings(ofMakingFrom other: PackBasis) -> [ClientFailure.Fault] {
    var faults: [ClientFailure.Fault] = []
    if files == nil || files != other.files {
      faults.append(
        ClientFailure.Fault(
          message: "files that these reports rest on were changed while they were made",
          hint: "the next run makes them again"))
    }
    if template != other.template {
      faults.append(
        ClientFailure.Fault(
          message: "the template pack was changed while these reports were made",
          hint: "the next run makes them again"))
    }
    return faults
  }

  var jsonMembers: [JSONValue.Member] {
    [
      JSONValue.Member("files", .string(files.map { String($0, radix: 16) } ?? "")),
      JSONValue.Member("template", .string(template)),
    ]
  }
}

extension DocumentReader {
  /// What a worker made a pack from; one that does not say so made it from nothing that is known.
  mutating func packBasis(in mapping: DocumentMapping) -> PackBasis {
    PackBasis(
      files: string("files", in: mapping).flatMap { UInt64($0, radix: 16) },
      template: string("template", in: mapping) ?? "")
  }
}
