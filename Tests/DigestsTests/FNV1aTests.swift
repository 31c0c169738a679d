import Testing

@testable import Digests

@Suite struct FNV1aTests {
  /// draft-eastlake-fnv, test vectors.
  @Test(arguments: [
    ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
  ])
  func publishedVectors(_ text: String, _ hash: UInt64) {
    #expect(fnv1a64(Array(text.utf8)) == hash)
  }
}
