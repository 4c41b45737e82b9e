import process from "node:process";
import { performCommand } from "#lib/operator/perform-command";
import { looksLikeWords } from "#lib/words/credentials";

const usage = `Usage: npm run -s orglink -- doctor [--blank]

Names every name, description and audit event that looks like a Salesforce credential, never what it says.
--blank takes them out, each with an event of its own in the audit log.
`;

/** `orglink doctor`: what an older release kept and should not have. Exit code 1 while something is left to do. */
export async function doctorCommand(args: readonly string[]): Promise<number> {
  const [flag, ...more] = args;
  if (more.length > 0 || (flag !== undefined && flag !== "--blank")) {
    process.stderr.write(usage);
    return 2;
  }
  const done = await performCommand("doctor", { blank: flag === "--blank" });
  if (!done.ok) {
    process.stderr.write(`${done.problem.message}\n`);
    return 1;
  }
  const { found, blanked } = done.value;
  if (found.length === 0) {
    process.stdout.write("No name, description or audit event looks like a credential.\n");
    return 0;
  }
  const rows = found.map(
    ({ table, rowId, field, looksLike, at }) =>
      `${table} ${rowId} ${field}: ${looksLikeWords[looksLike]}, written ${at}`,
  );
  process.stdout.write(`${rows.join("\n")}\n\n`);
  process.stdout.write(
    flag === "--blank"
      ? `Blanked: ${blanked} of ${found.length}. Backups, and the store's old row versions until they are vacuumed, still hold them.\n`
      : `Found: ${found.length}. Run this again with --blank to take them out.\n`,
  );
  process.stdout.write("Whoever could read these has seen them: make new ones in Salesforce.\n");
  return blanked === found.length ? 0 : 1;
}
