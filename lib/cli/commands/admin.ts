import { randomInt } from "node:crypto";
import process from "node:process";
import { Secret } from "#lib/domain/secret";
import { performCommand } from "#lib/operator/perform-command";
import { readPassword } from "../read-password.ts";

const usage = `Usage: npm run -s orglink -- admin reset-password EMAIL [--generate]

Asks for the new password, or reads one line of standard input; --generate makes one and prints it.
Ends the person's sessions. A password is never taken from the command line.
`;

const complain = (text: string): void => void process.stderr.write(text);

/** `orglink admin reset-password`: the way back in for somebody whose password is lost or known to others. */
export async function adminCommand(args: readonly string[]): Promise<number> {
  const [verb, email = "", ...rest] = args;
  const isGenerated = rest[0] === "--generate";
  if (verb !== "reset-password" || !email.includes("@") || rest.length > (isGenerated ? 1 : 0)) {
    complain(usage);
    return 2;
  }
  const password = isGenerated
    ? { ok: true as const, value: newPassword() }
    : await readPassword(process.stdin, complain);
  if (!password.ok) {
    complain(`${password.problem}\n`);
    return 1;
  }
  const reset = await performCommand("reset-password", { email, password: password.value.reveal() });
  if (!reset.ok) {
    complain(`${reset.problem.message}\n`);
    return 1;
  }
  if (isGenerated) process.stdout.write(`${password.value.reveal()}\n`);
  const { endedSessions } = reset.value;
  complain(`The password was replaced. Sessions ended: ${endedSessions}.\n`);
  return 0;
}

// Small letters and digits that nobody reads as others; 24 of 31 are 118 bits.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

function newPassword(): Secret {
  const chars = Array.from({ length: 24 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return new Secret(chars.replaceAll(/.{6}(?=.)/g, "$&-"));
}
