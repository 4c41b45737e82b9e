"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { guardSignedIn } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import type { Session } from "#lib/actions/session";
import type { Answer } from "#lib/domain/refusal";
import type { FormState } from "#lib/forms/form-state";
import { type ReadForm, readHostForm, readSwitchForm, readUserForm } from "#lib/forms/practice-form";
import type { PracticeUserField } from "#lib/forms/practice-form-marks";
import type { PracticeOrgState, PracticeSwitchId } from "#lib/practice/practice";
import type { Service } from "#lib/services/asking";
import { changePracticeOrg } from "#lib/services/practice/change-practice-org";
import { changePracticeUser } from "#lib/services/practice/change-practice-user";
import { createPracticeApp } from "#lib/services/practice/create-practice-app";
import { endPracticeSessions } from "#lib/services/practice/end-practice-sessions";
import type { PracticeRefusal } from "#lib/services/practice/practice-refusal";
import { rotatePracticeKeys } from "#lib/services/practice/rotate-practice-keys";
import { setUpPracticeOrg } from "#lib/services/practice/set-up-practice-org";
import { startOverPracticeOrg } from "#lib/services/practice/start-over-practice-org";
import { refusalWords } from "#lib/words/refusals";

type Changed = Answer<PracticeOrgState, PracticeRefusal>;

/** Saves the switches of one page of the practice org. */
export async function savePracticeSwitches(
  _state: FormState<PracticeSwitchId>,
  data: FormData,
): Promise<FormState<PracticeSwitchId>> {
  return change(readSwitchForm(sentForm(data)), ({ ask }, { host, change }) =>
    ask(changePracticeOrg, { host, asked: change }),
  );
}

/** Creates the practice org's External Client App from the create page. */
export async function createApp(
  _state: FormState<PracticeSwitchId>,
  data: FormData,
): Promise<FormState<PracticeSwitchId>> {
  return change(readSwitchForm(sentForm(data)), ({ ask }, { host, change }) => {
    const { appName = "", apiName = "", contactEmail = "", ...settings } = change;
    return ask(createPracticeApp, { host, app: { appName, apiName, contactEmail, ...settings } });
  });
}

/** Saves a user of the practice org. */
export async function savePracticeUser(
  _state: FormState<PracticeUserField>,
  data: FormData,
): Promise<FormState<PracticeUserField>> {
  return change(readUserForm(sentForm(data)), ({ ask }, user) => ask(changePracticeUser, user));
}

type ForOrg = Service<string, PracticeOrgState, PracticeRefusal>;

/** Puts a practice org as the guide leaves it. */
export async function setUp(_state: FormState<never>, data: FormData): Promise<FormState<never>> {
  return changeWhole(data, setUpPracticeOrg);
}

/** Puts a practice org back to how it was first made. */
export async function startOver(_state: FormState<never>, data: FormData): Promise<FormState<never>> {
  return changeWhole(data, startOverPracticeOrg);
}

/** Gives the app of a practice org a new Consumer Key and Consumer Secret. */
export async function rotateKeys(_state: FormState<never>, data: FormData): Promise<FormState<never>> {
  return changeWhole(data, rotatePracticeKeys);
}

/** Ends the access tokens of a practice org. */
export async function endSessions(_state: FormState<never>, data: FormData): Promise<FormState<never>> {
  return changeWhole(data, endPracticeSessions);
}

const changeWhole = (data: FormData, work: ForOrg): Promise<FormState<never>> =>
  change(readHostForm(sentForm(data)), ({ ask }, { host }) => ask(work, host));

/** Who is here, was the form taken, then the work; whatever goes wrong, what was typed stays in the page. */
async function change<Asked, Field extends string>(
  form: ReadForm<Asked, Field>,
  work: (session: Session, asked: Asked & { readonly host: string }) => Promise<Changed>,
): Promise<FormState<Field>> {
  const typed: Partial<Record<Field, string>> = form.ok ? form.value.typed : {};
  const stopped = (message: string): FormState<Field> => ({ status: "stopped", message, typed });
  return guardSignedIn<FormState<Field>>(
    async (session) => {
      if (!form.ok) return form.problem;
      const changed = await work(session, form.value);
      if (!changed.ok) {
        const { problem } = changed;
        if (problem.code === "forbidden" || problem.code === "not-found") notFound();
        if (problem.fields) return { status: "invalid", fields: notTaken(problem.fields), typed };
        return stopped(refusalWords(problem));
      }
      refresh();
      return { status: "done" };
    },
    stopped,
    "reload the page: it shows how the org is set now.",
  );
}

/** The control interface is stricter than the form in places; what it names is a field of the form. */
function notTaken<Field extends string>(names: readonly string[]): Partial<Record<Field, string>> {
  const messages: Readonly<Record<string, string>> = {
    contactEmail: "Type an e-mail address.",
    apiName: "Type letters, digits and single underscores, beginning with a letter.",
    appName: "Type a name.",
  };
  return Object.fromEntries(
    names.map((name) => [name, messages[name] ?? "The practice org does not take this."]),
  ) as Partial<Record<Field, string>>;
}
