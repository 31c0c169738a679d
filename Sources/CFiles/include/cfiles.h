#ifndef CFILES_H
#define CFILES_H

#pragma clang assume_nonnull begin

/// Puts each of two files or folders in the other's place, in one step.
///
/// Gives -1 with errno set when the kernel or the file system cannot.
int cfiles_exchange(const char *one, const char *other);

#pragma clang assume_nonnull end

#endif
