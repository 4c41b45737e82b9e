import type { ReactNode } from "react";
import { screenTitle } from "#components/screens/screen";
import type { ScreenId } from "#lib/domain/setup/controls";

/**
 * A row on paper, whole on one sheet wherever it fits one. No grid: one that is broken between two sheets does not grow by what
 * was left free on the first, and what follows is printed over its end.
 */
export const rowOnPaper = "print:mt-4 print:block print:break-inside-avoid print:pt-3";

type ScreenRowProps = {
  screen: ScreenId;
  picture: ReactNode;
  /** What is done there. */
  children: ReactNode;
};

/** One screen: what to do at the left, the picture at the right, which stays beside it while it is read. */
export const ScreenRow = ({ screen, picture, children }: ScreenRowProps) => (
  <section
    aria-labelledby={`on-${screen}`}
    className={`mt-6 grid items-start gap-x-8 gap-y-5 border-line border-t pt-5 xl:grid-cols-[minmax(0,24rem)_minmax(0,1fr)] 2xl:grid-cols-[minmax(0,27rem)_minmax(0,1fr)] ${rowOnPaper}`}
  >
    <div className="min-w-0">
      <h2 id={`on-${screen}`} className="font-medium text-faint text-sm">
        On the page <span className="text-soft">{screenTitle(screen)}</span>
      </h2>
      {children}
    </div>
    <div className="min-w-0 xl:sticky xl:top-5 print:static">{picture}</div>
  </section>
);
