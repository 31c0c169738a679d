import Glibc

/// How many files this process may have open at a time.
enum OpenFiles {
  /// As the system has it now.
  static var limit: Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 256 }
    return Int(clamping: limit.rlim_cur)
  }

  /// How many of the files that are wanted may be opened, so that some stay free.
  ///
  /// A limit that this process may raise itself is raised.
  ///
  /// - Parameters:
  ///   - wanted: How many are to be opened.
  ///   - spare: How many stay free.
  /// - Returns: At most `wanted`; 0 where there is no room.
  static func room(for wanted: Int, besides spare: Int) -> Int {
    let open = (try? Folder.names(in: "/proc/self/fd").count) ?? 8
    raise(to: open + wanted + spare)
    return max(0, min(wanted, limit - open - spare))
  }

  private static func raise(to wanted: Int) {
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < wanted else { return }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(wanted))
    setrlimit(resource, &limit)
  }
}
