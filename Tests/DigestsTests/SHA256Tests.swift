import Testing

@testable import Digests

/// A message of FIPS 180-4's examples or one hashed by coreutils' `sha256sum`.
struct KnownHash: Sendable {
  let message: [UInt8]
  let hex: String
}

@Test(arguments: [
  KnownHash(
    message: [], hex: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  KnownHash(
    message: Array("abc".utf8),
    hex: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  KnownHash(
    message: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
    hex: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
])
func hashesMatchThePublishedExamples(_ known: KnownHash) {
  #expect(SHA256.hex(of: known.message) == known.hex)
}

@Test func aMillionLettersMatchThePublishedHash() {
  let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
  #expect(
    SHA256.hex(of: message) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
}

@Test(arguments: 0..<200)
func piecesGiveTheHashOfTheWhole(_ length: Int) {
  let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
  var pieces = SHA256()
  for byte in message { pieces.update([byte]) }
  var whole = SHA256()
  whole.update(message)
  #expect(pieces.finalize() == whole.finalize())
}

/// Where the processor knows SHA-256, both ways of counting agree on blocks and what is beside them.
@Test(arguments: [0, 1, 55, 56, 63, 64, 65, 127, 128, 129, 1_000, 4_096, 100_003])
func theProcessorsHashIsTheWrittenOne(_ length: Int) {
  let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ 7) }
  var written = SHA256(usesProcessor: false)
  written.update(message)
  var chosen = SHA256(usesProcessor: SHA256.processorKnows)
  chosen.update(message)
  #expect(written.finalize() == chosen.finalize())
}
