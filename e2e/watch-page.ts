import type { BrowserContext, ConsoleMessage, Page, Request } from "@playwright/test";

/** What pages did that no page may do: complained on the console, broke, met the policy, or asked another host. */
export type Complaints = {
  /** One line each, those that were allowed left out. */
  readonly lines: () => readonly string[];
  /** For a test that provokes one, such as a page that answers 404. */
  readonly allow: (pattern: RegExp) => void;
  readonly watch: (context: BrowserContext, ownOrigin: string) => Promise<void>;
};

export function newComplaints(): Complaints {
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  const hear = (line: string) => void heard.push(line);
  return {
    lines: () => heard.filter((line) => !allowed.some((pattern) => pattern.test(line))),
    allow: (pattern) => void allowed.push(pattern),
    watch: async (context, ownOrigin) => {
      await context.addInitScript(reportViolations);
      context.on("console", (message) => isComplaint(message) && hear(consoleLine(message)));
      context.on("weberror", (error) => hear(`page error: ${error.error().message} on ${error.page()?.url()}`));
      context.on("request", (request) => isForeign(request, ownOrigin) && hear(`foreign request: ${request.url()}`));
    },
  };
}

const isComplaint = (message: ConsoleMessage): boolean =>
  ["error", "warning", "assert"].includes(message.type()) && !needlessPreload.test(message.text());

/** Whenever a page is read anew, Next has its sheet loaded by link too, though the page carries it since it was opened. */
const needlessPreload = /_next\/static\/chunks\/[\w-]+\.css was preloaded using link preload but not used/;

function consoleLine(message: ConsoleMessage): string {
  const page: Page | null = message.page();
  return `console ${message.type()}: ${message.text()} (${message.location().url}) on ${page?.url() ?? "no page"}`;
}

function isForeign(request: Request, ownOrigin: string): boolean {
  const url = new URL(request.url());
  return /^(https?|wss?):$/.test(url.protocol) && url.origin !== ownOrigin;
}

/** Runs in the page: the policy's reports also go to the console, where they are heard, on whichever page they happen. */
function reportViolations(): void {
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    console.error(`policy violation: ${violatedDirective} ${blockedURI}`),
  );
}
