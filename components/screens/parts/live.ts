import type { ReactNode } from "react";
import type { PracticeSettings, PracticeSwitchId, PracticeUser, PracticeUserChange } from "#lib/practice/practice";
import type { SetupScreenId } from "#lib/practice/setup-screens";

/*
 * A drawing is a picture, or it is live: the practice org's Setup shows the same drawing with real fields, buttons and links in
 * the places of the drawn ones. Every part takes what makes it real as a prop, and without it draws what it always drew; so the
 * picture and the practice are one drawing and cannot drift. What has nothing real behind it stays drawn, and is gray.
 */

/** What a drawn field is called in the form that it becomes part of. */
export type LiveName = PracticeSwitchId | keyof PracticeUserChange | "myDomainName" | "code";

/** A drawn field that is really one. */
export type LiveField = {
  readonly name: LiveName;
  /** A text, or of a box whether it is ticked, or of a list what is chosen. */
  readonly value: string | boolean | readonly string[];
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What is likely typed into it. */
  readonly suggested?: readonly string[];
  readonly isNumber?: boolean;
  readonly error?: string | undefined;
  /** Gray, as Salesforce shows it until Edit is pressed. */
  readonly isLocked?: boolean;
};

/**
 * What a drawn button or link really does: it leads somewhere, or sends a form: the one around it, or the one named. *Cancel*
 * discards what was typed, and is not asked about it.
 */
export type LiveAct =
  | { readonly href: string; readonly discards?: true }
  | { readonly sends: "form"; readonly form?: string; readonly name?: string; readonly value?: string };

/** What makes a drawn page real. */
export type LiveScreen = {
  readonly settings: PracticeSettings;
  readonly users: readonly PracticeUser[];
  /** The field of that name, where this page has it. */
  readonly field: (name: LiveName) => LiveField | undefined;
  /** The way to another page of the same Setup. */
  readonly to: (screen: SetupScreenId) => LiveAct;
  /** What sends the form around the page, and what leaves it as it was. */
  readonly save: LiveAct;
  readonly cancel: LiveAct;
  /** What switches the app off or on. */
  readonly status: LiveAct;
  /** The gear with its menu, and the left column with Quick Find. */
  readonly gear: ReactNode;
  readonly left: ReactNode;
  /** Beside a value that is to be taken along. */
  readonly copy: (value: string, what: string) => ReactNode;
};
