import { Fact, Facts } from "#components/ui/facts";
import { Sheet } from "#components/ui/notice";
import type { IdentityCard as Card } from "#lib/domain/check/check-run";
import { spanOf } from "#lib/words/durations";

type IdentityCardProps = {
  card: Card;
  myDomain: string;
  /** How the Consumer Secret is changed: "by hand", say. */
  rotation?: { words: string; detail?: string };
};

function kindOfOrg({ edition, isSandbox, instanceName }: Card): string {
  const kind = isSandbox === undefined ? undefined : isSandbox ? "sandbox" : "production";
  return [edition, kind, instanceName].filter(Boolean).join(", ");
}

function instanceDetail({ instanceHost }: Card, myDomain: string): string | undefined {
  if (instanceHost === undefined) return undefined;
  return instanceHost === myDomain ? "the same as in Salesforce’s answer" : `Salesforce answers with ${instanceHost}`;
}

/** Who answered, as a check run proved it. What Salesforce did not say is shown as not known. */
export function IdentityCard({ card, myDomain, rotation }: IdentityCardProps) {
  const { tokenLifetimeSeconds: lifetime } = card;
  return (
    <Sheet>
      <Facts>
        <Fact name="Org" detail={kindOfOrg(card)}>
          {card.orgName ?? card.orgId}
        </Fact>
        <Fact name="Runs as" detail={[card.runAsLicense, card.runAsProfile].filter(Boolean).join(", ")}>
          {card.runAsUsername ?? card.runAsName ?? card.runAsUserId}
        </Fact>
        <Fact name="My Domain" detail={instanceDetail(card, myDomain)}>
          {myDomain}
        </Fact>
        <Fact name="OAuth scopes">{card.scopes.length > 0 ? card.scopes.join(" ") : undefined}</Fact>
        <Fact name="Access token" detail={card.tokenFormat === "jwt" ? "JSON Web Token" : undefined}>
          {lifetime === undefined ? undefined : `lives ${spanOf(lifetime)}`}
        </Fact>
        {rotation ? (
          <Fact name="Consumer Secret" detail={rotation.detail}>
            {rotation.words}
          </Fact>
        ) : (
          <Fact name="API version">{card.apiVersion}</Fact>
        )}
      </Facts>
    </Sheet>
  );
}
