import { LinkButton } from "#components/ui/button";
import type { ControlId } from "#lib/domain/setup/controls";
import { existingApp } from "#lib/guide/existing-app";
import { GuideArticle, type LinkOf } from "./guide-article.tsx";
import { TickForm, type Ticking } from "./tick-mark.tsx";

type ExistingAppProps = {
  linkOf: LinkOf;
  connectHref: string;
  ticks: ReadonlySet<ControlId>;
  tick?: Ticking;
};

/** What must be checked in an app that is there already, then the form. */
export function ExistingApp({ linkOf, connectHref, ticks, tick }: ExistingAppProps) {
  return (
    <GuideArticle
      page={existingApp}
      linkOf={linkOf}
      ticking={{ ticks, canTick: tick !== undefined }}
      first={
        <>
          {tick && <TickForm {...tick} />}
          <p className="mb-8 flex flex-wrap gap-x-5 gap-y-2 text-md">
            {existingApp.sections.slice(0, 2).map(({ id, title }) => (
              <a key={id} href={`#${id}`} className="link">
                {title}
              </a>
            ))}
          </p>
        </>
      }
      last={
        <p className="mb-10 print:hidden">
          <LinkButton href={connectHref} variant="primary">
            Next: Connect
          </LinkButton>
        </p>
      }
    />
  );
}
