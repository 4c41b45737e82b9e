import { expect, test } from "vitest";
import { brokenMessage } from "./broken-message.ts";

const reference = "0b1c2d3e";

test.each([true, false])(
  "only what broke before it began says that nothing was changed (store away: %s)",
  (isStoreAway) => {
    const before = brokenMessage({ reference, isStoreAway, look: null });
    const within = brokenMessage({ reference, isStoreAway, look: "look at the list." });
    expect(before).toContain("Nothing was changed.");
    expect(within).toContain("Whether it was done is not known: look at the list.");
    expect(within).not.toMatch(/nothing was changed/i);
    for (const message of [before, within]) {
      expect(message).toContain(reference);
      expect(message.includes("store does not answer")).toBe(isStoreAway);
    }
  },
);
