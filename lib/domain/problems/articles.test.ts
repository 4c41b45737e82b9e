import { describe, expect, test } from "vitest";
import { controls } from "#lib/domain/setup/controls";
import { articles } from "./articles.ts";
import { problemCodes } from "./problem-codes.ts";

const rows = problemCodes.map((code) => [code, articles[code]] as const);
const textOf = (code: (typeof problemCodes)[number]): readonly string[] => {
  const { title, likelyCause, fixes, doNot = [] } = articles[code];
  return [title, likelyCause, ...fixes, ...doNot];
};

test("there are 60 distinct situations or more, each with one article and a title of its own", () => {
  expect(new Set(problemCodes).size).toBe(problemCodes.length);
  expect(problemCodes.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(articles).toSorted()).toEqual([...problemCodes].toSorted());
  const titles = problemCodes.map((code) => articles[code].title.toLowerCase());
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

describe.each(rows)("%s", (code, article) => {
  test("its control belongs to its step", () => {
    if (article.control) expect(controls[article.control].step).toBe(article.step);
  });

  test("its text is complete, bounded, plain and in the product's words", () => {
    expect(article.title.length).toBeLessThanOrEqual(80);
    expect(article.title).not.toMatch(/\.$/);
    expect(article.fixes.length).toBeGreaterThan(0);
    for (const text of textOf(code)) {
      expect(text.length).toBeGreaterThan(9);
      expect(text.length).toBeLessThanOrEqual(420);
      expect(text).not.toMatch(/\n|<(?!My Domain>)/);
      expect(text).not.toMatch(/successfully|oops|please|\bvalid\b|\binvalid\b|[–—]/i);
    }
    for (const text of textOf(code).slice(1)) expect(text).toMatch(/[.]$/);
  });

  test("it points to other articles that exist and are not itself", () => {
    for (const other of article.seeAlso ?? []) {
      expect(problemCodes).toContain(other);
      expect(other).not.toBe(code);
    }
  });

  test("an outage, a limit or the network never leads to a step of the guide", () => {
    if (article.faultOwner === "salesforce-outage" || article.faultOwner === "network") {
      expect(article.step).toBeNull();
      expect(article.control).toBeNull();
    }
    if (article.retry === "after-wait" && !article.propagation) expect(article.step).toBeNull();
  });
});
