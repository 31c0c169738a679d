#ifndef CCONTENT_H
#define CCONTENT_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// A file of Templates, Questionnaires or schemas as it was when the program was built.
typedef struct {
  /// The path from the top of the repository, with `/` between its parts.
  const char *path;
  const unsigned char *bytes;
  size_t length;
} ccontent_file;

/// How many files the program carries.
size_t ccontent_count(void);

/// The file at `index`, which must be below `ccontent_count()`.
ccontent_file ccontent_at(size_t index);

#pragma clang assume_nonnull end

#endif
