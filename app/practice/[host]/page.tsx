import type { Metadata } from "next";
import type { PageProps } from "../../page-props.ts";
import { SetupPage } from "./setup-page.tsx";

export const metadata: Metadata = { title: "Setup · Practice org" };

export default async function PracticeSetupHome({ params, searchParams }: PageProps<"host">) {
  const { host } = await params;
  return <SetupPage host={host} named="home" query={await searchParams} />;
}
