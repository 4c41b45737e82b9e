import type { TestAll } from "#lib/domain/recheck/batch";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { listProjects } from "#lib/services/projects/list-projects";
import { readTestAll } from "#lib/services/rechecks/read-test-all";
import { listOpenSetups, type OpenSetup } from "#lib/services/setups/list-open-setups";
import type { ConnectionPage } from "#lib/store/queries/connection-list";
import type { Project } from "#lib/store/queries/projects";
import { countFailing } from "./count-failing.ts";
import { type ConnectionQuery, listConnections } from "./list-connections.ts";
import { changeMark } from "./steps/change-mark.ts";

export type Overview = {
  readonly page: ConnectionPage;
  /** On the first page of all connections only. */
  readonly setups: readonly OpenSetup[];
  /** By each of which the list can be shown. */
  readonly projects: readonly Project[];
  /** How far a *Test all* is, or what came of it. */
  readonly testAll: TestAll;
  /** How many connections fail, on this page or others, for the navigation. */
  readonly failing: number;
  /** The mark of all this. */
  readonly change: string;
};

/** What the page of all connections shows. */
export const readOverview: Service<ConnectionQuery, Overview> = async (asking, query) => {
  const page = await listConnections(asking, query);
  if (!page.ok) return page;
  const isFirst = query.search === "" && query.after === null && (query.shown ?? "all") === "all";
  const setups = isFirst ? await listOpenSetups(asking, null) : ok([]);
  if (!setups.ok) return setups;
  const projects = await listProjects(asking, null);
  if (!projects.ok) return projects;
  const testAll = await readTestAll(asking, null);
  if (!testAll.ok) return testAll;
  const failing = await countFailing(asking, null);
  if (!failing.ok) return failing;
  const shown = {
    page: page.value,
    setups: setups.value,
    projects: projects.value,
    testAll: testAll.value,
    failing: failing.value,
  };
  return ok({ ...shown, change: changeMark(shown) });
};
