import { z } from "zod";
import { outageKinds } from "../recheck/outage.ts";
import { noticeEvents, testEvent } from "./notice.ts";

const instant = z.iso.datetime();
const link = z.url();

const workspace = z.object({ name: z.string(), url: link });

/** A connection as it was called when it came up. `url` is null once it is deleted. */
const connection = z.object({
  id: z.string().nullable(),
  name: z.string(),
  myDomain: z.string(),
  orgId: z.string(),
  url: link.nullable(),
});

/** The check run that told it: support finds it by its code. `url` is null once the connection is deleted, and its runs with it. */
const checkRun = z.object({ id: z.string(), supportCode: z.string(), url: link.nullable() });

/** `code` is one of Orglink's problem codes, `url` the article about it. */
const problem = z.object({ code: z.string(), title: z.string(), url: link });

const aboutConnection = { workspace, connection, checkRun: checkRun.nullable() };
const aboutOutage = {
  workspace,
  outage: z.object({ kind: z.enum(outageKinds), since: instant, connections: z.number().int().nonnegative() }),
};

const [failing, recovered, connected, away, back] = noticeEvents;

const body = <Type extends string, Data extends z.ZodRawShape>(type: Type, data: Data) =>
  z.object({
    type: z.literal(type),
    /** When it came up, not when it was sent. */
    timestamp: instant,
    data: z.object(data),
  });

/**
 * What a webhook is sent, by its type: ids, names and links, and nothing that opens anything. The same type always has the same
 * members; later releases may add some.
 *
 * @see Standard Webhooks 1.0.0, "Payload structure"
 */
export const webhookBody = z.discriminatedUnion("type", [
  body(failing, {
    ...aboutConnection,
    problem: problem.nullable(),
    since: instant,
    /** When it last worked. */
    workedAt: instant.nullable(),
  }),
  body(recovered, { ...aboutConnection, /** Since when it had failed. */ since: instant }),
  body(connected, aboutConnection),
  body(away, aboutOutage),
  body(back, aboutOutage),
  body(testEvent, { workspace }),
]);
export type WebhookBody = z.output<typeof webhookBody>;
