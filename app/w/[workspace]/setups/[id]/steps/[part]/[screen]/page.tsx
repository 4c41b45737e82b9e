import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EnlargedScreen } from "#components/guide/enlarged-screen";
import { screenTitle } from "#components/screens/screen";
import { found } from "#lib/actions/guard";
import { screenIds } from "#lib/domain/setup/controls";
import { parseLook } from "#lib/guide/looks";
import { askedOf } from "#lib/guide/part";
import { readCaptures } from "#lib/services/guide/read-capture";
import type { PageProps } from "../../../../../../../page-props.ts";
import { SignedInFrame } from "../../../../../../../signed-in-frame.tsx";
import { openSetup } from "../../../open-setup.ts";
import { openPart } from "../open-part.ts";

type Props = PageProps<"id" | "part" | "screen">;

const screenIn = (text: string) => screenIds.find((id) => id === text) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: screenTitle(screenIn((await params).screen)) };
}

export default async function SetupPartScreenPage({ params, searchParams }: Props) {
  const { id, part: name, screen: screenName } = await params;
  const open = await openSetup(id);
  const { part, shown } = openPart(open, name);
  const screen = screenIn(screenName);
  return (
    <SignedInFrame session={open} place="connections" width="wide">
      <EnlargedScreen
        screen={screen}
        look={parseLook((await searchParams).look) ?? open.setup.look}
        own={open.own}
        capture={found(await open.ask(readCaptures, [screen])).get(screen)}
        ring={askedOf(part, shown).map(({ control }) => control)}
        back={{ href: `${open.to.part(id, part.id)}#on-${screen}`, label: part.title }}
      />
    </SignedInFrame>
  );
}
