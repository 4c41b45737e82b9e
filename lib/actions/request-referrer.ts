import { headers } from "next/headers";

/** The address that a page was come from, as the browser says it; null where it says nothing. */
export const requestReferrer = async (): Promise<string | null> => (await headers()).get("referer");
