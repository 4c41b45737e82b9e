"use server";

import { buttonAction } from "#lib/actions/form-action";
import { findForm } from "#lib/forms/find-form";
import { routes, workspaceRoutes } from "#lib/routes";
import { findAnything, type Lead } from "#lib/services/explain/find-anything";

/** Leads to what a text in the search field is about. It is sent, not put into an address: it may be anything that somebody pasted. */
export const find = buttonAction(findForm, {
  as: "anybody",
  ask: ({ ask }, { text }) => ask(findAnything, text),
  next: ({ workspace }, _, lead) => addressOf(lead, workspace?.slug ?? null),
  refused: () => routes.explain,
});

function addressOf(lead: Lead, slug: string | null): string {
  const to = slug === null ? null : workspaceRoutes(slug);
  switch (lead.to) {
    case "run":
      return to?.run(lead.runId) ?? routes.home;
    case "connections":
      return to?.connectionsBy({ search: lead.search, shown: "" }) ?? routes.home;
    case "problems":
      return lead.search === "" ? routes.problems : routes.problemSearch(lead.search);
    case "problem":
      return routes.problem(lead.code);
    case "guesses":
      return routes.guesses(lead.codes);
  }
}
