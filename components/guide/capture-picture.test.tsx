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

const html = renderToStaticMarkup(
  <ScreenFigure
    screen="policies-edit"
    look="new"
    own={{}}
    ring={["permitted-users", "run-as-username"]}
    capture={capture}
    checkedAgainst={checkedAgainst}
  />,
);

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
