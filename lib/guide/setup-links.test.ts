import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { controlIds, setupPages } from "#lib/domain/setup/controls";
import { controlLink, setupLink } from "./setup-links.ts";

const acme = "acme.my.salesforce.com" as MyDomain;
const practice = "acme--uat.sandbox.my.salesforce.test" as MyDomain;
const appId = "0xI000000000001AAA";

describe("setupLink", () => {
  test.each(setupPages)("leads to %s on the given host and nowhere else", (page) => {
    const link = setupLink(acme, page, { appId });
    const url = new URL(link.href ?? "");
    expect(url.origin).toBe("https://acme.my.salesforce.com");
    expect(url.pathname).toMatch(/^\/lightning\/setup\/[A-Za-z]+\/(home|0xI[A-Za-z0-9]+\/detail)$/);
    expect(url.search + url.hash).toBe("");
    expect(link.quickFind).not.toBe("");
  });

  test("says what to type into Quick Find while no My Domain is known", () => {
    expect(setupLink(null, "my-domain")).toEqual({ href: null, quickFind: "My Domain", title: "My Domain" });
  });

  test("leads to the app once its id is known", () => {
    expect(setupLink(acme, "external-client-app-manager", { appId }).href).toBe(
      `https://acme.my.salesforce.com/lightning/setup/ManageExternalClientApplication/${appId}/detail`,
    );
    expect(setupLink(acme, "my-domain", { appId }).href).toBe(
      "https://acme.my.salesforce.com/lightning/setup/OrgDomain/home",
    );
  });

  test("ignores whatever is not the id of an External Client App", () => {
    const manager = setupLink(acme, "external-client-app-manager").href;
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^0xI/.test(text));
        expect(setupLink(acme, "external-client-app-manager", { appId: text }).href).toBe(manager);
      }),
    );
    for (const text of ["0xI000000000001/../../x", "0xI00000000000", `${appId}A`, "0xI0000000000010", ""]) {
      expect(setupLink(acme, "external-client-app-manager", { appId: text }).href).toBe(manager);
    }
  });

  test("never leaves Orglink for a practice org, asked for or not", () => {
    expect(setupLink(practice, "users").href).toBe("/practice/acme--uat.sandbox.my.salesforce.test?page=users");
    expect(setupLink(practice, "users", { practice: false }).href).toMatch(/^\/practice\//);
    expect(setupLink(acme, "users", { practice: true }).href).toBe("/practice/acme.my.salesforce.com?page=users");
  });
});

describe("controlLink", () => {
  test.each(controlIds)("knows the page of %s", (control) => {
    const link = controlLink(acme, control);
    expect(setupPages).toContain(link.page);
    expect(link.href).toBe(setupLink(acme, link.page).href);
  });

  test("names the control to a practice org", () => {
    expect(controlLink(practice, "run-as-username").href).toBe(
      `/practice/${practice}?page=external-client-app-manager&control=run-as-username`,
    );
  });
});
