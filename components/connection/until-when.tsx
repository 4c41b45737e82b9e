import type { ReactNode } from "react";
import { ToldText } from "#components/recheck/told";
import { FactLine, FactList } from "#components/ui/facts";
import type { IdentityCard } from "#lib/domain/check/check-run";
import { connectedWords, orgOf, userOf, versionOf } from "#lib/words/connected";
import { spanOf } from "#lib/words/durations";
import { dayOf } from "#lib/words/instants";
import { nextCheckWords } from "#lib/words/looked-after";

type UntilWhenProps = {
  card: IdentityCard;
  myDomain: string;
  lookedAfter: Parameters<typeof nextCheckWords>[0] | null;
};

/** As whom a new connection works, and what of it ends when. What Salesforce did not say is left out, or said to be not known. */
export function UntilWhen({ card, myDomain, lookedAfter }: UntilWhenProps) {
  const { isSandbox, tokenLifetimeSeconds: lifetime, trialEndsAt, certificateValidTo } = card;
  const kind = isSandbox === undefined ? undefined : isSandbox ? "sandbox" : "production";
  return (
    <div className="grid content-start gap-10">
      <Lines id="as-whom" title={connectedWords.asWhom}>
        <FactLine name="Runs as">
          <Value detail={[card.runAsLicense, card.runAsProfile].filter(Boolean).join(", ")}>{userOf(card)}</Value>
        </FactLine>
        <FactLine name="Org">
          <Value detail={[card.edition, kind, card.instanceName].filter(Boolean).join(", ")}>{orgOf(card)}</Value>
        </FactLine>
        <FactLine name="My Domain">
          <Value>{myDomain}</Value>
        </FactLine>
        <FactLine name="OAuth scopes">{card.scopes.length > 0 && <Value>{card.scopes.join(" ")}</Value>}</FactLine>
      </Lines>
      <Lines id="until-when" title={connectedWords.untilWhen}>
        <FactLine name="Access token">
          <Value detail={connectedWords.token}>
            {lifetime === undefined ? "how long is not known" : `lives ${spanOf(lifetime)}`}
          </Value>
        </FactLine>
        <FactLine name="Key and secret">
          <Value>{connectedWords.secret}</Value>
        </FactLine>
        {trialEndsAt && (
          <FactLine name="Trial">
            <Value detail={connectedWords.trial}>until {dayOf(trialEndsAt)}</Value>
          </FactLine>
        )}
        {certificateValidTo && (
          <FactLine name="Certificate">
            <Value detail={connectedWords.certificate}>until {dayOf(certificateValidTo)}</Value>
          </FactLine>
        )}
        <FactLine name="API version">
          <Value detail={connectedWords.apiVersion}>{versionOf(card)}</Value>
        </FactLine>
        {lookedAfter && (
          <FactLine name="Checked again">
            <Value>
              <ToldText parts={nextCheckWords(lookedAfter)} />
            </Value>
          </FactLine>
        )}
      </Lines>
    </div>
  );
}

function Lines({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 font-semibold text-xl">
        {title}
      </h2>
      <FactList>{children}</FactList>
    </section>
  );
}

function Value({ children, detail }: { children: ReactNode; detail?: string }) {
  return (
    <>
      <span className="font-semibold">{children}</span>
      {detail && <span className="block text-sm text-soft">{detail}</span>}
    </>
  );
}
