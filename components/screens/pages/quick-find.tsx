import { Act } from "../parts/act.tsx";
import { Control } from "../parts/control.tsx";
import { ExternalResults } from "../parts/external-results.tsx";
import { Frame } from "../parts/frame.tsx";
import type { LiveScreen } from "../parts/live.ts";
import { PageCard } from "../parts/page-card.tsx";
import type { PageProps } from "./page-props.ts";

/** S2: Setup's home with the name of the apps typed into Quick Find. The page beside it is only hinted at. */
export function QuickFindPage({ ring, live }: PageProps) {
  return (
    <Frame
      left={
        <ExternalResults
          box={(box) => (
            <Control id="quick-find" ring={ring} mark="side" className="sf-wide">
              {box}
            </Control>
          )}
          selectedRow={(words) => (
            <Control id="app-manager-item" ring={ring}>
              {words}
            </Control>
          )}
        />
      }
      live={live}
    >
      <PageCard tile="gear" title="Home" />
      {live ? <RecentlyUsed live={live} /> : <Hint />}
    </Frame>
  );
}

/** A real home leads on, to what is mostly set in a practice org. */
function RecentlyUsed({ live }: { readonly live: LiveScreen }) {
  const links = [
    ["External Client App Manager", "apps"],
    ["External Client App Settings", "app-settings"],
    ["Users", "users"],
    ["My Domain", "my-domain"],
    ["Login History", "login-history"],
  ] as const;
  return (
    <div className="sf-sheet sf-hint">
      <div className="sf-strong">Most Recently Used</div>
      {links.map(([title, screen]) => (
        <div key={screen} className="sf-hint-row">
          <Act act={live.to(screen)} className="sf-link">
            {title}
          </Act>
          <span>Setup page</span>
        </div>
      ))}
    </div>
  );
}

function Hint() {
  return (
    <div className="sf-sheet sf-part sf-hint">
      <div className="sf-strong">Most Recently Used</div>
      {["a", "b", "c", "d", "e", "f"].map((line) => (
        <div key={line} className="sf-hint-row">
          <span className="sf-bar" />
          <span className="sf-bar sf-bar-short" />
          <span className="sf-bar sf-bar-short" />
        </div>
      ))}
    </div>
  );
}
