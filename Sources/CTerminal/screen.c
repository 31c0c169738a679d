#define _GNU_SOURCE
#include "cterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// The alternate screen, pastes in brackets, no line breaks of its own, a cursor that shows.
static const char greeting[] = "\033[?1049h\033[?2004h\033[?7l\033[?25h";
// Shows what is held back, and undoes the above.
static const char farewell[] = "\033[?2026l\033[0m\033[?7h\033[?2004l\033[?1049l";

static int input = -1;
static int output = -1;
static struct termios kept;
static volatile sig_atomic_t is_kept = 0;
static volatile sig_atomic_t is_taken = 0;

// All that ends a program on the spot, by its own fault or from outside.
static const int fatal_signals[] = {SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS,
                                    SIGFPE,  SIGSYS, SIGQUIT, SIGXCPU};
enum { fatal_count = sizeof fatal_signals / sizeof fatal_signals[0] };
static struct sigaction earlier[fatal_count];

/// Only what may be called inside a handler; a terminal that takes nothing for a second gets none.
static void say(const char *text, size_t length) {
  while (length > 0) {
    struct pollfd watched = {.fd = output, .events = POLLOUT};
    if (poll(&watched, 1, 1000) <= 0 || !(watched.revents & POLLOUT)) return;
    ssize_t count = write(output, text, length);
    if (count < 0 && errno != EINTR && errno != EAGAIN) return;
    if (count > 0) text += count, length -= (size_t)count;
  }
}

bool cterminal_is_behind(int descriptor) {
  pid_t front = tcgetpgrp(descriptor);
  return front > 0 && front != getpgrp();
}

/// Only what may be called inside a handler.
static void give_back(void) {
  if (!is_taken) return;
  is_taken = 0;
  if (cterminal_is_behind(input)) return;
  // Between the question and the setting another program may have come in front.
  sigset_t set, before;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &set, &before);
  say(farewell, sizeof farewell - 1);
  tcflush(input, TCIFLUSH);
  tcsetattr(input, TCSANOW, &kept);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

/// A fault of the processor comes again by itself, with its place, as soon as the handler is left.
static bool comes_again(int signal, const siginfo_t *info) {
  bool is_fault = signal == SIGILL || signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE;
  return is_fault && info->si_code > 0;
}

/// Gives the terminal back and lets happen what would have happened without us.
static void end_in_order(int signal, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  give_back();
  for (int index = 0; index < fatal_count; index += 1)
    if (fatal_signals[index] == signal) sigaction(signal, &earlier[index], NULL);
  // Waits until this handler is left, then strikes where the first one did.
  if (!comes_again(signal, info)) raise(signal);
  errno = error;
}

/// A stack that has run out cannot carry its own handler.
static void lend_stack(void) {
  static char stack[65536];
  stack_t current;
  if (sigaltstack(NULL, &current) != 0 || !(current.ss_flags & SS_DISABLE)) return;
  stack_t lent = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&lent, NULL);
}

static void watch_fatal_signals(void) {
  struct sigaction action = {.sa_sigaction = end_in_order, .sa_flags = SA_ONSTACK | SA_SIGINFO};
  sigfillset(&action.sa_mask);
  lend_stack();
  for (int index = 0; index < fatal_count; index += 1) {
    sigaction(fatal_signals[index], NULL, &earlier[index]);
    if (earlier[index].sa_handler == SIG_IGN) continue;
    sigaction(fatal_signals[index], &action, NULL);
  }
}

static void unwatch_fatal_signals(void) {
  for (int index = 0; index < fatal_count; index += 1) {
    struct sigaction current;
    sigaction(fatal_signals[index], NULL, &current);
    // Whoever came after us stays.
    if (current.sa_sigaction == end_in_order)
      sigaction(fatal_signals[index], &earlier[index], NULL);
  }
}

int cterminal_keep(int from, int to) {
  static bool is_registered = false;
  if (is_kept) return errno = EBUSY, -1;
  if (!isatty(to)) return -1;
  if (tcgetattr(from, &kept) != 0) return -1;
  if (!is_registered && atexit(give_back) == 0) is_registered = true;
  input = from;
  output = to;
  is_kept = 1;
  watch_fatal_signals();
  return 0;
}

void cterminal_forget(void) {
  if (!is_kept) return;
  give_back();
  unwatch_fatal_signals();
  is_kept = 0;
}

void cterminal_take(void) {
  if (!is_kept) return;
  struct termios raw = kept;
  raw.c_iflag &= ~(tcflag_t)(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON);
  raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  raw.c_cflag = (raw.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  is_taken = 1;
  tcsetattr(input, TCSANOW, &raw);
  say(greeting, sizeof greeting - 1);
}

void cterminal_give_back(void) { give_back(); }

int cterminal_open_without_waiting(int descriptor) {
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
  return open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

void cterminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size = {0};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) size = (struct winsize){0};
  *columns = size.ws_col;
  *rows = size.ws_row;
}
