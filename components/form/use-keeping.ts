"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { refusedEvent } from "#components/ui/error-summary";
import { type KeptAnswer, type KeptDraft, type ShownDraft, seenText } from "#lib/domain/draft/draft";

/** How long one pauses before what was typed so far is kept; after a field is left, so that a press that sends the form comes first. */
const pauseMs = 800;
const leftMs = 250;

const secretName = "consumerSecret";

/** By address: the versions that this browser tab has kept, and what is on the way. A page shown again from memory is behind them. */
const kept = new Map<string, number>();
const flights = new Map<string, Promise<unknown>>();

/** What else became of keeping: typed elsewhere since; or nobody is signed in any more. */
type Trouble = { readonly kind: "elsewhere"; readonly answer: KeptDraft } | { readonly kind: "signed-out" } | null;

type Options = {
  readonly box: RefObject<HTMLElement | null>;
  readonly draft: ShownDraft;
  /** Asks the server for the page anew. */
  readonly refresh: () => void;
};

/**
 * Keeps what is typed into the form in a box: after a pause, when a field is left, when the page is. The Consumer Secret goes along
 * once its field was left, once for each My Domain; passwords never. Where it was typed elsewhere since, it waits for an answer.
 */
export function useKeeping({ box, draft: { href, version: first }, refresh }: Options) {
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [last, setLast] = useState<KeptAnswer | null>(null);
  const typing = useRef({ seen: first, isPending: false, isTyped: false, isSent: false, isAsking: false });
  const keepNow = useRef<() => void>(() => {});

  useEffect(() => {
    const around = box.current;
    if (around === null) return;
    const now = typing.current;
    let [timer, isInFlight, secretSent] = [0, false, ""];
    // The form of the page, not that of the notice above it.
    const formOf = () => around.querySelector<HTMLFormElement>("[data-kept] form");
    let form = formOf();

    const send = async (body: FormData, sent: 0 | 1) => {
      const flight = fetch(`${href}?seen=${seenText(now.seen, sent)}`, { method: "POST", body, keepalive: true });
      flights.set(href, flight);
      const answer = await flight.catch(() => null);
      if (flights.get(href) === flight) flights.delete(href);
      if (answer?.status === 401) return setTrouble({ kind: "signed-out" });
      // Away, or too much at once: it is tried again with whatever is typed next, and when the page is left.
      if (answer === null || !answer.ok) {
        now.isPending = true;
        secretSent = "";
        return;
      }
      const told = (await answer.json()) as KeptAnswer;
      if (!told.isKept && told.version > 0) {
        now.isAsking = true;
        return setTrouble({ kind: "elsewhere", answer: told });
      }
      now.seen = told.version;
      if (!now.isSent) kept.set(href, told.version);
      setTrouble(null);
      setLast(told);
      // Sent or discarded elsewhere: what stands here is the first of it again.
      if (!told.isKept) now.isPending = true;
    };
    const bodyOf = (leaving: boolean): FormData | null => {
      form = formOf() ?? form;
      if (form === null) return null;
      const body = new FormData();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string" && !name.startsWith("$ACTION") && name !== secretName) body.append(name, value);
      }
      const field = form.elements.namedItem(secretName);
      if (!(field instanceof HTMLInputElement) || (field === document.activeElement && !leaving)) return body;
      const pair = `${body.get("instanceUrl")} ${field.value}`;
      if (field.value === "" || pair === secretSent) return body;
      secretSent = pair;
      body.append(secretName, field.value);
      return body;
    };
    const keep = async (leaving: boolean) => {
      clearTimeout(timer);
      if (!now.isPending || now.isSent || now.isAsking || (isInFlight && !leaving)) return;
      const body = bodyOf(leaving);
      if (body === null) return;
      now.isPending = false;
      const sent = isInFlight ? 1 : 0;
      isInFlight = true;
      await send(body, sent);
      isInFlight = false;
      if (now.isPending) soon(pauseMs);
    };
    const soon = (ms: number) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void keep(false), ms);
    };
    const isOfForm = ({ target }: Event) => target instanceof Element && target.closest("[data-kept]") !== null;
    const typed = (event: Event) => {
      if (!isOfForm(event)) return;
      Object.assign(now, { isPending: true, isTyped: true, isSent: false });
      soon(pauseMs);
    };
    const left = (event: Event) => {
      if (now.isPending && isOfForm(event)) soon(leftMs);
    };
    // What is sent is kept by who takes it, what is refused is kept here.
    const sending = (event: Event) => {
      if (!isOfForm(event)) {
        // Discarded: nothing of it is to come back.
        clearTimeout(timer);
        now.isPending = false;
        return;
      }
      // What is kept already cannot come back once it is taken, so the rest of it goes along.
      if (now.seen > 0) void keep(true);
      clearTimeout(timer);
      now.isSent = true;
      kept.delete(href);
    };
    const refused = () => {
      Object.assign(now, { isSent: false, isPending: true, isTyped: true });
      soon(leftMs);
    };
    const leave = () => void keep(true);
    keepNow.current = () => {
      now.isPending = true;
      void keep(false);
    };

    const listens = [
      ["input", typed],
      ["focusout", left],
      ["submit", sending],
      [refusedEvent, refused],
    ] as const;
    for (const [type, listener] of listens) around.addEventListener(type, listener, true);
    window.addEventListener("pagehide", leave);
    // Typed before the scripts arrived, or put back by the browser.
    if (form !== null && isFilledIn(form)) {
      Object.assign(now, { isPending: true, isTyped: true });
      soon(pauseMs);
    }
    const behind = async () => {
      await flights.get(href)?.catch(() => null);
      if ((kept.get(href) ?? 0) > now.seen) refresh();
    };
    if (!now.isTyped) void behind();
    return () => {
      for (const [type, listener] of listens) around.removeEventListener(type, listener, true);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [box, href, refresh]);

  return { trouble, setTrouble, last, typing, keepNow: () => keepNow.current(), kept };
}

/** Whether a text stands in it that did not come with the page. Lines end otherwise in what a form has sent than in what it shows. */
const isFilledIn = (form: HTMLFormElement): boolean =>
  [...form.elements].some(
    (field) =>
      (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && isTyped(field.type))) &&
      field.value !== field.defaultValue.replaceAll("\r\n", "\n"),
  );

const isTyped = (type: string): boolean => ["text", "url", "email", "password", "search"].includes(type);
