"use client";

import { useRouter } from "next/navigation";
import { Fragment, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import { Notice } from "#components/ui/notice";
import { TickingTime } from "#components/ui/ticking-time";
import type { KeptDraft, ShownDraft } from "#lib/domain/draft/draft";
import type { discardForm } from "#lib/forms/discard-form";
import type { ButtonAction } from "#lib/forms/form-state";
import { draftWords, whenTyped } from "#lib/words/drafts";
import { minuteOf } from "#lib/words/instants";
import { DraftContext, type FilledSecret } from "./draft-context.tsx";
import { useKeeping } from "./use-keeping.ts";

type DraftedProps = {
  draft: ShownDraft;
  discard: ButtonAction<typeof discardForm>;
  signInHref: string;
  /** The form, and nothing else that sends anything. */
  children: ReactNode;
};

/**
 * A form that loses nothing: what was typed into it before stands in it again, and what is typed now is kept. Without scripts it shows
 * what was kept with them. What was typed elsewhere since takes the place of what is here only when somebody says so.
 */
export function Drafted({ draft, discard, signInHref, children }: DraftedProps) {
  const box = useRef<HTMLDivElement>(null);
  const { refresh } = useRouter();
  const { trouble, setTrouble, last, typing, keepNow, kept } = useKeeping({ box, draft, refresh });
  const [fill, setFill] = useState({ draft, generation: 0 });

  useEffect(() => {
    const now = typing.current;
    if (draft.version === now.seen && !now.isAsking) return;
    const isSentFromHere = draft.version === 0 && now.isSent;
    if (now.isTyped && !now.isAsking && !isSentFromHere && draft.version > 0) {
      now.isAsking = true;
      return setTrouble({ kind: "elsewhere", answer: draft });
    }
    if (now.isAsking && now.isTyped) return;
    now.seen = draft.version;
    kept.set(draft.href, draft.version);
    // A form that was sent says so itself, and stays.
    setFill(({ generation }) => ({ draft, generation: isSentFromHere ? generation : generation + 1 }));
    Object.assign(now, { isTyped: false, isPending: false, isAsking: false });
    setTrouble(null);
  }, [draft, typing, kept, setTrouble]);

  const { at, secretFor, key } = fill.draft;
  // What was typed is not to be looked for behind a fold.
  useEffect(() => {
    const fold = at && box.current?.closest("details");
    if (fold) fold.open = true;
  }, [at]);
  const filled = useMemo(() => {
    const secret = secretOf(fill.draft);
    return { texts: fill.draft.texts, secret, lastSecret: secretOf(last) ?? secret };
  }, [fill, last]);

  const takeOver = () => {
    Object.assign(typing.current, { isTyped: false, isPending: false });
    refresh();
  };
  const keepMine = (version: number) => {
    Object.assign(typing.current, { seen: version, isAsking: false });
    setTrouble(null);
    keepNow();
  };
  return (
    <div ref={box} className="grid gap-4">
      {at && trouble === null && (
        <Notice title={draftWords.isHere(whenTyped(at.typed, at.read))}>
          <p>
            {draftWords.keptUntil(minuteOf(at.keptUntil))} {secretFor && draftWords.secretFor(secretFor)}
          </p>
          <ButtonForm action={discard} values={key} className="mt-2">
            <Button type="submit" size="small">
              {draftWords.discard}
            </Button>
          </ButtonForm>
        </Notice>
      )}
      {/* Said without taking the focus from who types. */}
      <div role="status">
        {trouble?.kind === "elsewhere" && (
          <Notice tone="wait" title={draftWords.elsewhere}>
            <p>
              {trouble.answer.at && (
                <TickingTime at={trouble.answer.at.typed} madeAtMs={Date.parse(trouble.answer.at.read)} />
              )}
              . Which of the two is it?
            </p>
            <p className="mt-2 flex flex-wrap gap-2">
              <Button type="button" size="small" onClick={takeOver}>
                {draftWords.takeOver}
              </Button>
              <Button type="button" size="small" onClick={() => keepMine(trouble.answer.version)}>
                {draftWords.keepMine}
              </Button>
            </p>
          </Notice>
        )}
        {trouble?.kind === "signed-out" && (
          <Notice tone="wait" title={draftWords.signedOut}>
            <p>{draftWords.signedOutLead}</p>
            <a href={signInHref} target="_blank" rel="noreferrer" className="link font-semibold">
              Sign in
            </a>
          </Notice>
        )}
      </div>
      <div data-kept="">
        <DraftContext value={filled}>
          <Fragment key={fill.generation}>{children}</Fragment>
        </DraftContext>
      </div>
    </div>
  );
}

const secretOf = (draft: KeptDraft | null): FilledSecret | null =>
  draft?.secretFor && draft.at ? { myDomain: draft.secretFor, at: draft.at } : null;
