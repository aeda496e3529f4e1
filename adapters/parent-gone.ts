/** Milliseconds between two looks at who the parent is. */
const LOOK_MS = 500;

/**
 * Resolves where whoever started this process is gone. npm hands a signal to the shell in which it runs a script, and many a shell ends of
 * it without a word to what it runs: the program would go on with nobody to end it, beside the next one that is started.
 */
export function parentGone(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(look);
      resolve();
    }, LOOK_MS);
    look.unref();
  });
}
