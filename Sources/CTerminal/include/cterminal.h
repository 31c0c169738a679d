#ifndef CTERMINAL_H
#define CTERMINAL_H

#pragma clang assume_nonnull begin

/// Blocks the interrupting signals and gives a descriptor that reads them.
///
/// Covers SIGINT, SIGTERM, SIGHUP and SIGWINCH. Nothing runs inside a handler, so nothing can race.
/// Gives -1 with errno set when the kernel refuses.
int cterminal_signal_descriptor(void);

/// The number of the next pending signal on `descriptor`, or 0 when there is none.
int cterminal_next_signal(int descriptor);

/// Lets the signals of `cterminal_signal_descriptor` through again, for a child about to start.
void cterminal_unblock_signals(void);

#pragma clang assume_nonnull end

#endif
