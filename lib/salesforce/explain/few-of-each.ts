/** As many places of the same thing as are remembered: the first ones, and the last. */
const most = 4;

/** A log repeats itself: of things with the same key the first three and the last, in their order. */
export function fewOfEach<Thing>(things: Iterable<Thing>, keyOf: (thing: Thing) => string): readonly Thing[] {
  const byKey = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [thing]);
    else known[Math.min(known.length, most - 1)] = thing;
  }
  return [...byKey.values()].flat();
}
