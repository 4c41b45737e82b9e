import type { Metadata } from "next";
import { parseSetupScreen, screenFacts } from "#lib/practice/setup-screens";
import type { PageProps } from "../../../page-props.ts";
import { SetupPage } from "../setup-page.tsx";

type Props = PageProps<"host" | "screen">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const screen = parseSetupScreen((await params).screen);
  return { title: `${screen ? screenFacts(screen).title : "Setup"} · Practice org` };
}

export default async function PracticeSetupPage({ params, searchParams }: Props) {
  const { host, screen } = await params;
  return <SetupPage host={host} named={screen} query={await searchParams} />;
}
