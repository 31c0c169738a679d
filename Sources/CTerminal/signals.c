#define _GNU_SOURCE
#include "cterminal.h"

#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

static sigset_t interrupting_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  sigaddset(&set, SIGWINCH);
  return set;
}

int cterminal_signal_descriptor(void) {
  sigset_t set = interrupting_signals();
  if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int cterminal_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  ssize_t got = read(descriptor, &info, sizeof info);
  return got == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

void cterminal_unblock_signals(void) {
  sigset_t set = interrupting_signals();
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}
