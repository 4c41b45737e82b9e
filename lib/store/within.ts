import { and, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, QueryBuilder } from "drizzle-orm/pg-core";
import type { Scope } from "#lib/domain/people/scope";
import { checkRun, connection, noticeChannel, project, setup } from "./schema.ts";

// How far a scope reaches, for each table that pages and programs read: the one place where it becomes SQL.

const query = new QueryBuilder();
const none = sql`false`;

export const connectionsWithin = ({ workspaceId, to }: Scope): SQL | undefined =>
  and(eq(connection.workspaceId, workspaceId), connectionsOf(to));

export const setupsWithin = ({ workspaceId, to }: Scope): SQL | undefined =>
  and(eq(setup.workspaceId, workspaceId), setupsOf(to));

/** What belongs to a setup that is reached, by the column that names it. */
export const ofSetupWithin = (scope: Scope, setupId: AnyPgColumn): SQL =>
  exists(
    query
      .select({ id: setup.id })
      .from(setup)
      .where(and(setupsWithin(scope), eq(setup.id, setupId))),
  );

/** What belongs to a connection that is reached, by the column that names it. */
export const ofConnectionWithin = (scope: Scope, connectionId: AnyPgColumn): SQL =>
  exists(
    query
      .select({ id: connection.id })
      .from(connection)
      .where(and(connectionsWithin(scope), eq(connection.id, connectionId))),
  );

/** The runs of a connection, or of a setup, that is reached. */
export const runsWithin = ({ workspaceId, to }: Scope): SQL | undefined =>
  and(eq(checkRun.workspaceId, workspaceId), runsOf(to));

export const projectsWithin = ({ workspaceId, to }: Scope): SQL | undefined =>
  and(eq(project.workspaceId, workspaceId), projectsOf(to));

/** The channels for notices of all of a workspace, or of a project, that is reached. */
export const channelsWithin = ({ workspaceId, to }: Scope): SQL | undefined =>
  and(eq(noticeChannel.workspaceId, workspaceId), channelsOf(to));

/** What belongs to a channel that is reached, by the column that names it. */
export const ofChannelWithin = (scope: Scope, channelId: AnyPgColumn): SQL =>
  exists(
    query
      .select({ id: noticeChannel.id })
      .from(noticeChannel)
      .where(and(channelsWithin(scope), eq(noticeChannel.id, channelId))),
  );

function connectionsOf(to: Scope["to"]): SQL | undefined {
  if (to === "all") return undefined;
  if ("projects" in to) return inArray(connection.projectId, [...to.projects]);
  if ("connections" in to) return inArray(connection.id, [...to.connections]);
  const made = and(eq(setup.id, to.setup), eq(setup.connectionId, connection.id));
  return exists(query.select({ id: setup.id }).from(setup).where(made));
}

function setupsOf(to: Scope["to"]): SQL | undefined {
  if (to === "all") return undefined;
  if ("projects" in to) return inArray(setup.projectId, [...to.projects]);
  return "setup" in to ? eq(setup.id, to.setup) : none;
}

function runsOf(to: Scope["to"]): SQL | undefined {
  if (to === "all") return undefined;
  if ("connections" in to) return inArray(checkRun.connectionId, [...to.connections]);
  if ("setup" in to) return eq(checkRun.setupId, to.setup);
  const ofConnection = and(eq(connection.id, checkRun.connectionId), connectionsOf(to));
  const ofSetup = and(eq(setup.id, checkRun.setupId), setupsOf(to));
  return or(
    exists(query.select({ id: connection.id }).from(connection).where(ofConnection)),
    exists(query.select({ id: setup.id }).from(setup).where(ofSetup)),
  );
}

function projectsOf(to: Scope["to"]): SQL | undefined {
  if (to === "all") return undefined;
  return "projects" in to ? inArray(project.id, [...to.projects]) : none;
}

function channelsOf(to: Scope["to"]): SQL | undefined {
  if (to === "all") return undefined;
  return "projects" in to ? inArray(noticeChannel.projectId, [...to.projects]) : none;
}
