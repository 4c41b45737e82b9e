import type { ShownValues } from "../own-values.ts";
import type { Ring } from "../parts/control.tsx";

/** `look` decides only what differs in words between the two current looks; colors are the stylesheet's. */
export type PageProps = { readonly values: ShownValues; readonly ring: Ring; readonly look: ScreenTheme };

/** Salesforce shows one of two looks: the flat one since 2025-10, or the older one with the blue pattern. */
export type ScreenTheme = "new" | "blue";
