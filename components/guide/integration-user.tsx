import { LinkButton } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import type { ScreenId } from "#lib/domain/setup/controls";
import type { Capture } from "#lib/guide/capture";
import { integrationUser } from "#lib/guide/integration-user";
import type { Look } from "#lib/guide/looks";
import { orgOf, pageByScreen } from "#lib/guide/setup-links";
import { checkedAgainst } from "#lib/guide/step";
import type { OwnValues } from "#lib/guide/values";
import type { LinkOf } from "./guide-article.tsx";
import { InstructionList } from "./instruction-list.tsx";
import { ScreenFigure } from "./screen-figure.tsx";
import { ScreenRow } from "./screen-row.tsx";

type IntegrationUserProps = {
  own: OwnValues;
  look: Look;
  linkOf: LinkOf;
  captures: ReadonlyMap<ScreenId, Capture>;
  nextHref: string;
  shortcutHref: string;
};

/** How to make the user that tokens act as: user, license, permission set, each beside its page of Setup. */
export function IntegrationUser({ own, look, linkOf, captures, nextHref, shortcutHref }: IntegrationUserProps) {
  const { title, lead, rows, controls: ring, after } = integrationUser;
  return (
    <article>
      <PageHeader title={title} lead={lead} />
      <p className="text-sm text-soft print:hidden">
        At home in the Salesforce CLI? <TextLink href={shortcutHref}>The package</TextLink> has the permission set too.
      </p>
      {rows.map(({ screen, instructions }, row) => {
        const page = pageByScreen[screen];
        const before = rows[row - 1];
        const link = before && pageByScreen[before.screen] === page ? null : linkOf(page);
        return (
          <ScreenRow
            key={screen}
            screen={screen}
            picture={
              <ScreenFigure
                screen={screen}
                look={look}
                own={own}
                ring={ring}
                capture={captures.get(screen)}
                checkedAgainst={checkedAgainst}
              />
            }
          >
            <InstructionList instructions={instructions} own={own} />
            {link?.href && (
              <p className="py-1">
                <LinkButton href={link.href} size="small" newTab>
                  Open {link.title} in {orgOf(link.href)}
                </LinkButton>
              </p>
            )}
          </ScreenRow>
        );
      })}
      <p className="mt-6 max-w-prose text-md text-soft">{after}</p>
      <p className="mt-8 border-line border-t pt-5 print:hidden">
        <LinkButton href={nextHref} variant="strong">
          Next: Say who it runs as
        </LinkButton>
      </p>
    </article>
  );
}
