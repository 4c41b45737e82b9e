import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { controlIds, controls } from "#lib/domain/setup/controls";
import { capturableScreens } from "#lib/guide/capture";
import { CaptureIds } from "./capture-ids.tsx";

test("lists every screen that may be captured with its controls, and none of the one that shows a secret", () => {
  const html = renderToStaticMarkup(<CaptureIds />);
  for (const screen of capturableScreens) expect(html).toContain(`>${screen}</span>`);
  for (const id of controlIds) {
    expect([id, html.includes(`>${id}</span>`)]).toEqual([id, controls[id].screen !== "consumer-details"]);
  }
});
