import type { Figure } from "../figure.ts";
import { scriptKilobytes } from "../measure-page.ts";
import type { Row } from "../row.ts";

/** What a guide step and the connection form make a browser load, beside a page of Next with nothing on it. */
export const javascript: Row = {
  name: "javascript",
  run: async ({ owned, baseline, browser }) => {
    const { orglink, owner } = await owned();
    const chromium = await browser();
    const bare = await scriptKilobytes(chromium, `${(await baseline()).url}/`);
    const figure = async (what: string, path: string, more: number): Promise<Figure> => ({
      what,
      measured: await scriptKilobytes(chromium, orglink.url + path, owner.state),
      unit: "KB",
      baseline: { what: "bare page", value: bare },
      limit: { kind: "plus", value: more },
    });
    return [
      await figure("JavaScript of a guide step", owner.stepPath, 15),
      await figure("JavaScript of the connection form", owner.formPath, 60),
    ];
  },
};
