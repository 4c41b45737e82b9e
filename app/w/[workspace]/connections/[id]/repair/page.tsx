import { notFound } from "next/navigation";
import { HeldBack } from "#components/connection/held-back";
import { TestNow } from "#components/connection/test-now";
import { OpenRepair } from "#components/repair/open-repair";
import { RepairForm } from "#components/repair/repair-form";
import { RunAsUserSteps } from "#components/repair/run-as-user";
import { TopicList } from "#components/repair/topic-list";
import { Button, LinkButton } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import { PageHeader } from "#components/ui/page-header";
import { recheckConnection } from "#lib/actions/connections/recheck-connection";
import { found } from "#lib/actions/guard";
import { cancelRepair } from "#lib/actions/repairs/change-repair";
import { repairConnection } from "#lib/actions/repairs/repair-connection";
import { type Session, signedIn } from "#lib/actions/session";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { articles } from "#lib/domain/problems/articles";
import { movedTo } from "#lib/domain/repair/moved-to";
import { parseRepairTopic, type RepairTopic, repairOf, repairTopics } from "#lib/domain/repair/repair-of";
import { outlineOf } from "#lib/forms/define-form";
import { repairForm } from "#lib/forms/repair-forms";
import { controlLink, orgOf, practicePath } from "#lib/guide/setup-links";
import { routes } from "#lib/routes";
import { type ConnectionToRepair, readRepair } from "#lib/services/repairs/read-repair";
import { minuteOf } from "#lib/words/instants";
import { repairTopicWords, repairWords } from "#lib/words/repairs";
import { DraftedForm } from "../../../../../drafted-form.tsx";
import type { PageProps } from "../../../../../page-props.ts";
import { SetupWait } from "../../../../../setup-wait.tsx";
import { SignedInFrame } from "../../../../../signed-in-frame.tsx";
import { titleOfConnection } from "../../../../../titles.ts";

export const generateMetadata = titleOfConnection("Repair");

export default async function RepairPage({ params, searchParams }: PageProps<"id">) {
  const { id } = await params;
  const asked = await searchParams;
  const session = await signedIn();
  if (!session.allows("connection:repair")) notFound();
  const read = found(await session.ask(readRepair, id));
  const { connection, repair } = read;
  const topic = parseRepairTopic(asked.field);
  const { title, lead } = topic
    ? repairTopicWords[topic]
    : { title: repairWords.repairOrReplace, lead: "What is in force now stays so until the new values work." };
  const others = repairTopics.filter((one) => one !== topic);
  return (
    <SignedInFrame session={session} place="connections">
      <PageHeader back={{ href: session.to.connection(id), label: connection.name }} title={title} lead={lead} />
      {"held-back" in asked && <HeldBack articleHref={routes.problem("too-many-attempts")} />}
      {repair && <UnderWay session={session} read={read} />}
      {topic && <TopicOf session={session} read={read} topic={topic} />}
      {topic ? (
        <h2 className="mt-12 mb-2 font-semibold text-xl">Something else to replace</h2>
      ) : (
        <h2 className="mb-2 font-semibold text-xl">What is another one now?</h2>
      )}
      <TopicList topics={others} hrefOf={(one) => session.to.repairConnection(id, one)} />
      {repair && (
        <ButtonForm
          action={cancelRepair}
          values={{ setupId: repair.setup.id }}
          className="mt-10 border-line border-t pt-5"
        >
          <p className="mb-3 max-w-prose text-md text-soft">
            Cancelling wipes what was typed here. The connection stays as it is.
          </p>
          <Button type="submit" variant="danger" size="small">
            Cancel this repair
          </Button>
        </ButtonForm>
      )}
    </SignedInFrame>
  );
}

type Shown = { session: Session; read: ConnectionToRepair };

