// A process of the tests: opens the store in argv[2], says so, then writes rows and acknowledges each when it is kept.

import { openEmbedded } from "../embedded.ts";
import { instanceSetting } from "../schema.ts";

const [, , dataDir = "", work = "hold"] = process.argv;
const opened = await openEmbedded(dataDir);
if (!opened.ok) {
  process.stdout.write(`${JSON.stringify({ problem: opened.problem })}\n`);
} else {
  const { db, close } = opened.value;
  process.stdout.write(`${JSON.stringify({ open: process.pid })}\n`);
  if (work === "hold") process.stdin.on("data", () => close().then(() => process.exit(0)));
  if (work === "open") await close();
  for (let row = 0; work === "write"; row += 1) {
    await db.insert(instanceSetting).values({ key: `${process.pid}-${row}`, value: row });
    process.stdout.write(`${JSON.stringify({ kept: `${process.pid}-${row}` })}\n`);
  }
}
