import { afterAll, beforeAll, expect, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { SeenAnswer } from "#lib/domain/look/seen-answer";
import { seenControls } from "#lib/domain/look/what-proves";
import { Secret } from "#lib/domain/secret";
import type { ControlId } from "#lib/domain/setup/controls";
import type { PracticeSettings, PracticeUserChange } from "#lib/practice/practice";
import { type RunningPracticeOrg, startPracticeOrg } from "#lib/practice-org/testing/start-practice-org";
import { keepCredentials } from "#lib/services/setups/keep-credentials";
import { practiceDoor, practiceHost } from "#lib/services/testing/practice-instance";
import { openTestInstance } from "#lib/services/testing/test-instance";
import { newSetup, people, savePeople, scopeOf } from "#lib/services/testing/workspaces";
import { findLook } from "#lib/store/queries/looks";
import { user } from "#lib/store/schema";
import { withOneStore } from "#lib/store/testing/with-stores";
import { lookNow } from "./look-now.ts";
import { renewLook } from "./renew-look.ts";
import { lookAtSetup } from "./steps/look-at-setup.ts";

const { admin } = people;

let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

/** One thing that is right or wrong, in the org or in what was typed. */
type Thing = {
  readonly name: string;
  readonly wrong?: Partial<PracticeSettings>;
  readonly wrongUser?: PracticeUserChange;
  readonly rightUser?: PracticeUserChange;
  readonly typed?: "key" | "secret";
  /** The other way of being wrong is tried in turn. */
  readonly alsoWrong?: Partial<PracticeSettings>;
};

/** Every control that a setup's parts ask to set or to copy, once the app exists, without which nothing connects. */
const asked: readonly Thing[] = [
  { name: "Enable OAuth", wrong: { enableOauth: false } },
  { name: "OAuth Scopes", wrong: { oauthScopes: ["id"] }, alsoWrong: { oauthScopes: ["full"] } },
  { name: "Enable Client Credentials Flow, Settings", wrong: { settingsClientCredentials: false } },
  { name: "Enable Client Credentials Flow, Policies", wrong: { policiesClientCredentials: false } },
  { name: "Run As (Username)", wrong: { runAsUsername: "" }, alsoWrong: { runAsUsername: "nobody@practice.example" } },
  { name: "Permitted Users", wrong: { permittedUsers: "admin-approved" } },
  { name: "Consumer Key", typed: "key" },
  { name: "Consumer Secret", typed: "secret" },
];

/** What else of an org or its user stands in the way. */
const besides: readonly Thing[] = [
  { name: "App Status", wrong: { appStatus: "disabled" } },
  { name: "OAuth Usage", wrong: { appBlocked: true } },
  { name: "Login IP Ranges", wrong: { loginIpRanges: true } },
  { name: "API Access Control", wrong: { apiAccessControl: true } },
  { name: "Active", wrongUser: { isActive: false }, rightUser: { isActive: true } },
  { name: "API Enabled", wrongUser: { isApiEnabled: false }, rightUser: { isApiEnabled: true } },
  { name: "Login limit", wrong: { loginLimit: "maximum-logins" } },
];

type Wrong = ReadonlySet<Thing>;

/** Whether a control is set in truth, for those that an answer may speak of. */
function isSet(control: ControlId, wrong: Wrong): boolean {
  const isRight = (...names: string[]) => ![...wrong].some(({ name }) => names.includes(name));
  switch (control) {
    case "create-button":
      return true;
    case "enable-oauth":
      return isRight("Enable OAuth");
    case "consumer-key":
      return isRight("Consumer Key", "Enable OAuth"); // the org knows it only while OAuth is on
    case "consumer-secret":
      return isRight("Consumer Secret");
    case "policies-client-credentials":
      return isRight("Enable Client Credentials Flow, Policies");
    case "run-as-username":
      return isRight("Run As (Username)");
    case "policies-save-button":
      return isRight("Enable Client Credentials Flow, Policies", "Run As (Username)");
    case "oauth-scopes":
      return isRight("OAuth Scopes");
    case "permitted-users":
      return isRight("Permitted Users");
    default:
      throw new Error(`an answer speaks of ${control}, and nobody says here what is true of it`);
  }
}

/** Whether a look would find nothing wrong: every thing is right. */
const provenAtTheEnd: readonly ControlId[] = [
  "consumer-key",
  "consumer-secret",
  "create-button",
  "enable-oauth",
  "oauth-scopes",
  "policies-client-credentials",
  "policies-save-button",
  "run-as-username",
];

/** All subsets, each differing from the one before by one thing. @see Gray code */
function everySubset(things: readonly Thing[]): readonly Wrong[] {
  return Array.from({ length: 2 ** things.length }, (_, index) => {
    const gray = index ^ (index >> 1);
    return new Set(things.filter((_thing, bit) => (gray >> bit) & 1));
  });
}

/** An order of things, another for each seed and the same for the same. */
function ordered(things: readonly Thing[], seed: number): readonly Thing[] {
  let state = seed * 2_654_435_761 + 1;
  const drawn = things.map((thing) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { thing, at: state };
  });
  return drawn.sort((one, other) => one.at - other.at).map(({ thing }) => thing);
}

