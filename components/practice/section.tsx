import type { ReactNode } from "react";
import { type PracticeSectionId, practiceSections, sectionAnchor } from "#lib/practice/practice-sections";

type SectionProps = {
  id: PracticeSectionId;
  /** Instead of the section's own title. */
  title?: string;
  /** The page a deep link asked for. */
  isHere: boolean;
  /** Of a switch that a deep link asked for and that is not in the section as it stands: its title takes the ring. */
  anchor?: string;
  children: ReactNode;
};

/** A page of Salesforce within the switches page; the one a deep link asked for wears the ring before its title. */
export function Section({ id, title, isHere, anchor: ringedAnchor, children }: SectionProps) {
  const anchor = sectionAnchor(id);
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className="scroll-mt-6 border-line border-t pt-6 pb-10">
      <h2 id={`${anchor}-title`} className="mb-1 flex items-center gap-2.5 font-semibold text-xl">
        {isHere && !ringedAnchor && (
          <span aria-hidden="true" className="size-3.5 shrink-0 rounded-full border-[3px] border-ring" />
        )}
        <span
          id={ringedAnchor}
          className={ringedAnchor ? "ringed -mx-1.5 my-2 min-w-0 scroll-mt-6 rounded-sm px-1.5" : "min-w-0"}
        >
          {title ?? practiceSections.find((section) => section.id === id)?.title}
          {isHere && <span className="sr-only">, the page you asked for</span>}
        </span>
      </h2>
      {children}
    </section>
  );
}
