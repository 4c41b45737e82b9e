import type { ReactNode } from "react";
import { AppFrame, type FrameWidth } from "#components/shell/app-frame";
import { SearchField } from "#components/shell/search-field";
import { ThemeSwitch } from "#components/shell/theme-switch";
import { Button } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import { chooseTheme } from "#lib/actions/choose-theme";
import { find } from "#lib/actions/explain/find";
import { signOut } from "#lib/actions/people/sign-out";
import type { Session } from "#lib/actions/session";
import { routes } from "#lib/routes";
import { countFailing } from "#lib/services/connections/count-failing";
import { roleOf } from "#lib/words/roles";
import { failingWords } from "#lib/words/test-all";
import { chosenTheme } from "./chosen-theme.ts";

export type Place = "connections" | "guide" | "problems" | "explain" | "practice" | "settings";

type SignedInFrameProps = {
  session: Session;
  place?: Place;
  width?: FrameWidth;
  /** How many connections fail, where the page has read it anyway; else it is asked for. */
  failing?: number;
  /** What was searched for, on the page that shows what was found. */
  search?: string;
  children: ReactNode;
};

/** The frame of every page for somebody signed in: where they can go, what needs a look there, who they are, the way out. */
export async function SignedInFrame({ session, place, width, failing, search, children }: SignedInFrameProps) {
  const alarm = failingWords(failing ?? (await askFailing(session)));
  const places: readonly (readonly [Place, string, string])[] = [
    ["connections", session.to.connections, "Connections"],
    ["guide", routes.guide, "Guide"],
    ["problems", routes.problems, "Problems"],
    ["explain", session.to.explain, "Explain"],
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
      search={<SearchField action={find} isSignedIn search={search} />}
      account={
        <>
          <span className="block font-medium text-ink">{session.person.name}</span>
          {session.workspace.name} · {roleOf(session.workspace.role, session.person.isOwner)}
        </>
      }
      foot={<ThemeSwitch action={chooseTheme} theme={await chosenTheme()} />}
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
