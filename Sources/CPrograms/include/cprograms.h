#ifndef CPROGRAMS_H
#define CPROGRAMS_H

#include <signal.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

/// Starts a program in a process group of its own, without input, which ends when we do, however we end.
///
/// - Parameters:
///   - log: The file that both of its streams are added to.
///   - mask: The signals that it blocks.
///   - child: Is set to its process.
///
/// Gives 0, or an `errno` value when it cannot be started.
int cprograms_start(
    const char *path, char *_Nullable const *_Nonnull arguments,
    char *_Nullable const *_Nonnull environment, const char *log, const sigset_t *mask,
    pid_t *child);

#pragma clang assume_nonnull end

#endif
