import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { AddressOptions } from "#lib/domain/address/my-domain";
import { aboutNothing } from "#lib/domain/draft/draft";
import type { Refusal, RefusalCode } from "#lib/domain/refusal";
import type { Result } from "#lib/domain/result";
import { type AnyForm, outlineOf, type Values } from "#lib/forms/define-form";
import type { ButtonAction, FormAction, FormState } from "#lib/forms/form-state";
import { type FormFault, readForm, typedTexts } from "#lib/forms/read-form";
import { dropDraft } from "#lib/services/drafts/drop-draft";
import { refusalWords, refusedFields } from "#lib/words/refusals";
import { signedOutWords } from "#lib/words/signed-out";
import { guard, guardPlain } from "./guard.ts";
import { visit } from "./session.ts";
import { type Actors, type ActsAs, whoActs } from "./who-acts.ts";

/** Where to go after the work: an address; an answer to be shown under the form; or nowhere, and the page shows what is kept now. */
type Next<Answered> = string | { readonly answer: Answered } | { readonly message: string } | null | undefined;

type Work<Of extends AnyForm, As extends ActsAs, Value, Code extends RefusalCode, Answered> = {
  /** Who may send it. */
  readonly as: As;
  /** Asks the one service that does it. */
  readonly ask: (actor: Actors[As], values: Values<Of>) => Promise<Result<Value, Refusal<Code>>>;
  readonly next?: (actor: Actors[As], values: Values<Of>, value: Value) => Next<Answered> | Promise<Next<Answered>>;
  /** Where a refusal leads, if it is not told in the form. */
  readonly refused?: (actor: Actors[As], values: Values<Of>, problem: Refusal<Code>) => string | null;
};

type FormWork<Of extends AnyForm, As extends ActsAs, Value, Code extends RefusalCode, Answered> = Work<
  Of,
  As,
  Value,
  Code,
  Answered
> & {
  /** Where to see whether it was done, should it break in the midst of it; null where nothing is changed. */
  readonly look: string | null;
  /** What this form says of a refusal in place of the common words. */
  readonly words?: { readonly [One in Code]?: string };
};

/** A declared form, or how to declare it where addresses may name these hosts, and for what was sent. */
type Declared<Of extends AnyForm> = Of | ((rules: AddressOptions, data: FormData) => Of);

/** The form that an action was sent. An action is a public endpoint: what is no form, which only a program sends, is an empty one. */
const sentForm = (sent: unknown): FormData => (sent instanceof FormData ? sent : new FormData());

/**
 * The story of every form: who is here, is the form what it should be, the work, and where to go. Whatever goes wrong, what was
 * typed comes back, and never a secret. A refusal that names fields is told at those fields, any other as a message; what is
 * not there, or not theirs, is the page that says so.
 */
export function formAction<
  Of extends AnyForm,
  As extends ActsAs,
  Value,
  Code extends RefusalCode = never,
  Answered = never,
>(form: Declared<Of>, work: FormWork<Of, As, Value, Code, Answered>): FormAction<Of, Answered> {
  const declared = (rules: AddressOptions, data: FormData) => (typeof form === "function" ? form(rules, data) : form);
  return async (_state, sent) => {
    const data = sentForm(sent);
    // Before it is asked who is here, which may break: what comes back hangs on no rules.
    const typed = typedTexts(declared({}, data), data);
    return guard<FormState<Of, Answered>>(
      async (begin) => {
        if (work.as === "person" && (await visit()).person === null) {
          return { status: "stopped", message: signedOutWords.notSent, typed };
        }
        const actor = await whoActs(work.as);
        const its = declared("facts" in actor ? actor.facts.hostRules : {}, data);
        const read = readForm(its, data);
        if (!read.ok) return faulty(read.problem, typed);
        if (work.look !== null) begin();
        const done = await work.ask(actor, read.value);
        if (!done.ok) {
          const { problem } = done;
          const elsewhere = work.refused?.(actor, read.value, problem);
          if (elsewhere) redirect(elsewhere);
          const fields = toldAtFields(its, problem);
          if (Object.keys(fields).length > 0) return { status: "invalid", fields, typed };
          const words = work.words?.[problem.code];
          if (words === undefined && isNotThere(problem)) notFound();
          return { status: "stopped", message: words ?? refusalWords(problem), typed };
        }
        await dropKept(its, actor, read.value);
        const next = await work.next?.(actor, read.value, done.value);
        if (typeof next === "string") redirect(next);
        if (next && "answer" in next) return { status: "answered", answer: next.answer, typed };
        if (next) return { status: "stopped", message: next.message, typed };
        refresh();
        return { status: "done" };
      },
      (message) => ({ status: "stopped", message, typed }),
      work.look ?? "",
    );
  };
}

/**
 * The same for a form that shows nothing of its state, the press of a button mostly: its answer is a page. What is no such
 * form, which only a program sends, changes nothing.
 */
export const buttonAction =
  <Of extends AnyForm, As extends ActsAs, Value, Code extends RefusalCode = never>(
    form: Of,
    work: Work<Of, As, Value, Code, never>,
  ): ButtonAction<Of> =>
  (sent) =>
    guardPlain(async () => {
      const actor = await whoActs(work.as);
      const read = readForm(form, sentForm(sent));
      if (!read.ok) return;
      const done = await work.ask(actor, read.value);
      if (!done.ok) redirect(work.refused?.(actor, read.value, done.problem) ?? notFound());
      await dropKept(form, actor, read.value);
      const next = await work.next?.(actor, read.value, done.value);
      if (typeof next === "string") redirect(next);
      refresh();
    });

/** What was kept of a form while it was typed ends with its being taken. */
async function dropKept({ keptAs }: AnyForm, actor: Actors[ActsAs], values: object): Promise<void> {
  if (keptAs === undefined || !("ask" in actor)) return;
  const { name, about } = keptAs;
  const subject = about === null ? aboutNothing : String((values as Readonly<Record<string, unknown>>)[about]);
  await actor.ask(dropDraft, { name, subject });
}

const isNotThere = ({ code }: Refusal): boolean => code === "not-found" || code === "forbidden";

type Told<Of extends AnyForm> = FormFault<Of>["fields"];

/** What a refusal says of fields that this form shows, in its order. */
function toldAtFields<Of extends AnyForm>(form: Of, problem: Refusal): Told<Of> {
  const told: Readonly<Record<string, string>> = refusedFields(problem);
  return Object.fromEntries(
    outlineOf(form).flatMap(({ name }) => (told[name] === undefined ? [] : [[name, told[name]]])),
  ) as Told<Of>;
}

function faulty<Of extends AnyForm>(
  { fields, outdated }: FormFault<Of>,
  typed: Extract<FormState<Of>, { status: "stopped" }>["typed"],
): FormState<Of, never> {
  if (outdated !== null) return { status: "stopped", message: outdated, typed };
  return { status: "invalid", fields, typed };
}
