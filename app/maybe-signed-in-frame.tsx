import type { ReactNode } from "react";
import { AppFrame, type FrameWidth } from "#components/shell/app-frame";
import { SearchField } from "#components/shell/search-field";
import { ThemeSwitch } from "#components/shell/theme-switch";
import { TextLink } from "#components/ui/text-link";
import { chooseTheme } from "#lib/actions/choose-theme";
import { find } from "#lib/actions/explain/find";
import { findSession } from "#lib/actions/session";
import { routes } from "#lib/routes";
import { chosenTheme } from "./chosen-theme.ts";
import { type Place, SignedInFrame } from "./signed-in-frame.tsx";

/** The frame of pages that anybody may read: with the places for those who are signed in, with the way in for others. */
export async function MaybeSignedInFrame({
  place,
  width,
  children,
}: {
  place: Place;
  width?: FrameWidth;
  children: ReactNode;
}) {
  const session = await findSession();
  const size = width ? { width } : {};
  if (session) {
    return (
      <SignedInFrame session={session} place={place} {...size}>
        {children}
      </SignedInFrame>
    );
  }
  return (
    <AppFrame
      homeHref={routes.home}
      nav={[
        { href: routes.guide, label: "Guide", isCurrent: place === "guide" },
        { href: routes.problems, label: "Problems", isCurrent: place === "problems" },
        { href: routes.explain, label: "Explain", isCurrent: place === "explain" },
      ]}
      search={<SearchField action={find} isSignedIn={false} />}
      foot={<ThemeSwitch action={chooseTheme} theme={await chosenTheme()} />}
      account={
        <TextLink href={routes.signIn} className="link">
          Sign in
        </TextLink>
      }
      {...size}
    >
      {children}
    </AppFrame>
  );
}
