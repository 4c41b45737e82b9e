import type { SetupScreenId } from "#lib/practice/setup-screens";
import { treeRows } from "../../screens/parts/tree-rows.ts";

/** A row of the tree of Setup: a page, which may be one that a practice org has, or a group of such. */
export type TreeNode = {
  readonly label: string;
  readonly kind: "link" | "group" | "heading";
  readonly screen: SetupScreenId | null;
  readonly rows: readonly TreeNode[];
};

/** The pages in the drawn tree that a practice org has. */
const drawn: Readonly<Record<string, SetupScreenId>> = {
  "Setup Home": "home",
  "App Manager": "apps",
  "External Client App Manager": "apps",
  "OAuth Usage": "oauth-usage",
  Settings: "app-settings",
};

/** What is in groups that the pictures show folded. */
const folded: Readonly<Record<string, Readonly<Record<string, SetupScreenId>>>> = {
  Users: { Profiles: "profiles", Users: "users" },
  Environments: { Sandboxes: "sandboxes" },
  Integrations: { "API Access Control": "api-access-control" },
  "Company Settings": { "Company Information": "company-information", "My Domain": "my-domain" },
  Identity: { "Login History": "login-history" },
};

/** The tree of the pictures, as one to walk: in the same order, with what a practice org has in the groups folded there. */
export const setupTree: readonly TreeNode[] = grown(0, treeRows);

function grown(depth: number, rows: typeof treeRows): readonly TreeNode[] {
  return rows.flatMap((row, at) => {
    if (row.depth !== depth) return [];
    const end = rows.findIndex((later, place) => place > at && later.depth <= depth);
    const within = rows.slice(at + 1, end < 0 ? undefined : end);
    const kind = row.kind === "open" || row.kind === "closed" ? "group" : row.kind;
    const added = Object.entries(folded[row.label] ?? {}).map(
      ([label, screen]): TreeNode => ({
        label,
        kind: "link",
        screen,
        rows: [],
      }),
    );
    const screen = kind === "link" ? (drawn[row.label] ?? null) : null;
    return [{ label: row.label, kind, screen, rows: [...grown(depth + 1, within), ...added] }];
  });
}

/** What Quick Find leaves of the tree: every group of which something matches, and all that is in a group which matches itself. */
export function foundIn(rows: readonly TreeNode[], typed: string): readonly TreeNode[] {
  const sought = typed.trim().toLowerCase();
  return rows.flatMap((row) => {
    if (row.kind === "heading") return [];
    if (row.label.toLowerCase().includes(sought)) return [row];
    const within = foundIn(row.rows, typed);
    return within.length > 0 ? [{ ...row, rows: within }] : [];
  });
}

/** Whether a page is the row itself or somewhere in it. */
export const leadsTo = (row: TreeNode, screen: SetupScreenId): boolean =>
  row.screen === screen || row.rows.some((within) => leadsTo(within, screen));
