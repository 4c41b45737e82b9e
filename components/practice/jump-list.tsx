import type { PracticeSection, PracticeSectionId } from "#lib/practice/practice-sections";
import { practiceSections, sectionAnchor } from "#lib/practice/practice-sections";

const parts: Readonly<Record<PracticeSection["part"], string>> = {
  app: "External Client App",
  org: "The org",
  practice: "Practice only",
  "at-once": "At once",
};

type JumpListProps = {
  /** How many switches of a section are not as the guide says. */
  otherwise: ReadonlyMap<PracticeSectionId, number>;
};

/** The sections of the page, with how many switches of each are not as the guide says. Narrow, it folds. */
export function JumpList(props: JumpListProps) {
  return (
    <>
      <details className="border-line border-y lg:hidden print:hidden">
        <summary className="flex min-h-10 cursor-pointer items-center font-semibold text-md">Sections</summary>
        <nav aria-label="Sections" className="pb-3">
          <Lists {...props} />
        </nav>
      </details>
      <nav aria-label="Sections" className="max-lg:hidden print:hidden">
        <Lists {...props} />
      </nav>
    </>
  );
}

function Lists({ otherwise }: JumpListProps) {
  return (Object.keys(parts) as PracticeSection["part"][]).map((part) => (
    <div key={part} className="mb-4">
      <p className="mb-1 text-faint text-sm">{parts[part]}</p>
      <ul>
        {practiceSections
          .filter((section) => section.part === part)
          .map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${sectionAnchor(id)}`}
                className="-mx-2 flex min-h-7 items-baseline justify-between gap-2 rounded-sm px-2 py-0.5 text-soft text-sm hover:bg-well hover:text-ink"
              >
                <span className="min-w-0">{title}</span>
                {(otherwise.get(id) ?? 0) > 0 && (
                  <span className="shrink-0 text-wait text-xs tabular-nums">
                    {otherwise.get(id)}
                    <span className="sr-only"> not as the guide says</span>
                  </span>
                )}
              </a>
            </li>
          ))}
      </ul>
    </div>
  ));
}
