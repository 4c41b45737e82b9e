import { cookies } from "next/headers";
import { lookCookie, lookToShow } from "#lib/guide/looks";
import type { PageProps } from "./page-props.ts";

/** Which of its two looks Salesforce Setup has for this reader: as the address says, else as this browser has kept it. */
export async function chosenLook(searchParams: PageProps["searchParams"]) {
  const kept = (await cookies()).get(lookCookie.name)?.value;
  return lookToShow((await searchParams).look, kept);
}
