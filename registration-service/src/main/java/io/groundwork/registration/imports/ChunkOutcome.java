package io.groundwork.registration.imports;

/** How many rows of a chunk became what. */
record ChunkOutcome(int imported, int duplicates, int rejected) {}
