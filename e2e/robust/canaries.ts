import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openEmbedded } from "#lib/store/embedded";
import type { Answer } from "./no-script-browser.ts";
import { spellingsOf } from "./spellings.ts";

/** What must be nowhere: a name for the report, and the text. */
export type Canary = { readonly name: string; readonly text: string };

/** A place where it was looked: a name for the report, and the bytes. */
export type Place = { readonly name: string; readonly bytes: Buffer };

/** Each canary that sings, by name, with the place and the spelling; never the canary itself. */
export function singing(canaries: readonly Canary[], places: readonly Place[]): readonly string[] {
  const needles = canaries.flatMap(({ name, text }) =>
    spellingsOf(text).map((spelling) => ({ canary: name, spelling: spelling.name, bytes: spelling.bytes })),
  );
  return places.flatMap((place) =>
    needles.flatMap(({ canary, spelling, bytes }) =>
      place.bytes.includes(bytes) ? [`${canary} (${spelling}) in ${place.name}`] : [],
    ),
  );
}

/** The browser that typed the one-time code keeps it for the form after it: for that page alone, out of the reach of scripts. */
const ownCookie = /^set-cookie:\s*orglink_first_start=.*$/gim;

/** An answer's head and body. */
export const placeOf = ({ path, head, bytes }: Answer): Place => ({
  name: `the answer to ${path}`,
  bytes: Buffer.concat([Buffer.from(`${head.replace(ownCookie, "")}\n\n`), bytes]),
});

/** Every file of a data directory but those of the practice org, which is Salesforce here and has its secrets rightly. */
export function filesOf(dataDir: string, except: readonly string[] = []): readonly Place[] {
  const skipped = ["practice-org", ...except];
  return readdirSync(dataDir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !skipped.some((name) => path.startsWith(join(dataDir, name))))
    .map((path) => ({ name: path.slice(dataDir.length + 1), bytes: readFileSync(path) }));
}

/** Every row of every table as text, for what the files hold compressed. The store must be free. */
export async function rowsOf(dataDir: string): Promise<readonly Place[]> {
  const opened = await openEmbedded(dataDir);
  if (!opened.ok) throw new Error(opened.problem.message);
  const store = opened.value;
  const names = await store.executeSql(`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
    from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')`);
  const places: Place[] = [];
  for (const { name } of names.rows as { name: string }[]) {
    const { rows } = await store.executeSql(`select coalesce(json_agg(t), '[]')::text as text from ${name} t`);
    places.push({ name: `table ${name}`, bytes: Buffer.from((rows as { text: string }[])[0]?.text ?? "") });
  }
  await store.close();
  return places;
}

/** The access tokens a practice org has given out and still knows. */
export function accessTokensOf(dataDir: string): readonly string[] {
  const state = JSON.parse(readFileSync(join(dataDir, "practice-org", "state.json"), "utf8")) as {
    orgs: { sessions: { accessToken: string }[] }[];
  };
  return state.orgs.flatMap(({ sessions }) => sessions.map(({ accessToken }) => accessToken));
}
