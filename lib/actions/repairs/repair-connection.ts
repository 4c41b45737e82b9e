"use server";

import { refresh } from "next/cache";
import { buttonAction, formAction } from "#lib/actions/form-action";
import { repairForm, repairRunForm } from "#lib/forms/repair-forms";
import { repairConnection as repair } from "#lib/services/repairs/repair-connection";
import { retryRepair as retry } from "#lib/services/repairs/retry-repair";
import { undoRepair as undo } from "#lib/services/repairs/undo-repair";

/** Checks other values for a saved connection, and puts them into force when they work. Every run that ended has a page of its own. */
export const repairConnection = formAction(repairForm, {
  as: "person",
  ask: async ({ ask }, { instanceUrl: address, asksSecret: _, ...values }) => {
    const outcome = await ask(repair, { ...values, address });
    // The form then has the secret as one that is kept.
    if (!outcome.ok && outcome.problem.code === "too-many-checks") refresh();
    return outcome;
  },
  next: ({ to }, _, run) => (run.status === "connected" ? to.connection(run.connectionId) : to.run(run.runId)),
  words: {
    "too-many-checks":
      "No check was made: there were many at once or within a few minutes. Nothing was replaced. Wait a few minutes, then check again.",
  },
  look: "the connection’s page shows what is in force.",
});

/** Checks once more what a repair kept; leads to the form, where something is missing. */
export const retryRepair = buttonAction(repairRunForm, {
  as: "person",
  ask: ({ ask }, values) => ask(retry, values),
  next: ({ to }, _, run) => (run.status === "connected" ? to.connection(run.connectionId) : to.run(run.runId)),
  refused: ({ to }, { connectionId }, { code, fields }) => {
    if (code === "too-many-checks") return to.repairHeldBack(connectionId);
    return fields ? to.repairConnection(connectionId) : null;
  },
});

/** Checks what was in force before the last repair, and puts it back when it still works. */
export const undoRepair = buttonAction(repairRunForm, {
  as: "person",
  ask: ({ ask }, values) => ask(undo, values),
  next: ({ to }, _, run) => (run.status === "connected" ? to.connection(run.connectionId) : to.run(run.runId)),
  refused: ({ to }, { connectionId }, { code }) =>
    code === "too-many-checks" ? to.connectionHeldBack(connectionId) : to.connection(connectionId),
});
