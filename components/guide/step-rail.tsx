import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import type { StepId } from "#lib/domain/setup/controls";
import type { SetupProgress, StepProgress } from "#lib/guide/progress";
import { stepNumber, stepOf } from "#lib/guide/steps";
import { StepMark } from "./step-mark.tsx";

/** Somewhere in a setup that the rail leads to. */
export type GuidePlace = StepId | "connect";

type StepRailProps = {
  over?: string;
  /** What is being set up: the connection's name, then the org if known. */
  name: string;
  myDomain?: string | null;
  progress: SetupProgress;
  /** Where the reader is; null on the pages beside the steps. */
  here: GuidePlace | null;
  hrefOf: (place: GuidePlace) => string;
  /** The page of the whole setup, with the values that the steps show. */
  setupHref?: string;
};

/** The seven steps and the form, each with how far it is. Narrow, the names are left out and the marks stand in a row. */
export function StepRail({ over = "Setting up", name, myDomain, progress, here, hrefOf, setupHref }: StepRailProps) {
  return (
    <nav aria-label="Steps" className="print:hidden">
      <p className="mb-4 max-lg:mb-3">
        <span className="block text-faint text-sm">{over}</span>
        <span className="wrap-anywhere block font-semibold">{name || "A new connection"}</span>
        {myDomain && <span className="wrap-anywhere block font-mono text-soft text-xs">{myDomain}</span>}
        {setupHref && (
          <TextLink href={setupHref} className="link mt-1 inline-block text-sm text-soft">
            Overview and your values
          </TextLink>
        )}
      </p>
      <ol className="flex flex-wrap gap-1 lg:grid lg:gap-0.5">
        {progress.steps.map((step) => (
          <li key={step.id}>
            <RailLink href={hrefOf(step.id)} isHere={here === step.id}>
              <StepMark
                look={step.state === "done" ? "done" : step.state === "only-for-rotation" ? "rotation" : "open"}
                number={stepNumber(step.id)}
                isHere={here === step.id}
              />
              <span className="max-lg:sr-only">
                <span className="block pt-0.5">{stepOf(step.id).shortTitle}</span>
                <span className="block font-normal text-faint text-xs">{subLine(step)}</span>
              </span>
            </RailLink>
          </li>
        ))}
        <li>
          <RailLink href={hrefOf("connect")} isHere={here === "connect"}>
            <ConnectMark isDone={progress.next === "done"} isHere={here === "connect"} />
            <span className="pt-0.5 max-lg:sr-only">Connect</span>
          </RailLink>
        </li>
      </ol>
    </nav>
  );
}

function RailLink({ href, isHere, children }: { href: string; isHere: boolean; children: React.ReactNode }) {
  return (
    <TextLink
      href={href}
      current={isHere}
      className={`flex gap-2.5 rounded-md p-1 text-md hover:bg-well lg:py-1.5 ${isHere ? "font-semibold" : "text-soft hover:text-ink"}`}
    >
      {children}
    </TextLink>
  );
}

function ConnectMark({ isDone, isHere }: { isDone: boolean; isHere: boolean }) {
  const look = isDone
    ? "border-ink bg-ink text-paper"
    : isHere
      ? "border-[2.5px] border-ring text-ring"
      : "border-edge";
  return (
    <span aria-hidden="true" className={`grid size-7 shrink-0 place-items-center rounded-full border text-sm ${look}`}>
      <Icon name={isDone ? "check" : "arrow-right"} />
    </span>
  );
}

function subLine({ state, done, of, known }: StepProgress): string {
  if (state === "done" && known === of) return "known already";
  if (state === "only-for-rotation") return "only for rotation";
  return done > 0 ? `${done} of ${of} set` : "";
}
