import { gaveToken, type LookResult, type SeenAnswer } from "./seen-answer.ts";

/**
 * How Orglink looks at the org of a setup whose guide is open. However many pages are open, there is one of these a setup: they
 * only renew the lease and read.
 */
export type Look = {
  /** When somebody opened the guide: it is looked at more often at first. */
  readonly since: Date;
  /** The lease of the open pages. Once it has run out nothing is asked any more. */
  readonly watchedUntil: Date;
  /** For whom: whoever renewed last. */
  readonly onBehalfOf: string | null;
  /** Looks and REST rounds of the last hour, each by its instant in milliseconds since 1970, the oldest first. */
  readonly lookedAtMs: readonly number[];
  readonly restAtMs: readonly number[];
  /** Salesforce asked to be left alone until then. */
  readonly quietUntil: Date | null;
  /** What the last look saw; null before the first. */
  readonly answer: SeenAnswer | null;
  readonly answeredAt: Date | null;
  /** Of the token that was last asked with; null once it has been refused since. */
  readonly restMark: string | null;
  /** One more whenever another answer came than before. */
  readonly changes: number;
} & LookState;

type LookState =
  /** The alarm says when the next look is due. */
  | { readonly state: "watching"; readonly alarmAt: Date }
  /** One is under way. One that is not back when its own lease ends has died. */
  | { readonly state: "looking"; readonly leaseUntil: Date }
  /** Nobody watches. */
  | { readonly state: "resting" };

/** What happens to it. Instants are of the event, so that the same events make the same state. */
export type LookEvent =
  /** A page that is open and to be seen. */
  | { readonly type: "renewed"; readonly at: Date; readonly onBehalfOf: string | null }
  /** A page was hidden or left; the others renew. */
  | { readonly type: "left"; readonly at: Date }
  /** *Look now*: whether or not a page watches. */
  | { readonly type: "asked"; readonly at: Date; readonly leaseUntil: Date; readonly onBehalfOf: string | null }
  /** Its alarm rang, or the lease of a look that died is over. */
  | { readonly type: "due"; readonly at: Date; readonly leaseUntil: Date }
  /** A run is under way, or there were too many checks: the look was not made. */
  | { readonly type: "put-off"; readonly at: Date; readonly pauseMs: number }
  /** The look with this lease is back. */
  | { readonly type: "answered"; readonly at: Date; readonly leaseUntil: Date; readonly result: LookResult }
  /** Nothing is kept any more to look with, or it was for another org: what was seen is forgotten. */
  | { readonly type: "ended"; readonly at: Date };

const seconds = (count: number): number => count * 1000;
const minutes = (count: number): number => count * 60_000;
const hourMs = minutes(60);

/** How long an open page is believed to be open without a word of it. */
export const watchLeaseMs = seconds(20);
/** A lease that has this much left needs no renewal: five pages write no more often than one. */
const renewBelowMs = seconds(14);
/** How soon the other pages have renewed after one was left. */
const othersRenewMs = seconds(6);

/** 40 looks in the first ten minutes and 50 in the rest of the hour. */
const pace = { atFirst: { everyMs: seconds(15), forMs: minutes(10), most: 40 }, thenEveryMs: minutes(1) } as const;
export const mostLooksAnHour = 90;
export const mostRestRoundsAnHour = 20;
/** *Look now* asks again this soon. */
const askedEveryMs = seconds(5);
/** A refusal after the token is asked about again: the token stays the same when its cause is cured. */
const restAgainMs = minutes(3);
/** After "too many requests", where the answer names no time of its own; and no answer is believed beyond an hour. */
const quietAfterLimitMs = minutes(5);

/**
 * The look after an event, in whatever state it comes; one that means nothing there leaves the very look it was given. `null` is
 * a setup that nobody has watched yet.
 */
