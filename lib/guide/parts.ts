import type { GuidedPartId, PartId } from "#lib/domain/setup/parts";
import type { Part } from "./part.ts";
import { connectedApp } from "./parts/connected-app.ts";
import { createApp } from "./parts/create-app.ts";
import { existingApp } from "./parts/existing-app.ts";
import { keyAndSecret } from "./parts/key-and-secret.ts";
import { myDomain } from "./parts/my-domain.ts";
import { restAccess } from "./parts/rest-access.ts";
import { runAs } from "./parts/run-as.ts";

const byId: Readonly<Record<GuidedPartId, Part>> = {
  "my-domain": myDomain,
  "create-app": createApp,
  "existing-app": existingApp,
  "connected-app": connectedApp,
  "key-and-secret": keyAndSecret,
  "run-as": runAs,
  "rest-access": restAccess,
};

export const partOf = (id: GuidedPartId): Part => byId[id];

/** How a part is called, on its page and everywhere that leads to it. */
export const partName = (id: PartId): string => (id === "connect" ? "Connect" : byId[id].title);
