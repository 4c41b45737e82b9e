import type { GuidePlace } from "#components/guide/step-rail";
import { found } from "#lib/actions/guard";
import { visit } from "#lib/actions/session";
import type { ScreenId, SetupPage } from "#lib/domain/setup/controls";
import type { Capture } from "#lib/guide/capture";
import { type Look, withLook } from "#lib/guide/looks";
import { type SetupLink, setupLink } from "#lib/guide/setup-links";
import { routes } from "#lib/routes";
import { readCaptures } from "#lib/services/guide/read-capture";
import { chosenLook } from "../chosen-look.ts";
import type { PageProps } from "../page-props.ts";

/** What a public page of the guide knows: no setup and nobody's values, only the look the reader chose. */
export type PublicGuide = {
  readonly look: Look;
  /** Whether the reader's browser has kept that look, so that addresses need not say it. */
  readonly isLookKept: boolean;
  readonly hrefOf: (place: GuidePlace | "before-you-begin") => string;
  readonly linkOf: (page: SetupPage) => SetupLink;
  /** A page of the guide, in the same look. */
  readonly to: (path: string) => string;
  /** The operator's own pictures, if they may be seen by anybody. */
  readonly capturesOf: (screens: readonly ScreenId[]) => Promise<ReadonlyMap<ScreenId, Capture>>;
};

export async function publicGuide(searchParams: PageProps["searchParams"]): Promise<PublicGuide> {
  const { look, isKept } = await chosenLook(searchParams);
  const to = (path: string) => (isKept ? path : withLook(path, look));
  return {
    look,
    isLookKept: isKept,
    to,
    hrefOf: (place) => {
      if (place === "connect") return routes.newSetup;
      return to(place === "before-you-begin" ? routes.guidePage(place) : routes.guideStep(place));
    },
    capturesOf: async (screens) => found(await (await visit()).ask(readCaptures, screens)),
    linkOf: (page) => setupLink(null, page),
  };
}
