import { z } from "zod";
import { type IntervalMinutes, intervalChoices } from "#lib/domain/recheck/intervals";
import { buttonField, defineForm, field, hiddenField } from "./define-form.ts";
import { id } from "./form-fields.ts";

const choose = { error: "Choose one of the list." };
const texts = intervalChoices.map(String) as readonly string[] as readonly [string, ...string[]];
const minutesOf = (text: string) => Number(text) as IntervalMinutes;

/** How often a connection is checked; empty means as the workspace. */
export const intervalForm = defineForm({
  connectionId: hiddenField(id),
  interval: field(z.enum(["", ...texts], choose).transform((text) => (text === "" ? null : minutesOf(text)))),
});

/** The checks of a connection, to be paused or gone on with. */
export const pauseForm = defineForm({
  connectionId: hiddenField(id),
  checks: buttonField(z.enum(["pause", "resume"], choose)),
});

/** How often the connections of a workspace are checked that have no interval of their own. */
export const ruleForm = defineForm({ interval: field(z.enum(texts, choose).transform(minutesOf)) });

/** A *Test all* that is under way. */
export const batchForm = defineForm({ batchId: hiddenField(id) });
