import { buttonClass } from "#components/ui/button-class";
import { controlClass } from "#components/ui/field";
import { TextLink } from "#components/ui/text-link";
import type { ControlId, StepId } from "#lib/domain/controls";
import type { GuideFind } from "#lib/guide/search";
import { stepNumber, stepOf } from "#lib/guide/steps";

type GuideSearchProps = {
  action: string;
  search: string;
  look: string | null;
  found: readonly GuideFind[];
  hrefOf: (step: StepId, control: ControlId) => string;
};

/** Finds a control by Salesforce's label, or by what else people call it. A plain form: the address carries it. */
export function GuideSearch({ action, search, look, found, hrefOf }: GuideSearchProps) {
  return (
    <div className="mt-7 mb-8 print:hidden">
      <search>
        <form action={action} className="flex max-w-form gap-2">
          <label htmlFor="guide-search" className="sr-only">
            Search the guide
          </label>
          <input
            id="guide-search"
            type="search"
            name="search"
            maxLength={100}
            defaultValue={search}
            placeholder="A label, or what you call it: Client Secret, Connected App"
            autoComplete="off"
            className={`${controlClass} h-10 text-md`}
          />
          {look && <input type="hidden" name="look" value={look} />}
          <button type="submit" className={buttonClass("secondary")}>
            Search
          </button>
        </form>
      </search>
      {search.trim() !== "" && <Found found={found} search={search} hrefOf={hrefOf} />}
    </div>
  );
}

function Found({ found, search, hrefOf }: Pick<GuideSearchProps, "found" | "search" | "hrefOf">) {
  if (found.length === 0) {
    return (
      <p role="status" className="mt-4 max-w-prose text-soft">
        Nothing in the guide is called “{search}”. Try one word of the label, in English.
      </p>
    );
  }
  return (
    <ul className="mt-4 max-w-prose divide-y divide-line border-line border-y">
      {found.map(({ control, step, label, synonym }) => (
        <li key={control} className="py-2.5">
          <TextLink href={hrefOf(step, control)} className="font-medium hover:underline">
            {label}
          </TextLink>
          <span className="block text-sm text-soft">
            Step {stepNumber(step)}, {stepOf(step).title}
            {synonym && `. ${synonym.term}: ${synonym.note}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
