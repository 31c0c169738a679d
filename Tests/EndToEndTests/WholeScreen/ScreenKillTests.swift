import Foundation
import Testing

/// `kill -9` at any moment of a sitting on the whole screen: what it showed as taken is there.
///
/// A hundred kills in every run of the tests; a thousand, with figures, by
/// `POWERSHARE_KILLS=1000 swift test --filter ScreenKillTests`.
@Suite struct ScreenKillTests {
  private static let wanted = ProcessInfo.processInfo.environment["POWERSHARE_KILLS"]
    .flatMap { Int($0) }
  private static let chains: UInt64 = 10

  @Test(arguments: 1...chains)
  func whatTheScreenShowedAsTakenIsThere(seed: UInt64) throws {
    let chain = try KillChain(seed: seed)
    for _ in 0..<(Self.wanted ?? 100) / Int(Self.chains) { try chain.killOnce() }
    try chain.finish()
    #expect(chain.confirmed > 0)
    guard Self.wanted != nil else { return }
    print(
      "seed \(seed): \(chain.kills) kills, \(chain.confirmed) answers shown as taken and found,",
      "\(chain.unconfirmed) found that were not shown yet")
  }
}
