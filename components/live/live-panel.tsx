import type { ReactNode } from "react";
import { AdviceList } from "#components/connection/advice-list";
import { LinkButton } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import { Disclosure } from "#components/ui/disclosure";
import { StatusSign } from "#components/ui/status";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import type { IdentityCard } from "#lib/domain/check/check-run";
import type { SeenAnswer } from "#lib/domain/look/seen-answer";
import { articles } from "#lib/domain/problems/articles";
import { mayBeSpreading } from "#lib/domain/wait/hope";
import type { ButtonAction } from "#lib/forms/form-state";
import type { retryForm, setupForm } from "#lib/forms/setup-forms";
import { liveWords } from "#lib/words/live-guide";
import { ConnectButton } from "./connect-button.tsx";

/** The next thing to do, as the last answer names it. */
export type NextThing = {
  /** Salesforce's label of the control, or the problem's name. */
  readonly label: string;
  /** In the guide, or the article where no control of the guide cures it. */
  readonly href: string;
  readonly isArticle: boolean;
  /** Into the org's own Setup; null while nobody knows which org. */
  readonly inSetup: { readonly href: string; readonly label: string } | null;
};

type LivePanelProps = {
  answer: SeenAnswer | null;
  next: NextThing | null;
  /** How long ago, and when again. */
  when: ReactNode;
  /** For those who may only read: none. */
  look?: { readonly action: ButtonAction<typeof setupForm>; readonly setupId: string } | undefined;
  connect?:
    | { readonly action: ButtonAction<typeof retryForm>; readonly setupId: string; readonly runId: string }
    | undefined;
};

/** What Orglink sees in the org now, and what to do next. */
export function LivePanel({ answer, next, when, look, connect }: LivePanelProps) {
  const isRight = answer?.came === "all";
  return (
    <section
      aria-labelledby="live-title"
      className={`mt-5 mb-6 grid gap-3 rounded-lg border border-line border-l-3 bg-sheet px-4 py-4 sm:px-5 print:hidden ${isRight ? "border-l-good" : "border-l-ring"}`}
    >
      <h2 id="live-title" className="sr-only">
        {liveWords.title}
      </h2>
      <div role="status" className="grid gap-1">
        <p className="flex items-baseline gap-2.5 font-semibold">
          <StatusSign
            kind={isRight ? "healthy" : answer === null ? "unchecked" : "waiting"}
            className="translate-y-0.5"
          />
          <span className="wrap-anywhere">{sentenceOf(answer)}</span>
        </p>
        {answer?.came === "all" && <Who card={answer.card} />}
        {answer?.came === "refused" && mayBeSpreading(answer.problem) && (
          <p className="text-md text-soft">{liveWords.spreading}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-md">
        {next && <Next next={next} />}
        {isRight && connect && (
          <ButtonForm action={connect.action} values={{ setupId: connect.setupId, runId: connect.runId }}>
            <ConnectButton />
          </ButtonForm>
        )}
        {look && (
          <ButtonForm action={look.action} values={{ setupId: look.setupId }}>
            <SubmitButton size={isRight ? "medium" : "small"}>{liveWords.lookNow}</SubmitButton>
          </ButtonForm>
        )}
        {isRight && connect && <span className="text-md text-soft">{liveWords.nothingSaved}</span>}
      </div>
      <p className="text-sm text-soft">
        {when} {look ? liveWords.stops : liveWords.readsOnly} {liveWords.loginHistory}
      </p>
      {answer?.came === "all" && answer.advice.length > 0 && (
        <Disclosure
          summary={
            answer.advice.length === 1 ? "One thing worth knowing" : `${answer.advice.length} things worth knowing`
          }
        >
          <AdviceList advice={answer.advice} />
        </Disclosure>
      )}
    </section>
  );
}

function sentenceOf(answer: SeenAnswer | null): string {
  if (answer === null) return liveWords.notYet;
  if (answer.came === "token") return liveWords.tokenOnly;
  return answer.came === "all" ? liveWords.allRight : `${articles[answer.problem.code].title}.`;
}

/** Which org answered, and as whom programs would work in it. */
function Who({ card }: { card: IdentityCard }) {
  const { isSandbox } = card;
  const kind = isSandbox === undefined ? null : isSandbox ? "a sandbox" : "production";
  return (
    <p className="wrap-anywhere text-md">
      <strong>{card.orgName ?? card.orgId}</strong>
      {kind && `, ${kind}`}. Runs as <strong>{card.runAsUsername ?? card.runAsName ?? card.runAsUserId}</strong>.
    </p>
  );
}

function Next({ next: { label, href, isArticle, inSetup } }: { next: NextThing }) {
  return (
    <>
      {/* Loaded whole where it names a control: only then does the browser mark it. */}
      <p className="mr-1 min-w-0">
        Next:{" "}
        {isArticle ? (
          <TextLink href={href}>{label}</TextLink>
        ) : (
          <a href={href} className="link font-semibold">
            {label}
          </a>
        )}
      </p>
      {inSetup && (
        <LinkButton href={inSetup.href} size="small" newTab>
          {inSetup.label}
        </LinkButton>
      )}
    </>
  );
}
