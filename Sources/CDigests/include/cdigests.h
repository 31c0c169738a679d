#ifndef CDIGESTS_H
#define CDIGESTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Whether this processor has instructions for SHA-256.
bool cdigests_has_sha256(void);

/// Takes blocks of 64 bytes into the eight words of a SHA-256 state, by these instructions.
///
/// Only where ``cdigests_has_sha256`` is true. Reads from `offset` on, exactly `blocks` blocks.
void cdigests_sha256(uint32_t *state, const uint8_t *bytes, size_t offset, size_t blocks);

#pragma clang assume_nonnull end

#endif
