import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#components/access/sign-in-form";
import { PlainFrame } from "#components/shell/plain-frame";
import { Notice } from "#components/ui/notice";
import { isClaimed } from "#lib/actions/people/is-claimed";
import { signIn } from "#lib/actions/people/sign-in";
import { comesWithSession, visit } from "#lib/actions/session";
import { readReturnPath } from "#lib/domain/people/return-path";
import { outlineOf } from "#lib/forms/define-form";
import { signInForm } from "#lib/forms/sign-in-forms";
import { routes } from "#lib/routes";
import { signedOutWords } from "#lib/words/signed-out";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function SignInPage({ searchParams }: Props) {
  if (!(await isClaimed())) redirect(routes.firstStart);
  const from = readReturnPath((await searchParams).from);
  const { person, facts } = await visit();
  if (person) redirect(from ?? routes.home);
  // Whoever signed out has no cookie any more; it stays behind where a session has ended by itself.
  const hasEnded = from !== null && (await comesWithSession());
  return (
    <PlainFrame>
      <h1 className="font-bold text-3xl">Sign in</h1>
      {hasEnded && <Notice title={signedOutWords.title}>{signedOutWords.why(facts.sessions)}</Notice>}
      {from !== null && !hasEnded && <p className="text-soft">{signedOutWords.back}</p>}
      <SignInForm form={outlineOf(signInForm)} action={signIn} from={from ?? ""} />
    </PlainFrame>
  );
}
