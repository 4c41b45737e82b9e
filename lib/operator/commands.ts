import { z } from "zod";
import { Secret } from "#lib/domain/secret";
import type { Instance } from "#lib/services/instance";
import { blankKeptCredentials } from "#lib/services/operator/blank-kept-credentials";
import { findKeptCredentials } from "#lib/services/operator/find-kept-credentials";
import { resetPassword } from "#lib/services/people/reset-password";
import { refusalWords } from "#lib/words/refusals";

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

const requestShape = z.discriminatedUnion("command", [
  z.object({ command: z.literal("reset-password"), input: commands["reset-password"].input }),
  z.object({ command: z.literal("doctor"), input: commands.doctor.input }),
]);

/** Does what was asked, whoever asked: the terminal itself, or one at the other end of the socket. */
export async function runCommand(instance: Instance, request: unknown): Promise<Answer> {
  const asked = requestShape.safeParse(request);
  if (!asked.success) return { ok: false, problem: unknownCommand };
  switch (asked.data.command) {
    case "reset-password": {
      const { email, password } = asked.data.input;
      const reset = await resetPassword(instance, { email, password: new Secret(password) });
      if (reset.ok) return reset;
      return { ok: false, problem: { code: reset.problem.code, message: refusalWords(reset.problem) } };
    }
    case "doctor": {
      const found = await findKeptCredentials(instance);
      const blanked = asked.data.input.blank ? await blankKeptCredentials(instance, found) : 0;
      const shown = found.map(({ table, rowId, field, looksLike, at }) => ({
        table,
        rowId,
        field,
        looksLike,
        at: at.toISOString(),
      }));
      return { ok: true, value: { found: shown, blanked } satisfies Output<"doctor"> };
    }
  }
}

const unknownCommand: CommandProblem = {
  code: "unknown-command",
  message: "The running Orglink does not know this command. Start it again, so that both are of one version.",
};
