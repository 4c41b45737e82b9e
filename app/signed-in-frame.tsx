import type { ReactNode } from "react";
import { AppFrame, type FrameWidth } from "#components/shell/app-frame";
import { Button } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import { signOut } from "#lib/actions/people/sign-out";
import type { Session } from "#lib/actions/session";
import { routes } from "#lib/routes";
import { roleWords } from "#lib/words/roles";

export type Place = "connections" | "guide" | "problems" | "practice" | "settings";

type SignedInFrameProps = { session: Session; place?: Place; width?: FrameWidth; children: ReactNode };

/** The frame of every page for somebody signed in: where they can go, who they are, the way out. */
export function SignedInFrame({ session, place, width, children }: SignedInFrameProps) {
  const places: readonly (readonly [Place, string, string])[] = [
    ["connections", session.to.connections, "Connections"],
    ["guide", routes.guide, "Guide"],
    ["problems", routes.problems, "Problems"],
    ...(session.facts.isPracticeOrgOn && session.allows("practice:use")
      ? ([["practice", routes.practice, "Practice org"]] as const)
      : []),
    ["settings", session.to.settings, "Settings"],
  ];
  return (
    <AppFrame
      homeHref={session.to.connections}
      nav={places.map(([id, href, label]) => ({ href, label, isCurrent: id === place }))}
      account={`${session.workspace.name} · ${roleWords[session.workspace.role]}`}
      signOut={
        <ButtonForm action={signOut}>
          <Button type="submit" size="small" variant="quiet">
            Sign out
          </Button>
        </ButtonForm>
      }
      {...(width ? { width } : {})}
    >
      {children}
    </AppFrame>
  );
}
