"use client";

import { useEffect, useRef, useState } from "react";
import type { AddressAnswer } from "#lib/domain/address/address-answer";
import { type AddressOptions, parseMyDomain } from "#lib/domain/address/my-domain";
import { type FormAction, untouched } from "#lib/forms/form-state";
import type { AddressForm } from "#lib/forms/setup-forms";
import { addressAnswerWords } from "#lib/words/address-answer";

/** How long one pauses before what was typed so far is asked about. */
const pauseMs = 400;

export type AskAddress = FormAction<AddressForm, AddressAnswer>;

/** Says while an address is typed which org it is, and who answers there; nothing while it is none. Each My Domain is asked once. */
export function useAddressAnswer(ask: AskAddress, rules: AddressOptions) {
  const [typed, setTyped] = useState("");
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const asked = useRef(new Set<string>());
  const parsed = parseMyDomain(typed, rules);
  const myDomain = parsed.ok ? parsed.value.myDomain : null;
  useEffect(() => {
    if (myDomain === null || asked.current.has(myDomain)) return;
    const timer = setTimeout(async () => {
      asked.current.add(myDomain);
      const data = new FormData();
      data.set("address", myDomain);
      const state = await ask(untouched, data).catch(() => untouched);
      if (state.status !== "answered") return;
      setAnswers((before) => ({ ...before, [myDomain]: addressAnswerWords(state.answer) }));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [myDomain, ask]);
  return {
    onInput: (event: React.InputEvent<HTMLInputElement>) => setTyped(event.currentTarget.value),
    note: myDomain === null ? null : (answers[myDomain] ?? `${myDomain} …`),
  };
}
