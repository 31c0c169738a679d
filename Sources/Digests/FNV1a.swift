/// The 64-bit FNV-1a hash of some bytes: which shard a client belongs to.
///
/// Short and the same everywhere; not for naming content. Source: Fowler, Noll & Vo,
/// draft-eastlake-fnv.
///
/// - Parameter bytes: Such as those of an id.
/// - Returns: Any number of 64 bits.
package func fnv1a64(_ bytes: [UInt8]) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
  return hash
}
