#define _GNU_SOURCE
#include "cprograms.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/// Only what may be called between fork and exec.
static void become(
    const char *path, char *const *arguments, char *const *environment, const char *log,
    const sigset_t *mask, pid_t parent) {
  struct sigaction usual = {.sa_handler = SIG_DFL};
  setpgid(0, 0);
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return;
  // The parent may have ended before that was asked for.
  if (getppid() != parent) _exit(127);
  int input = open("/dev/null", O_RDONLY);
  int output = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (input < 0 || output < 0) return;
  if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(output, 2) < 0) return;
  if (input > 2) close(input);
  if (output > 2) close(output);
  sigaction(SIGPIPE, &usual, NULL);
  sigprocmask(SIG_SETMASK, mask, NULL);
  execve(path, arguments, environment);
}

int cprograms_start(
    const char *path, char *const *arguments, char *const *environment, const char *log,
    const sigset_t *mask, pid_t *child) {
  // Closes by itself when the other program has begun.
  int news[2];
  if (pipe2(news, O_CLOEXEC) != 0) return errno;
  pid_t parent = getpid();
  pid_t started = fork();
  if (started == 0) {
    become(path, arguments, environment, log, mask, parent);
    int code = errno;
    ssize_t count = write(news[1], &code, sizeof code);
    _exit(count < 0 ? 126 : 127);
  }
  int code = started < 0 ? errno : 0;
  close(news[1]);
  if (started > 0) {
    int said = 0;
    ssize_t count;
    do count = read(news[0], &said, sizeof said);
    while (count < 0 && errno == EINTR);
    if (count == (ssize_t)sizeof said) {
      code = said;
      while (waitpid(started, NULL, 0) < 0 && errno == EINTR) continue;
    }
  }
  close(news[0]);
  *child = started;
  return code;
}
