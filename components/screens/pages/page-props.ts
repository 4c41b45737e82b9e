import type { ShownValues } from "../own-values.ts";
import type { Ring } from "../parts/control.tsx";
import type { LiveScreen } from "../parts/live.ts";

export type PageProps = {
  readonly values: ShownValues;
  readonly ring: Ring;
  /** Decides only what differs in words between the two current looks; colors are the stylesheet's. */
  readonly look: ScreenTheme;
  /** A page that is longer than a window is drawn to its end. */
  readonly isWhole: boolean;
  /** What makes the page real, in a practice org's Setup; a picture has none. */
  readonly live?: LiveScreen | undefined;
};

/** Salesforce shows one of two looks: the flat one since 2025-10, or the older one with the blue pattern. */
export type ScreenTheme = "new" | "blue";
