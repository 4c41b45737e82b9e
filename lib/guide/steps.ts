import type { StepId } from "#lib/domain/setup/controls";
import type { Step } from "./step.ts";
import { create } from "./steps/create.ts";
import { keyAndSecret } from "./steps/key-and-secret.ts";
import { myDomain } from "./steps/my-domain.ts";
import { oauthSettings } from "./steps/oauth-settings.ts";
import { openSetup } from "./steps/open-setup.ts";
import { policies } from "./steps/policies.ts";
import { restAccess } from "./steps/rest-access.ts";

const byId: Readonly<Record<StepId, Step>> = {
  "1-open-setup": openSetup,
  "2-create": create,
  "3-oauth-settings": oauthSettings,
  "4-policies": policies,
  "5-key-and-secret": keyAndSecret,
  "6-rest-access": restAccess,
  "7-my-domain": myDomain,
};

/** The seven steps in the order of the guide. They can be done in any order. */
export const steps: readonly Step[] = Object.values(byId);

export const stepOf = (id: StepId): Step => byId[id];

/** 1 to 7, as people say it. */
export const stepNumber = (id: StepId): number => steps.findIndex((step) => step.id === id) + 1;
