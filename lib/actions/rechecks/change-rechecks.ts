"use server";

import { buttonAction } from "#lib/actions/form-action";
import { intervalForm, pauseForm, ruleForm } from "#lib/forms/recheck-forms";
import { changeRecheckRule as changeRule } from "#lib/services/rechecks/change-recheck-rule";
import { changeRechecks as change } from "#lib/services/rechecks/change-rechecks";

/** Has a connection checked more or less often. */
export const changeInterval = buttonAction(intervalForm, {
  as: "person",
  ask: ({ ask }, { connectionId, interval }) => ask(change, { connectionId, intervalMinutes: interval }),
});

/** Pauses the checks of a connection, or goes on with them. */
export const pauseOrResume = buttonAction(pauseForm, {
  as: "person",
  ask: ({ ask }, { connectionId, checks }) => ask(change, { connectionId, isPaused: checks === "pause" }),
});

/** Has the workspace's connections checked more or less often. */
export const changeRecheckRule = buttonAction(ruleForm, {
  as: "person",
  ask: ({ ask }, { interval }) => ask(changeRule, interval),
});
