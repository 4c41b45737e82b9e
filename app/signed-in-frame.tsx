import type { ReactNode } from "react";
import { AppFrame, type FrameWidth } from "#components/shell/app-frame";
import { Button } from "#components/ui/button";
import type { SignedIn } from "#lib/actions/guard";
import { signOut } from "#lib/actions/people/sign-out";
import { routes } from "#lib/routes";
import { roleWords } from "#lib/words/roles";

export type Place = "connections" | "guide" | "problems" | "practice" | "settings";

type SignedInFrameProps = { who: SignedIn; place?: Place; width?: FrameWidth; children: ReactNode };

/** The frame of every page for somebody signed in: where they can go, who they are, the way out. */
export function SignedInFrame({ who: { instance, actor }, place, width, children }: SignedInFrameProps) {
  const places: readonly (readonly [Place, string, string])[] = [
    ["connections", routes.connections, "Connections"],
    ["guide", routes.guide, "Guide"],
    ["problems", routes.problems, "Problems"],
    ...(instance.env.isPracticeOrgOn && actor.role === "admin"
      ? ([["practice", routes.practice, "Practice org"]] as const)
      : []),
    ["settings", routes.settings, "Settings"],
  ];
  return (
    <AppFrame
      homeHref={routes.connections}
      nav={places.map(([id, href, label]) => ({ href, label, isCurrent: id === place }))}
      account={`${actor.workspaceName} · ${roleWords[actor.role]}`}
      signOut={
        <form action={signOut}>
          <Button type="submit" size="small" variant="quiet">
            Sign out
          </Button>
        </form>
      }
      {...(width ? { width } : {})}
    >
      {children}
    </AppFrame>
  );
}
