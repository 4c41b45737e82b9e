#!/usr/bin/env node
import process from "node:process";

/** A command reads standard input, writes standard output and resolves to the exit code. */
type Command = (args: readonly string[]) => Promise<number>;

/** Each command is loaded only when it is asked for: `explain` starts without the store, the vault or the network. */
const commands: Readonly<Record<string, { readonly about: string; readonly load: () => Promise<Command> }>> = {
  explain: {
    about: "answers or pasted texts, one JSON value a line, to problems, one JSON object a line",
    load: async () => (await import("./commands/explain.ts")).explainLines,
  },
  "my-domain": {
    about: "pasted addresses, one JSON string a line, to My Domains, one JSON object a line",
    load: async () => (await import("./commands/my-domain.ts")).myDomainLines,
  },
  admin: {
    about: "reset-password EMAIL: another password for somebody who cannot sign in",
    load: async () => (await import("./commands/admin.ts")).adminCommand,
  },
  doctor: {
    about: "names what the store keeps and should not; --blank takes it out",
    load: async () => (await import("./commands/doctor.ts")).doctorCommand,
  },
};

const usage = (): string => {
  const rows = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`);
  return `Usage: npm run -s orglink -- COMMAND\n\n${rows.join("\n")}\n`;
};

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  process.exitCode = await (await command.load())(args);
} else {
  const isAsked = name === "--help" || name === "-h" || name === "help";
  (isAsked ? process.stdout : process.stderr).write(usage());
  process.exitCode = isAsked ? 0 : 2;
}
