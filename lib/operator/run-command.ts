import { Secret } from "#lib/domain/secret";
import type { Instance } from "#lib/services/instance";
import { blankKeptCredentials } from "#lib/services/operator/blank-kept-credentials";
import { findKeptCredentials } from "#lib/services/operator/find-kept-credentials";
import { resetPassword } from "#lib/services/people/reset-password";
import { refusalWords } from "#lib/words/refusals";
import { type Answer, type CommandProblem, type Output, requestShape } from "./commands.ts";

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
