import { TextLink } from "#components/ui/text-link";
import type { StepId } from "#lib/domain/setup/controls";
import type { PartId } from "#lib/domain/setup/parts";
import { partName } from "#lib/guide/parts";
import type { PartProgress, SetupProgress } from "#lib/guide/progress";
import { isOnlyForRotation } from "#lib/guide/step";
import { stepNumber, steps } from "#lib/guide/steps";
import { type MarkLook, StepMark } from "./step-mark.tsx";

/** Somewhere in the public guide that its rail leads to: a step, or the start of a setup. */
export type GuidePlace = StepId | "connect";

type Entry = {
  readonly href: string;
  readonly name: string;
  readonly number: number;
  readonly look: MarkLook;
  readonly isHere: boolean;
  /** How far it is, in words. */
  readonly sub: string;
};

type RailProps = {
  over: string;
  /** What is being set up: the connection's name, then the org if known. */
  name: string;
  myDomain?: string | null;
  /** The page of the whole setup, with the values that its parts show. */
  setupHref?: string;
  entries: readonly Entry[];
};

/** Each page in order, with how far it is. Narrow, the names are left out and the marks stand in a row. */
function Rail({ over, name, myDomain, setupHref, entries }: RailProps) {
  return (
    <nav aria-label="Steps" className="print:hidden">
      <p className="mb-4 max-lg:mb-3">
        <span className="block text-faint text-sm">{over}</span>
        <span className="wrap-anywhere block font-semibold">{name}</span>
        {myDomain && <span className="wrap-anywhere block font-mono text-soft text-xs">{myDomain}</span>}
        {setupHref && (
          <TextLink href={setupHref} className="link mt-1 inline-block text-sm text-soft">
            Overview and your values
          </TextLink>
        )}
      </p>
      <ol className="flex flex-wrap gap-1 lg:grid lg:gap-0.5">
        {entries.map(({ href, name: title, number, look, isHere, sub }) => (
          <li key={href}>
            <TextLink
              href={href}
              current={isHere}
              className={`flex gap-2.5 rounded-md p-1 text-md hover:bg-well lg:py-1.5 ${isHere ? "font-semibold" : "text-soft hover:text-ink"}`}
            >
              <StepMark look={look} number={number} isHere={isHere} />
              <span className="max-lg:sr-only">
                <span className="block pt-0.5">{title}</span>
                {sub && <span className="block font-normal text-faint text-xs">{sub}</span>}
              </span>
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The seven steps of the public guide, and the way to a setup. */
export const StepRail = ({ here, hrefOf }: { here: StepId | null; hrefOf: (place: GuidePlace) => string }) => (
  <Rail
    over="The guide"
    name="Connect Salesforce"
    entries={[
      ...steps.map((step) => ({
        href: hrefOf(step.id),
        name: step.title,
        number: stepNumber(step.id),
        look: isOnlyForRotation(step) ? ("rotation" as const) : ("open" as const),
        isHere: here === step.id,
        sub: isOnlyForRotation(step) ? "only for rotation" : "",
      })),
      { href: hrefOf("connect"), name: "Connect", number: steps.length + 1, look: "open", isHere: false, sub: "" },
    ]}
  />
);

type PartRailProps = {
  name: string;
  myDomain: string | null;
  progress: SetupProgress;
  /** Where the reader is; null on the pages beside the parts. */
  here: PartId | null;
  hrefOf: (place: PartId) => string;
  setupHref: string;
};

/** The parts of a setup. */
export const PartRail = ({ name, myDomain, progress, here, hrefOf, setupHref }: PartRailProps) => (
  <Rail
    over="Setting up"
    name={name || myDomain || "A new connection"}
    myDomain={name ? myDomain : null}
    setupHref={setupHref}
    entries={progress.parts.map((part, index) => ({
      href: hrefOf(part.id),
      name: partName(part.id),
      number: index + 1,
      look: part.state === "done" ? "done" : "open",
      isHere: here === part.id,
      sub: subLine(part),
    }))}
  />
);

function subLine({ id, state, done, of, known }: PartProgress): string {
  if (id === "connect") return "";
  if (state === "done" && known === of) return "known already";
  return done > 0 ? `${done} of ${of} done` : "";
}
