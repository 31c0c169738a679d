import ArgumentParser
import Digests

/// One of several parts of the clients of a batch, each made by a run of its own.
struct Shard: Equatable {
  /// How clients fall to shards.
  enum Division: String, CaseIterable, ExpressibleByArgument {
    /// By a hash of the id, so that a client that comes moves no other to another shard.
    case hash
    /// Each shard in turn takes one of the clients in the order of their ids, so that none is empty.
    case slice
  }

  /// 1 through ``count``.
  let number: Int
  let count: Int

  static let most = 10_000

  /// Such as `2-of-8`.
  var name: String { "\(number)-of-\(count)" }

  /// Takes its clients.
  ///
  /// - Parameters:
  ///   - clients: All of the batch, sorted by id.
  ///   - division: How they are divided.
  /// - Returns: In the same order.
  func part(of clients: [Client], by division: Division) -> [Client] {
    switch division {
    case .hash:
      clients.filter { fnv1a64(Array($0.id.utf8)) % UInt64(count) == UInt64(number - 1) }
    case .slice:
      clients.enumerated().filter { $0.offset % count == number - 1 }.map(\.element)
    }
  }
}

extension Shard: ExpressibleByArgument {
  /// `I/N`; `nil` unless I is one of 1 through N.
  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
      (1...Self.most).contains(count), (1...count).contains(number)
    else { return nil }
    self.init(number: number, count: count)
  }

  var argument: String { "\(number)/\(count)" }
}