export function next(look: Look | null, event: LookEvent): Look | null {
  switch (event.type) {
    case "renewed":
      return renewed(look, event);
    case "left":
      return look === null || look.state === "resting" ? look : left(look, event.at);
    case "asked": {
      const asked = look ?? begun(event);
      return canAskNow(look, event.at) ? looking({ ...asked, onBehalfOf: event.onBehalfOf }, event) : look;
    }
    case "due":
      return look === null ? look : due(look, event);
    case "put-off": {
      if (look === null || look.state === "resting") return look;
      if (look.state === "watching" && event.at < look.alarmAt) return look;
      const alarmMs = event.at.getTime() + event.pauseMs;
      return watches(look, event.at, alarmMs);
    }
    case "answered":
      // Where the lease is another's, that look goes on: this one was about what is not kept any more.
      if (look?.state !== "looking" || look.leaseUntil.getTime() !== event.leaseUntil.getTime()) return look;
      return watches(answered(look, event), event.at);
    case "ended":
      if (look === null || (look.state === "resting" && look.answer === null)) return look;
      return { ...kept(look), ...nothingSeen, watchedUntil: event.at, changes: look.changes + 1, state: "resting" };
  }
}

/** Whether *Look now* would ask the org now: not while a look is under way, right after one, or when there were too many. */
export function canAskNow(look: Look | null, at: Date): boolean {
  if (look === null) return true;
  if (look.state === "looking" && look.leaseUntil > at) return false;
  const latest = look.lookedAtMs.at(-1) ?? Number.NEGATIVE_INFINITY;
  return at.getTime() >= Math.max(latest + askedEveryMs, earliest(look, at));
}

/** Whether a look may ask what its token can do: that costs the org API requests, and says nothing new each time. */
export function mayAskRest(look: Look, at: Date, { mark, isAsked }: { mark: string; isAsked: boolean }): boolean {
  if (withinHour(look.restAtMs, at).length >= mostRestRoundsAnHour) return false;
  if (isAsked || look.restMark !== mark || look.answer === null || look.answer.came === "token") return true;
  const isRefused = look.answer.came === "refused";
  return isRefused && at.getTime() >= (look.restAtMs.at(-1) ?? 0) + restAgainMs;
}

const nothingSeen = { answer: null, answeredAt: null, restMark: null } as const;

function begun({ at, onBehalfOf }: { at: Date; onBehalfOf: string | null }): Look {
  const nothingDone = { lookedAtMs: [], restAtMs: [], quietUntil: null, changes: 0, ...nothingSeen };
  return { since: at, watchedUntil: at, onBehalfOf, ...nothingDone, state: "resting" };
}

function renewed(look: Look | null, event: Extract<LookEvent, { type: "renewed" }>): Look {
  const { at, onBehalfOf } = event;
  const watchedUntil = new Date(at.getTime() + watchLeaseMs);
  // An alarm that was missed by far has been lost: with it rings another.
  const hasLostAlarm = look?.state === "watching" && look.alarmAt.getTime() + othersRenewMs < at.getTime();
  const hasDied = look?.state === "looking" && look.leaseUntil <= at;
  if (look === null || look.state === "resting" || hasLostAlarm || hasDied) {
    const again = look ?? begun(event);
    const since = look === null || look.state === "resting" ? at : look.since;
    return watches({ ...again, since, watchedUntil, onBehalfOf }, at, nextAlarmMs({ ...again, since }, at));
  }
  if (look.watchedUntil.getTime() - at.getTime() >= renewBelowMs) return look;
  return { ...look, watchedUntil, onBehalfOf };
}

/** Nothing is asked until the other pages, if there are some, have renewed. */
function left(look: Look, at: Date): Look {
  const until = new Date(Math.min(look.watchedUntil.getTime(), at.getTime() + othersRenewMs));
  if (look.state !== "watching") return { ...look, watchedUntil: until };
  const alarmAt = new Date(Math.max(look.alarmAt.getTime(), until.getTime()));
  return { ...look, watchedUntil: until, alarmAt };
}

function due(look: Look, event: Extract<LookEvent, { type: "due" }>): Look {
  const { at } = event;
  if (look.state === "resting" || at < (look.state === "watching" ? look.alarmAt : look.leaseUntil)) return look;
  if (at >= look.watchedUntil) return { ...kept(look), state: "resting" };
  const earliestMs = earliest(look, at);
  return at.getTime() < earliestMs ? watches(look, at, earliestMs) : looking(look, event);
}

