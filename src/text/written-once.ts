/**
 * Fits everywhere and takes no character. What follows an optional part of a pattern V8 writes out up to ten times, to run it the
 * faster, but only once behind a look ahead. For a long list of words that is a megabyte of machine code, and after 16 of them, of the
 * whole program, V8 optimizes no further pattern, so that all that come later run several times slower.
 */
export const WRITTEN_ONCE = '(?=)';
