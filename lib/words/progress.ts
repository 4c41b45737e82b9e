import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import type { Progress } from "#lib/domain/problems/progress";

const mendedWords: Partial<Record<ProblemCode, string>> = {
  "flow-not-enabled": "The flow is on now",
  "run-as-user-missing": "The Run As user is there now",
  "consumer-key-unknown": "The Consumer Key is right now",
  "consumer-secret-wrong": "The Consumer Secret is right now",
  "user-not-approved": "The Run As user is let in now",
  "api-scope-missing": "The api scope is there now",
  "api-disabled-for-user": "API Enabled is there now",
  "run-as-user-inactive": "The Run As user can log in now",
};

/** Two faults in a row, told as the progress that they are. */
export const progressWords = ({ mended }: Progress): string =>
  `${mendedWords[mended] ?? "What stopped it before is mended"}; one more.`;
