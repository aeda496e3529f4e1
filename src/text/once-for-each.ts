/** A message, and what it is split into, is read anew for each thing that is looked for in it: about so many texts. */
const TEXTS_OF_A_MESSAGE = 50;

/**
 * Works out once what is asked for again soon after.
 * @param find gives the same for the same text, and what nobody changes
 */
export function onceForEach<Found>(find: (text: string) => Found): (text: string) => Found {
  const found = new Map<string, Found>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    if (found.size >= TEXTS_OF_A_MESSAGE) found.clear();
    const fresh = find(text);
    found.set(text, fresh);
    return fresh;
  };
}

/**
 * The same for what is held as long as the program runs, such as a passage.
 * @param find gives the same for the same object, and what nobody changes
 */
export function onceForEachObject<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
  const found = new WeakMap<Key, Found>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const fresh = find(key);
    found.set(key, fresh);
    return fresh;
  };
}