/** The repair that is under way: whether Orglink tries it again by itself, and how its last check went. */
function UnderWay({ session, read: { connection, repair } }: Shown) {
  if (repair === null) return null;
  const { setup, lastRun, isSecretKept, waiting } = repair;
  return (
    <>
      <SetupWait session={session} setup={repair} hereHref={session.to.repairConnection(connection.id)} />
      {waiting.state !== "waiting" && (
        <div className="mb-6">
          <OpenRepair
            problemTitle={lastRun?.problem ? articles[lastRun.problem.code].title : undefined}
            runHref={lastRun ? session.to.run(lastRun.id) : undefined}
            keptUntil={isSecretKept ? (setup.secretKeptUntil?.toISOString() ?? null) : null}
          />
        </div>
      )}
    </>
  );
}

/** One topic: the form that begins with its field, or what to do in Salesforce. */
function TopicOf({ session, read, topic }: Shown & { topic: RepairTopic }) {
  const { connection, repair, runs } = read;
  const { id } = connection;
  const runId = session.newId();
  const progress = { progressHref: session.to.runProgress(runId), cancelHref: session.to.cancelRun(runId) };
  if (topic === "run-as-user") {
    const test = <TestNow action={recheckConnection} connectionId={id} runId={runId} {...progress} />;
    return (
      <RunAsUserSteps
        stepHref={routes.guideStep("4-policies", "run-as-username")}
        deepLink={<RunAsUserLink read={read} />}
        test={test}
        username={connection.card.runAsUsername ?? connection.card.runAsUserId}
      />
    );
  }
  const lastRun = runs.find(({ state }) => state === "passed" || state === "failed");
  const problem = lastRun?.problem ?? null;
  const present = connection.myDomain as MyDomain;
  const target = movedTo(problem, (lastRun?.myDomain ?? present) as MyDomain, session.facts.hostRules);
  const keptUntil = repair?.isSecretKept ? (repair.setup.secretKeptUntil?.toISOString() ?? null) : null;
  const asksSecret = topic !== "my-domain" && keptUntil === null;
  return (
    <DraftedForm session={session} form={repairForm({})} about={id}>
      <RepairForm
        form={outlineOf(repairForm(session.facts.hostRules))}
        action={repairConnection}
        topic={topic}
        values={{ connectionId: id, runId, asksSecret: asksSecret ? "yes" : "" }}
        initial={{
          consumerKey: repair?.setup.consumerKey ?? connection.consumerKey,
          instanceUrl: target ?? repair?.setup.myDomain ?? present,
        }}
        problemTitle={problem && repairOf(problem.code) === topic ? articles[problem.code].title : undefined}
        secretHint={secretHint(asksSecret, keptUntil)}
        addressHint={
          target && topic === "my-domain"
            ? `The last answer leads to this address. In force is ${present}.`
            : "Current My Domain URL from Setup, or any address from a Salesforce tab of this org."
        }
        {...progress}
      />
    </DraftedForm>
  );
}

function secretHint(asksSecret: boolean, keptUntil: string | null): string {
  if (asksSecret)
    return "On the app’s Settings tab, behind Consumer Key and Secret. Sealed as it arrives, and never shown again.";
  return keptUntil
    ? `Empty: the one that was pasted before, kept sealed until ${minuteOf(keptUntil)}.`
    : "Empty: the one in force. For another My Domain it is used only where that says it is the same org.";
}

/** To the app’s policies in the org’s own Setup. */
function RunAsUserLink({ read: { connection, repair } }: Pick<Shown, "read">) {
  const appId = repair?.setup.appId;
  const myDomain = connection.myDomain as MyDomain;
  const link = controlLink(myDomain, "run-as-username", appId ? { appId } : {});
  if (!link.href) return null;
  const href = connection.isPractice ? practicePath(myDomain, link.page, "run-as-username") : link.href;
  return (
    <LinkButton href={href}>
      Open {link.title} in {orgOf(link.href)}
    </LinkButton>
  );
}
