/**
 * Has V8 compile each pattern to machine code when it is first used. Otherwise it runs a pattern in its interpreter first and compiles it
 * the second time. A message meets about two thousand patterns: what each takes as bytecode (22 MB in all) counts toward the limit past
 * which V8 optimizes no further pattern, though it is thrown away, so that fewer of them are optimized. An answer takes a fifth less time
 * this way; starting takes no longer.
 *
 * Imported for this effect alone, before anything that matches much. Where V8 does not know the flag it says so and goes on.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-regexp-tier-up');