withOneStore((store) => {
  beforeAll(() => savePeople(store));

  /** An org whose things are put right and wrong, and the setup whose guide is open meanwhile. */
  async function newLane() {
    const instance = openTestInstance(store);
    instance.env = { ...instance.env, secretKeptMs: 10 ** 12 };
    const door = practiceDoor(practice);
    instance.answer(door.send);
    const host: MyDomain = practiceHost();
    const { credentials, users, settings } = await practice.control.createOrg({ host, preset: "all-set" });
    const [runAsUser] = users;
    if (!credentials || !runAsUser) throw new Error("the org is not set up");
    const runAsUserId = runAsUser.id;
    // A person of its own, who has one check under way at a time.
    const who = { ...admin, userId: host };
    await store.db.insert(user).values({ id: host, name: host, email: `${host}@acme.example` });
    const setupId = await newSetup(instance, who);
    const asking = { instance, who };
    let steps = 0;

    const keep = (wrong: Wrong) => {
      const isWrong = (typed: Thing["typed"]) => [...wrong].some((thing) => thing.typed === typed);
      return keepCredentials(asking, {
        setupId,
        address: { myDomain: host, notes: [] },
        consumerKey: isWrong("key") ? "3MVG9ANOTHERKEY" : credentials.consumerKey,
        consumerSecret: new Secret(isWrong("secret") ? "ANOTHER-SECRET" : credentials.consumerSecret),
      });
    };

    async function make(before: Wrong, wrong: Wrong) {
      const changed = [...asked, ...besides].filter((thing) => before.has(thing) !== wrong.has(thing));
      for (const thing of changed) {
        const fault = steps % 2 === 0 ? thing.wrong : (thing.alsoWrong ?? thing.wrong);
        if (fault) {
          const names = Object.keys(fault) as (keyof PracticeSettings)[];
          const right = Object.fromEntries(names.map((name) => [name, settings[name]]));
          await practice.control.changeOrg(host, wrong.has(thing) ? fault : right);
        }
        const change = wrong.has(thing) ? thing.wrongUser : thing.rightUser;
        if (change) await practice.control.changeUser(host, runAsUserId, change);
      }
      if (steps === 0 || changed.some(({ typed }) => typed)) expect(await keep(wrong)).toMatchObject({ ok: true });
      steps += 1;
    }

    return {
      close: () => door.close(),
      /** Looks after each change, in turn by itself and because somebody presses, and says where a control shows what is not so. */
      async follow(
        story: readonly Wrong[],
      ): Promise<{ readonly lies: readonly string[]; readonly last: SeenAnswer | null }> {
        const lies: string[] = [];
        let before: Wrong = new Set();
        let last: SeenAnswer | null = null;
        for (const wrong of story) {
          // Each look a while after the one before, so that no limit is met.
          instance.clock.at = new Date(instance.clock.at.getTime() + 15 * 60_000);
          await make(before, wrong);
          before = wrong;
          if (steps % 2 === 0) {
            await lookNow(asking, setupId);
          } else {
            await renewLook(asking, { setupId, page: "here" });
            await lookAtSetup(instance, { setupId, workspaceId: "ours" });
          }
          const look = await findLook(store.db, scopeOf(), setupId);
          expect(look?.answeredAt).toEqual(instance.clock.at);
          last = look?.answer ?? null;
          for (const [control, is] of seenControls(last)) {
            if ((is === "set") !== isSet(control, wrong)) lies.push(`${control} ${is} with ${told(wrong)}`);
          }
          const seen = [...seenControls(last)].flatMap(([control, is]) => (is === "set" ? [control] : []));
          if (wrong.size === 0 && seen.sort().join() !== provenAtTheEnd.join()) lies.push(`at the end only ${seen}`);
        }
        return { lies, last };
      },
    };
  }

  const told = (wrong: Wrong): string => [...wrong].map(({ name }) => name).join(" + ") || "nothing wrong";
  type Lane = Awaited<ReturnType<typeof newLane>>;

  /** Plays stories side by side, each on an org of its own. */
  async function followAll(stories: readonly (readonly Wrong[])[]) {
    const lanes: Lane[] = [];
    const ends = await Promise.all(
      stories.map(async (story) => {
        const lane = await newLane();
        lanes.push(lane);
        return lane.follow(story);
      }),
    );
    for (const lane of lanes) lane.close();
    return ends;
  }

  test("with every subset of the asked controls wrong, each reached by one switch, no control shows what is not so", {
    timeout: 120_000,
  }, async () => {
    const subsets = everySubset(asked);
    expect(subsets).toHaveLength(256);
    // Four stretches of the one walk, side by side; each begins where the one before ends.
    const stretches = [0, 64, 128, 192].map((from) => subsets.slice(Math.max(0, from - 1), from + 64));
    const ends = await followAll(stretches);
    expect(ends.flatMap(({ lies }) => lies)).toEqual([]);
  });

  test("put right in twelve orders, with what else stands in the way among them, the ticks follow to the end", {
    timeout: 120_000,
  }, async () => {
    const all = [...asked, ...besides];
    const stories = Array.from({ length: 12 }, (_, seed) => {
      const order = ordered(all, seed + 1);
      return [...order.map((_thing, done) => new Set(order.slice(done))), new Set<Thing>()];
    });
    const ends = await followAll(stories);
    expect(ends.flatMap(({ lies }) => lies)).toEqual([]);
    for (const { last } of ends) expect(last).toMatchObject({ came: "all" });
  });
});
