import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Capture } from "#lib/guide/capture";
import { checkedAgainst } from "#lib/guide/step";
import { ScreenFigure } from "./screen-figure.tsx";

const capture: Capture = {
  screen: "policies-edit",
  type: "image/png",
  widthPx: 1000,
  heightPx: 800,
  rings: [{ control: "run-as-username", x: 10, y: 20, width: 30, height: 5 }],
};

const figure = (more: Partial<Parameters<typeof ScreenFigure>[0]> = {}) =>
  renderToStaticMarkup(
    <ScreenFigure
      screen="policies-edit"
      look="new"
      own={{}}
      ring={["permitted-users", "run-as-username"]}
      capture={capture}
      checkedAgainst={checkedAgainst}
      {...more}
    />,
  );
const html = figure();

test("a capture stands in the place of the drawing, with its rings over it and no inline style", () => {
  expect(html).toContain('src="/captures/policies-edit"');
  expect(html).toContain('<rect x="10%" y="20%" width="30%" height="5%"');
  expect(html).not.toContain("data-screen");
  expect(html).not.toMatch(/\sstyle=/);
});

test("the capture's text alternative names page and rings, and what is not ringed is said to everybody", () => {
  expect(html).toContain(
    'alt="Capture of the Salesforce page External Client App, Policies tab, editing. Ring 2, Run As (Username)."',
  );
  expect(html).toContain("Not ringed in this capture: 1, Permitted Users");
});

test("enlarged it has its own size in a frame that scrolls by keyboard, with a link to each ring, and no inline style", () => {
  const enlarged = figure({ description: "open", isEnlarged: true });
  expect(enlarged).toMatch(/<section tabindex="0" aria-label="The capture at its full size"/i);
  expect(enlarged).toContain('width="1000"');
  expect(enlarged).toContain('href="#ring-2"');
  expect(enlarged).toContain('id="ring-2"');
  expect(enlarged.match(/Not ringed in this capture/g)).toHaveLength(1);
  expect(enlarged).not.toMatch(/\sstyle=/);
});
