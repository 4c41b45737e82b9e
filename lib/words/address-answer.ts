import { type AddressAnswer, releaseOf } from "#lib/domain/address/address-answer";
import { expectedSandbox, isPracticeHost } from "#lib/domain/address/my-domain";
import { articles } from "#lib/domain/problems/articles";

/** What an address is and who answers there, in one line: no more than an answer without a token proves. */
export function addressAnswerWords({ myDomain, came }: AddressAnswer): string {
  const kind = kindOf(myDomain);
  switch (came.from) {
    case "salesforce": {
      const release = releaseOf(came.apiVersion);
      return `${myDomain}: ${kind}. Salesforce answers there${release ? `, ${release}` : ""}.`;
    }
    case "elsewhere":
      return `${myDomain}: ${kind}. ${articles[came.problem].title}.`;
    case "nobody":
      return `${myDomain}: ${kind}. Not asked: there were many questions within a few minutes.`;
  }
}

function kindOf(myDomain: AddressAnswer["myDomain"]): string {
  if (isPracticeHost(myDomain)) return "a practice org";
  const isSandbox = expectedSandbox(myDomain);
  if (isSandbox === undefined) return "an org, by its name neither production nor a sandbox";
  return isSandbox ? "a sandbox, by its name" : "production, by its name";
}
