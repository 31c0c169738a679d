#define _GNU_SOURCE
#include "cterminal.h"

#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

// A signal that whoever started us ignores stays ignored, as under nohup: blocked, it would be read.
static void add_unless_ignored(sigset_t *set, int signal) {
  struct sigaction current;
  if (sigaction(signal, NULL, &current) == 0 && current.sa_handler == SIG_IGN) return;
  sigaddset(set, signal);
}

static sigset_t interrupting_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  add_unless_ignored(&set, SIGINT);
  add_unless_ignored(&set, SIGTERM);
  add_unless_ignored(&set, SIGHUP);
  sigaddset(&set, SIGWINCH);
  return set;
}

static sigset_t stopping_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  add_unless_ignored(&set, SIGTSTP);
  sigaddset(&set, SIGCONT);
  return set;
}

// A mask is a thread's own, and so is the count of those that rely on it.
static _Thread_local int interrupting_users = 0;
static _Thread_local int stopping_users = 0;

static int block(const sigset_t *set, int *users) {
  if (pthread_sigmask(SIG_BLOCK, set, NULL) != 0) return -1;
  *users += 1;
  return 0;
}

static void unblock(const sigset_t *set, int *users) {
  if (*users > 0) *users -= 1;
  if (*users == 0) pthread_sigmask(SIG_UNBLOCK, set, NULL);
}

int cterminal_signal_descriptor(void) {
  sigset_t set = interrupting_signals();
  if (block(&set, &interrupting_users) != 0) return -1;
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int cterminal_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  ssize_t got = read(descriptor, &info, sizeof info);
  return got == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

void cterminal_unblock_signals(void) {
  sigset_t set = interrupting_signals();
  unblock(&set, &interrupting_users);
}

int cterminal_screen_signal_descriptor(void) {
  sigset_t stopping = stopping_signals();
  sigset_t all = interrupting_signals();
  if (block(&stopping, &stopping_users) != 0) return -1;
  if (block(&all, &interrupting_users) != 0) return -1;
  sigorset(&all, &all, &stopping);
  return signalfd(-1, &all, SFD_NONBLOCK | SFD_CLOEXEC);
}

void cterminal_unblock_screen_signals(void) {
  sigset_t set = stopping_signals();
  unblock(&set, &stopping_users);
  cterminal_unblock_signals();
}

void cterminal_stop(int signal) {
  sigset_t set, before;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, &before);
  // The whole group, as the kernel does: a shell waits until every part of a pipeline has stopped.
  kill(0, signal);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}
