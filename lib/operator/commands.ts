import { z } from "zod";

/** A text that looks like a credential, by its place. What it says is not part of it. */
const finding = z.object({
  table: z.string(),
  rowId: z.string(),
  field: z.string(),
  looksLike: z.enum(["consumer-key", "consumer-secret", "token"]),
  /** When the row was last written, as ISO 8601. */
  at: z.string(),
});
export type Finding = z.output<typeof finding>;

/** What is asked for and what is answered, for each command that a running Orglink takes. The list is closed. */
export const commands = {
  "reset-password": {
    input: z.object({ email: z.string().max(254), password: z.string().max(1_000) }),
    output: z.object({ endedSessions: z.number() }),
  },
  doctor: {
    input: z.object({ blank: z.boolean() }),
    output: z.object({ found: z.array(finding), blanked: z.number() }),
  },
} as const;

export type CommandName = keyof typeof commands;
export type Input<Name extends CommandName> = z.output<(typeof commands)[Name]["input"]>;
export type Output<Name extends CommandName> = z.output<(typeof commands)[Name]["output"]>;

/** Why a command did nothing, in words for the operator. Repeats nothing secret. */
export type CommandProblem = { readonly code: string; readonly message: string };
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: CommandProblem };

export const problem = (code: string, message: string): Answer => ({ ok: false, problem: { code, message } });

/** A request as it comes over the socket. */
export const requestShape = z.discriminatedUnion("command", [
  z.object({ command: z.literal("reset-password"), input: commands["reset-password"].input }),
  z.object({ command: z.literal("doctor"), input: commands.doctor.input }),
]);
