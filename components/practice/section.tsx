import type { ReactNode } from "react";
import { type PracticeSectionId, practiceSections, sectionAnchor } from "#lib/practice/practice-sections";

type SectionProps = { id: PracticeSectionId; children: ReactNode };

/** A page of Salesforce within the page of all switches. */
export function Section({ id, children }: SectionProps) {
  const anchor = sectionAnchor(id);
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className="scroll-mt-6 border-line border-t pt-6 pb-10">
      <h2 id={`${anchor}-title`} className="mb-1 font-semibold text-xl">
        {practiceSections.find((section) => section.id === id)?.title}
      </h2>
      {children}
    </section>
  );
}
