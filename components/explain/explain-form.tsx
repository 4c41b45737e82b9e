"use client";

import { useActionState, useEffect, useRef } from "react";
import { ErrorSummary } from "#components/ui/error-summary";
import { SubmitButton } from "#components/ui/submit-button";
import { TextAreaField } from "#components/ui/text-area-field";
import { type ExplainAction, type ExplainState, maxPastedLength } from "#lib/domain/explain/explain-state";
import { ExplainResult } from "./explain-result.tsx";

const idle: ExplainState = { status: "idle" };

/** A field for any text, and below it what the text means, where each answer takes the focus. Works without scripts. */
export function ExplainForm({ action }: { action: ExplainAction }) {
  const [state, submit] = useActionState(action, idle);
  const result = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state.status !== "explained") return;
    result.current?.focus({ preventScroll: true });
    result.current?.scrollIntoView();
  }, [state]);
  return (
    <div className="grid gap-8">
      <form action={submit} className="grid max-w-form gap-3" noValidate>
        {state.status === "stopped" && <ErrorSummary title={state.message} lines={[]} attempt={state} />}
        <TextAreaField
          name="text"
          label="The text"
          hint="JSON, a log line, curl’s output, a browser address with error=, a Status of Login History, words from a screenshot, or a support code."
          rows={8}
          className="min-h-44"
          exact
          maxLength={maxPastedLength}
          defaultValue={state.status === "idle" ? "" : state.typed}
          autoComplete="off"
        />
        <p className="-mt-3 text-sm text-soft">Leave out secrets and tokens. The text is read once and kept nowhere.</p>
        <div>
          <SubmitButton variant="primary">Explain</SubmitButton>
        </div>
      </form>
      {state.status === "explained" && (
        <section ref={result} tabIndex={-1} aria-label="What the text means" className="scroll-mt-6 outline-none">
          <ExplainResult explained={state} />
        </section>
      )}
    </div>
  );
}