const looking = (look: Look, { at, leaseUntil }: { at: Date; leaseUntil: Date }): Look => ({
  ...kept(look),
  lookedAtMs: [...withinHour(look.lookedAtMs, at), at.getTime()],
  state: "looking",
  leaseUntil,
});

/** Watches on while somebody does. */
function watches(look: Look, at: Date, alarmMs = nextAlarmMs(look, at)): Look {
  if (at >= look.watchedUntil) return { ...kept(look), state: "resting" };
  return { ...kept(look), state: "watching", alarmAt: new Date(alarmMs) };
}

function answered(look: Look, { at, result }: Extract<LookEvent, { type: "answered" }>): Look {
  const answer = answerAfter(look.answer, result);
  const hasAskedRest = result.token === "given" && result.rest !== null;
  const restMark = result.token === "refused" ? null : hasAskedRest ? result.mark : look.restMark;
  const restAtMs = withinHour(look.restAtMs, at);
  return {
    ...look,
    answer,
    answeredAt: at,
    restMark,
    restAtMs: hasAskedRest ? [...restAtMs, at.getTime()] : restAtMs,
    quietUntil: quietUntil(result.token === "refused" ? result.answer : result.rest, at),
    changes: look.changes + (isSameAnswer(look.answer, answer) ? 0 : 1),
  };
}

/** What is seen after a look. Without a REST round the answer to the one before stands, if it was about the same token. */
function answerAfter(before: SeenAnswer | null, result: LookResult): SeenAnswer {
  if (result.token === "refused") return result.answer;
  if (result.rest !== null) return result.rest;
  return before !== null && before.came !== "token" && gaveToken(before)
    ? before
    : { came: "token", scopes: result.scopes };
}

/** Whether pages show the same for both. Texts and times of an answer change without its meaning another thing. */
function isSameAnswer(one: SeenAnswer | null, other: SeenAnswer): boolean {
  if (one === null || one.came !== other.came) return false;
  if (one.came === "refused" && other.came === "refused") {
    return one.stage === other.stage && one.problem.code === other.problem.code;
  }
  return JSON.stringify(one) === JSON.stringify(other);
}

function quietUntil(answer: SeenAnswer | null, at: Date): Date | null {
  if (answer?.came !== "refused") return null;
  const { code, evidence } = answer.problem;
  const isLimit = code === "rate-limited" || evidence.httpStatus === 429;
  const askedMs = seconds(evidence.retryAfterSeconds ?? 0);
  const quietMs = Math.min(Math.max(askedMs, isLimit ? quietAfterLimitMs : 0), hourMs);
  return quietMs > 0 ? new Date(at.getTime() + quietMs) : null;
}

function nextAlarmMs(look: Look, at: Date): number {
  const { atFirst, thenEveryMs } = pace;
  const recent = withinHour(look.lookedAtMs, at);
  const isAtFirst = at.getTime() - look.since.getTime() < atFirst.forMs && recent.length < atFirst.most;
  const pauseMs = isAtFirst ? atFirst.everyMs : thenEveryMs;
  const last = recent.at(-1) ?? Number.NEGATIVE_INFINITY;
  return Math.max(at.getTime(), last + pauseMs, earliest(look, at));
}

/** Before this instant the org is not asked, whoever asks. */
function earliest({ lookedAtMs, quietUntil: quiet }: Look, at: Date): number {
  const recent = withinHour(lookedAtMs, at);
  const freeMs = recent.length < mostLooksAnHour ? 0 : (recent.at(-mostLooksAnHour) ?? 0) + hourMs;
  return Math.max(freeMs, quiet?.getTime() ?? 0);
}

const withinHour = (instantsMs: readonly number[], at: Date): readonly number[] =>
  instantsMs.filter((ms) => ms > at.getTime() - hourMs);

function kept(look: Look): Omit<Look, "state" | "alarmAt" | "leaseUntil"> {
  const { since, watchedUntil, onBehalfOf, lookedAtMs, restAtMs, quietUntil: quiet } = look;
  const { answer, answeredAt, restMark, changes } = look;
  return {
    since,
    watchedUntil,
    onBehalfOf,
    lookedAtMs,
    restAtMs,
    quietUntil: quiet,
    answer,
    answeredAt,
    restMark,
    changes,
  };
}
