import { practiceControl } from "./control-client.ts";
import { readPracticeEndpoint } from "./endpoint.ts";

/** Whether a practice org answers for this data directory; a file left by one that was killed does not count. */
export async function isPracticeOrgRunning(dataDir: string): Promise<boolean> {
  return (await practiceControl(readPracticeEndpoint(dataDir)).listOrgs()).ok;
}
