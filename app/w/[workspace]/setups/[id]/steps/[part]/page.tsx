import type { Metadata } from "next";
import { LookSwitch } from "#components/guide/look-switch";
import { PartPage } from "#components/guide/part-page";
import { RemarkForm } from "#components/guide/remark-form";
import { found } from "#lib/actions/guard";
import { chooseLook, remarkOnScreen } from "#lib/actions/setups/guide-step";
import { tickControls } from "#lib/actions/setups/tick-controls";
import { guidedPartIds } from "#lib/domain/setup/parts";
import { parseRemarkOutcome } from "#lib/domain/setup/screen-remark";
import { remarkForm } from "#lib/forms/setup-forms";
import { parseLook } from "#lib/guide/looks";
import { askedOf, partRows } from "#lib/guide/part";
import { partOf } from "#lib/guide/parts";
import { instructionStates } from "#lib/guide/progress";
import { readCaptures } from "#lib/services/guide/read-capture";
import { DraftedForm } from "../../../../../../drafted-form.tsx";
import type { PageProps } from "../../../../../../page-props.ts";
import { KeepCredentials } from "../../keep-credentials.tsx";
import { LiveGuide } from "../../live-guide.tsx";
import { openSetup } from "../../open-setup.ts";
import { SetupFrame } from "../../setup-frame.tsx";
import { openPart, placeOf } from "./open-part.ts";
import { partExtras } from "./part-extras.tsx";

type Props = PageProps<"id" | "part">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { part } = await params;
  const id = guidedPartIds.find((known) => known === part);
  return id ? { title: partOf(id).title } : {};
}

export default async function SetupPartPage({ params, searchParams }: Props) {
  const { id, part: name } = await params;
  const query = await searchParams;
  const open = await openSetup(id);
  const { part, shown } = openPart(open, name);
  const outcome = parseRemarkOutcome(query.remark);
  const look = open.mayChange ? open.setup.look : (parseLook(query.look) ?? open.setup.look);
  const withLook = (path: string) => (look === open.setup.look ? path : `${path}?look=${look}`);
  const asked = askedOf(part, shown);
  // A Connected App has other pages of Setup: a list of its own says what to do, and no picture is better than a wrong one.
  const rows = part.id === "connected-app" ? [] : partRows(part, shown);
  return (
    <SetupFrame open={open} here={part.id}>
      <PartPage
        part={part}
        place={placeOf(open, part.id)}
        asked={asked}
        rows={rows}
        states={instructionStates(asked, open)}
        named={open.named}
        seenAt={open.looking.seenAt}
        isAllRight={open.wouldConnect}
        live={<LiveGuide open={open} />}
        own={open.own}
        look={look}
        link={open.linkOf(part.page, asked.find(({ kind }) => kind !== "go")?.control)}
        {...(open.mayChange ? { tick: { action: tickControls, setupId: id } } : {})}
        {...(open.mayChange ? { ownValuesHref: `${open.to.setup(id)}#own-values` } : {})}
        otherLanguageHref={open.to.otherLanguage(id)}
        enlargeHrefOf={(screen) => withLook(open.to.partScreen(id, part.id, screen))}
        captures={found(
          await open.ask(
            readCaptures,
            rows.map(({ screen }) => screen),
          ),
        )}
        lookSwitch={
          open.mayChange ? (
            <LookSwitch look={look} choose={chooseLook} setupId={id} />
          ) : (
            <LookSwitch look={look} hrefOf={(other) => `${open.to.part(id, part.id)}?look=${other}`} />
          )
        }
        first={partExtras(open, part.id)}
        {...(part.id === "key-and-secret" ? { last: <KeepCredentials open={open} /> } : {})}
        remarkForm={
          <DraftedForm session={open} form={remarkForm} about={id}>
            <RemarkForm send={remarkOnScreen} setupId={id} step={part.steps[0]} outcome={outcome} />
          </DraftedForm>
        }
        isAdviceOpen={outcome !== null}
      />
    </SetupFrame>
  );
}
