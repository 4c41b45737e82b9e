import { cookies } from "next/headers";
import { parseTheme, themeCookie } from "#lib/domain/theme";

/** How bright this browser's pages are. */
export const chosenTheme = async () => parseTheme((await cookies()).get(themeCookie.name)?.value);
