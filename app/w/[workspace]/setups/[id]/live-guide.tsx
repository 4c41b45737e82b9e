import { LiveLook } from "#components/live/live-look";
import { LivePanel, type NextThing } from "#components/live/live-panel";
import { SeenAgo } from "#components/live/seen-ago";
import { lookNow } from "#lib/actions/setups/live-guide";
import { retrySetup } from "#lib/actions/setups/retry-setup";
import type { SeenAnswer } from "#lib/domain/look/seen-answer";
import { articles } from "#lib/domain/problems/articles";
import { controls } from "#lib/domain/setup/controls";
import { orgOf } from "#lib/guide/setup-links";
import { stepOf } from "#lib/guide/steps";
import { routes } from "#lib/routes";
import { liveWords } from "#lib/words/live-guide";
import type { OpenSetup } from "./open-setup.ts";

/**
 * What Orglink sees in the org of a setup while its guide is open, at the top of each of its pages; nothing before key and secret are
 * kept, which it takes to look.
 */
export function LiveGuide({ open }: { open: OpenSetup }) {
  const { setup, look, looking, to } = open;
  if (!looking.isOn) return null;
  const mayLook = open.allows("setup:look");
  const answer = look?.answer ?? null;
  return (
    <LivePanel
      answer={answer}
      next={answer?.came === "refused" ? nextThing(open, answer) : null}
      when={
        <span className="tabular-nums">
          {looking.seenAt && (
            <>
              {liveWords.title} <SeenAgo at={looking.seenAt} />
              {"; "}
            </>
          )}
          <LiveLook made={looking} href={to.setupLook(setup.id)} mayRenew={mayLook} />.
        </span>
      }
      {...(mayLook ? { look: { action: lookNow, setupId: setup.id } } : {})}
      {...(open.allows("connection:create")
        ? { connect: { action: retrySetup, setupId: setup.id, runId: open.newId() } }
        : {})}
    />
  );
}

/** The control that the answer names, in the guide and in Setup; where it names none, the article and the page to look at. */
function nextThing(open: OpenSetup, { problem }: Extract<SeenAnswer, { came: "refused" }>): NextThing {
  const { control, step, place, title } = articles[problem.code];
  const page = place ?? (control && step ? stepOf(step).page : null);
  const link = page && open.linkOf(page, control ?? undefined);
  const inSetup = link?.href ? { href: link.href, label: `Open in ${orgOf(link.href)}` } : null;
  if (control === null || step === null)
    return { label: title, href: routes.problem(problem.code), isArticle: true, inSetup };
  return {
    label: controls[control].label,
    href: open.to.step(open.setup.id, step, control),
    isArticle: false,
    inSetup,
  };
}
