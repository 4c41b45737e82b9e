import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { controls } from "#lib/domain/setup/controls";
import type { GuidePicture } from "#lib/guide/picture-pack";
import { checkedAgainst, numberedControls } from "#lib/guide/step";
import { stepOf } from "#lib/guide/steps";
import { ownValueTexts } from "#lib/guide/values";

const root = new URL("../..", import.meta.url).pathname;

/** What every drawn page is made of, whatever it shows. */
const ofEveryScreen = ["screen.tsx", "screen-text.ts", "own-values.ts", "screens.css", "parts", "styles"].map(
  (name) => `components/screens/${name}`,
);

/**
 * What the printed guide is made of. The app's own type and colors are left out: a guide in yesterday's gray is not out of
 * date.
 */
const ofPrintedGuide = [
  "app/guide/print",
  "components/screens",
  "lib/domain/setup/controls.ts",
  "lib/guide/before-you-begin.ts",
  "lib/guide/existing-app.ts",
  "lib/guide/other-language.ts",
  "lib/guide/step.ts",
  "lib/guide/step-rows.ts",
  "lib/guide/steps",
  "lib/guide/values.ts",
  ...["guide-article", "instruction-item", "instruction-list", "printed-guide", "screen-figure", "step-advice"].map(
    (name) => `components/guide/${name}.tsx`,
  ),
];

/** The hash of everything a picture is drawn from: it changes when the picture may. */
export function hashOfPicture({ step, screen, look }: GuidePicture): string {
  const facts = Object.entries(controls).filter(([, control]) => control.screen === screen);
  const told = { look, facts, ring: numberedControls(stepOf(step)), checkedAgainst, ownValueTexts };
  return hashOf([...ofEveryScreen, `components/screens/pages/${screen}.tsx`], JSON.stringify(told));
}

/** The hash of everything the printed guide is made of. */
export const hashOfPrintedGuide = (): string => hashOf(ofPrintedGuide, "");

function hashOf(paths: readonly string[], told: string): string {
  const hash = createHash("sha256").update(told);
  for (const file of paths.flatMap(filesOf).toSorted())
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** The files under a path, tests left out; a path that is a file is itself. */
function filesOf(path: string): readonly string[] {
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(join(root, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
