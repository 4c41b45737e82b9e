import type { GuidePlace } from "#components/guide/step-rail";
import type { SetupPage } from "#lib/domain/controls";
import { type Look, parseLook, withLook } from "#lib/guide/looks";
import { setupProgress } from "#lib/guide/progress";
import { type SetupLink, setupLink } from "#lib/guide/setup-links";
import { routes } from "#lib/routes";
import type { PageProps } from "../page-props.ts";

/** What a public page of the guide knows: no setup and nobody's values, only the look the reader chose. */
export type PublicGuide = {
  readonly look: Look;
  readonly hrefOf: (place: GuidePlace | "before-you-begin") => string;
  readonly linkOf: (page: SetupPage) => SetupLink;
  /** A page of the guide, in the same look. */
  readonly to: (path: string) => string;
};

/** Nothing is ticked where nobody is known. */
export const noProgress = setupProgress({ ticks: new Set(), facts: {} });

export async function publicGuide(searchParams: PageProps["searchParams"]): Promise<PublicGuide> {
  const look = parseLook((await searchParams).look) ?? "new";
  const to = (path: string) => withLook(path, look);
  return {
    look,
    to,
    hrefOf: (place) => {
      if (place === "connect") return routes.newSetup;
      return to(place === "before-you-begin" ? routes.guidePage(place) : routes.guideStep(place));
    },
    linkOf: (page) => setupLink(null, page),
  };
}
