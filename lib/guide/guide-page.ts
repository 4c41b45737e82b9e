import type { ControlId, Need, SetupPage } from "#lib/domain/setup/controls";
import type { CheckedAgainst } from "./step.ts";

/** One thing to know or to do, outside the seven steps. */
export type GuidePoint = {
  /** A label of Salesforce to the letter, or our own few words. */
  readonly title: string;
  readonly text: string;
  /** The same thing as a control of the guide, where it is one. */
  readonly control?: ControlId;
  /** The page of Setup it is found on. */
  readonly page?: SetupPage;
  readonly need?: Need;
  /** To be typed or chosen as it stands. */
  readonly value?: string;
};

export type GuideSection = {
  /** Stable, for links into the page. */
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  /** Ordered sections are followed from top to bottom. */
  readonly ordered?: boolean;
  readonly points: readonly GuidePoint[];
};

export type GuidePage = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly GuideSection[];
  readonly checkedAgainst: CheckedAgainst;
};
