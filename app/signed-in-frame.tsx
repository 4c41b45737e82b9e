import type { ReactNode } from "react";
import { AppFrame, type FrameWidth } from "#components/shell/app-frame";
import { Button } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import { signOut } from "#lib/actions/people/sign-out";
import type { Session } from "#lib/actions/session";
import { routes } from "#lib/routes";
import { countFailing } from "#lib/services/connections/count-failing";
import { roleWords } from "#lib/words/roles";
import { failingWords } from "#lib/words/test-all";

export type Place = "connections" | "guide" | "problems" | "practice" | "settings";

type SignedInFrameProps = {
  session: Session;
  place?: Place;
  width?: FrameWidth;
  /** How many connections fail, where the page has read it anyway; else it is asked for. */
  failing?: number;
  children: ReactNode;
};

/** The frame of every page for somebody signed in: where they can go, what needs a look there, who they are, the way out. */
export async function SignedInFrame({ session, place, width, failing, children }: SignedInFrameProps) {
  const alarm = failingWords(failing ?? (await askFailing(session)));
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
      nav={places.map(([id, href, label]) => ({
        href,
        label,
        isCurrent: id === place,
        ...(id === "connections" ? { alarm } : {}),
      }))}
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

async function askFailing(session: Session): Promise<number> {
  const counted = await session.ask(countFailing, null);
  return counted.ok ? counted.value : 0;
}
