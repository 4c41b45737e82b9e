"use client";

import { useEffect, useRef } from "react";
import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TextAreaField } from "#components/ui/text-area-field";
import type { TextExplained } from "#lib/domain/explain/explain-state";
import type { explainForm } from "#lib/forms/explain-form";
import { ExplainResult } from "./explain-result.tsx";

/** A field for any text, and below it what the text means, where each answer takes the focus. Works without scripts. */
export const ExplainForm = (props: FormProps<typeof explainForm, TextExplained>) => (
  <div className="grid gap-8">
    <Form<typeof explainForm, TextExplained>
      {...props}
      className="grid max-w-form gap-3"
      fields={{
        text: (field) => (
          <>
            <TextAreaField
              label="The text"
              hint="JSON, a log line, curl’s output, a browser address with error=, a Status of Login History, words from a screenshot, or a support code."
              rows={8}
              className="min-h-44"
              exact
              autoComplete="off"
              {...field}
            />
            <p className="-mt-3 text-sm text-soft">
              Leave out secrets and tokens. The text is read once and kept nowhere.
            </p>
          </>
        ),
      }}
      after={(state) => state.status === "answered" && <Answer explained={state.answer} />}
    >
      <div>
        <SubmitButton variant="primary">Explain</SubmitButton>
      </div>
    </Form>
  </div>
);

function Answer({ explained }: { explained: TextExplained }) {
  const result = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is the reason to take the focus again
  useEffect(() => {
    result.current?.focus({ preventScroll: true });
    result.current?.scrollIntoView();
  }, [explained]);
  return (
    <section ref={result} tabIndex={-1} aria-label="What the text means" className="scroll-mt-6 outline-none">
      <ExplainResult explained={explained} />
    </section>
  );
}
