#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>

#pragma clang assume_nonnull begin

/// Blocks the interrupting signals and gives a descriptor that reads them.
///
/// Covers SIGINT, SIGTERM, SIGHUP and SIGWINCH, but for those that were ignored when the program
/// started, as by nohup or by a shell that starts it behind: these stay ignored. Nothing runs inside a handler, so nothing can race.
/// Gives -1 with errno set when the kernel refuses. May be called again: the signals are blocked in
/// this thread until as many calls of `cterminal_unblock_signals` have been made.
int cterminal_signal_descriptor(void);

/// The number of the next pending signal on `descriptor`, or 0 when there is none.
int cterminal_next_signal(int descriptor);

/// Lets the signals of `cterminal_signal_descriptor` through again.
void cterminal_unblock_signals(void);

/// The same for a program that has the whole screen: SIGTSTP and SIGCONT as well.
int cterminal_screen_signal_descriptor(void);

/// Lets the signals of `cterminal_screen_signal_descriptor` through again.
void cterminal_unblock_screen_signals(void);

/// Stops the program as the kernel does for the key Ctrl-Z (`SIGTSTP`) or for one behind another
/// that uses the terminal (`SIGTTOU`): with all of its group, so that the shell takes over.
///
/// Comes back when it goes on. Comes back at once where nobody could make it go on, as the kernel
/// then stops nothing.
void cterminal_stop(int signal);

/// Keeps how a terminal is set, to set it so again on every way out.
///
/// One terminal at a time. `input` and `output` stay open until `cterminal_forget`.
/// Gives -1 with errno set: ENOTTY when one of them is no terminal, EBUSY when one is kept already.
int cterminal_keep(int input, int output);

/// Forgets what was kept, after giving the terminal back if need be.
void cterminal_forget(void);

/// Takes the whole screen: every key is heard at once, also those that make signals elsewhere.
///
/// Until `cterminal_give_back`, whatever ends the program gives it back, but for SIGKILL: `exit`, a
/// trap, an abort, a fault in memory.
void cterminal_take(void);

/// Gives the screen back as it was, with its lines and settings; drops keys that nobody has read,
/// as they were not meant for whoever reads next. Leaves alone what is in use by another program.
void cterminal_give_back(void);

/// Whether another program is in front at the terminal.
bool cterminal_is_behind(int descriptor);

/// A descriptor of its own for the terminal that `output` is, that never waits; -1 when there can
/// be none.
int cterminal_open_without_waiting(int output);

/// How large the terminal is, or 0 and 0 where it does not say.
void cterminal_size(int descriptor, int *columns, int *rows);

#pragma clang assume_nonnull end

#endif
