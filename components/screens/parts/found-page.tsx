import type { ReactNode } from "react";
import { Frame } from "./frame.tsx";
import type { IconName } from "./icons.tsx";
import { PageCard } from "./page-card.tsx";
import { Results } from "./results.tsx";

type FoundPageProps = {
  /** The page's title, which is what finds it in Quick Find. */
  readonly title: string;
  /** What it stands under in Setup's tree, from the top. */
  readonly under: readonly string[];
  readonly tile: IconName;
  /** A page in Salesforce's older style. */
  readonly isClassic?: boolean;
  readonly children: ReactNode;
};

/** A page of Setup as the admin comes to it: found by its name, and alone in the tree. */
export function FoundPage({ title, under, tile, isClassic = false, children }: FoundPageProps) {
  const depths = [0, 1, 2] as const;
  // A group of the page's own name would be selected with it.
  const groups = under.filter((label) => label !== title);
  return (
    <Frame
      left={
        <Results
          typed={title}
          matched={title}
          rows={[
            ...groups.map((label, at) => ["open", depths[at] ?? 2, label] as const),
            ["link", depths[groups.length] ?? 2, title] as const,
          ]}
          selected={title}
        />
      }
    >
      <PageCard tile={tile} title={title} />
      <div className={`sf-sheet ${isClassic ? "sf-classic" : ""}`}>{children}</div>
    </Frame>
  );
}
