import type { ReactNode } from "react";
import { Header, type HeaderProps } from "./header.tsx";

/** `prose` for reading and forms, `page` for tables and panels, `wide` for a step with its screen. */
export type FrameWidth = "prose" | "page" | "wide";

const widths: Record<FrameWidth, string> = { prose: "max-w-prose", page: "max-w-page", wide: "max-w-wide" };

type AppFrameProps = HeaderProps & { width?: FrameWidth; foot?: ReactNode; children: ReactNode };

/** Every page's frame: a way past the header, the header, and the main part. `prose` keeps the left edge of the others. */
export function AppFrame({ width = "page", foot, children, ...header }: AppFrameProps) {
  return (
    <>
      <a
        href="#main"
        className="sr-only rounded-md bg-ink px-4 py-2 font-semibold text-paper focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10"
      >
        Skip to the page
      </a>
      <Header {...header} />
      <main id="main" tabIndex={-1} className="mx-auto max-w-wide px-4 pt-8 pb-20 sm:px-6 sm:pt-10 print:p-0">
        <div className={widths[width]}>{children}</div>
      </main>
      {foot && (
        <footer className="border-line border-t print:hidden">
          <div className="mx-auto max-w-wide px-4 py-4 sm:px-6">{foot}</div>
        </footer>
      )}
    </>
  );
}
