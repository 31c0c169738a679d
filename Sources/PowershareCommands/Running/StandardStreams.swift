import Glibc

/// Puts something in the place of standard streams that are closed, so that no file of ours is
/// opened in their stead and takes what is said there.
///
/// Reading and results still fail, as they do of a closed stream; what is said on standard error is
/// lost.
func fillClosedStreams() {
  let modes = [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDWR)]
  for (stream, mode) in modes where fcntl(stream, F_GETFD) < 0 && errno == EBADF {
    // The lowest number that is free is the stream's, as those below it are open.
    _ = open("/dev/null", mode)
  }
}
