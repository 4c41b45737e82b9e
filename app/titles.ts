import type { Metadata } from "next";
import { findSession } from "#lib/actions/session";
import { readCheckRun } from "#lib/services/checks/read-check-run";
import { readConnection } from "#lib/services/connections/read-connection";
import { readSetup } from "#lib/services/setups/read-setup";
import type { PageProps } from "./page-props.ts";

// Titles of pages about one thing, by which tabs are told apart. What is not there has the page's own word for it.

type Titled = (props: Pick<PageProps<"id">, "params">) => Promise<Metadata>;

/** A connection's page: its name, with what is done to it there. */
export const titleOfConnection =
  (verb?: string): Titled =>
  async ({ params }) => {
    const read = await (await findSession())?.ask(readConnection, (await params).id);
    const name = read?.ok ? read.value.connection.name : "Connection";
    return { title: verb ? `${verb} · ${name}` : name };
  };

/** A setup's page. */
export const titleOfSetup: Titled = async ({ params }) => {
  const read = await (await findSession())?.ask(readSetup, (await params).id);
  const setup = read?.ok ? read.value.setup : null;
  return { title: `Setup · ${setup?.name || setup?.myDomain || "a new connection"}` };
};

/** A check's page. */
export const titleOfRun: Titled = async ({ params }) => {
  const read = await (await findSession())?.ask(readCheckRun, (await params).id);
  return { title: read?.ok ? `Check ${read.value.supportCode} · ${read.value.myDomain}` : "Check" };
};
