import { STATUS_CODES } from "node:http";

/** An answer as it came: status line and headers as one text, and the body's bytes. */
export type Answer = {
  readonly path: string;
  readonly status: number;
  readonly head: string;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
};

/** A form of a page as a browser without scripts sees it: what it would send, and its buttons. */
export type Form = {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly buttons: readonly { readonly name: string; readonly value: string; readonly text: string }[];
};

type Typed = Readonly<Record<string, string | readonly (string | Blob)[]>>;
type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly body?: FormData };

const mostRedirects = 5;

/** A browser without scripts: cookies, redirects, forms. Keeps every answer, redirects included. */
export function openBrowser(origin: string, cookies = new Map<string, string>()) {
  const answers: Answer[] = [];

  async function ask(path: string, { headers = {}, body }: Sent = {}): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${origin}${path}`, {
      method: body ? "POST" : "GET",
      redirect: "manual",
      headers: { cookie, ...(body ? { origin } : {}), ...headers },
      ...(body ? { body } : {}),
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    const head = [`${response.status} ${STATUS_CODES[response.status]}`, ...lines].join("\n");
    const answer = { path, status: response.status, head, headers: response.headers, bytes, text: bytes.toString() };
    answers.push(answer);
    return answer;
  }

  async function follow(answer: Answer, headers: Sent["headers"] = {}): Promise<Answer> {
    let last = answer;
    for (let count = 0; count < mostRedirects && last.status >= 300 && last.status < 400; count += 1) {
      const target = new URL(last.headers.get("location") ?? "", `${origin}${last.path}`);
      last = await ask(`${target.pathname}${target.search}`, { headers });
    }
    return last;
  }

  return {
    answers,
    /** One request, no redirect followed. */
    ask,
    open: async (path: string, headers: Sent["headers"] = {}) => follow(await ask(path, { headers }), headers),
    /** Presses a button of a page (by its text, name or value), with `typed` in the place of what the form holds. */
    submit: async (page: Answer, button: string, typed: Typed = {}) =>
      follow(await ask(page.path, { body: formData(page, button, typed) })),
  };
}
export type Browser = ReturnType<typeof openBrowser>;

/** What pressing a button would send. A text that is typed must have a field, unless it comes as a list. */
export function formData(page: Answer, button: string, typed: Typed = {}): FormData {
  const forms = parseForms(page.text);
  const isPressed = ({ name, value, text }: Form["buttons"][number]) => [name, value, text].includes(button);
  const form = forms.find(({ buttons }) => buttons.some(isPressed));
  const pressed = form?.buttons.find(isPressed);
  if (!form || !pressed) {
    const there = forms.flatMap(({ buttons }) => buttons.map(({ text }) => text)).join(", ");
    throw new Error(`${page.path} (${page.status}) has no button ${button}; it has: ${there}`);
  }
  const data = new FormData();
  for (const [name, value] of form.fields) if (!(name in typed)) data.append(name, value);
  for (const [name, value] of Object.entries(typed)) {
    const isList = typeof value !== "string";
    if (!isList && !form.fields.some(([field]) => field === name)) throw new Error(`${page.path} has no field ${name}`);
    for (const one of isList ? value : [value]) data.append(name, one);
  }
  if (pressed.name) data.append(pressed.name, pressed.value);
  return data;
}

/** The value a field of a page holds, of whichever form has it. */
export const fieldOf = (page: Answer, name: string): string | undefined =>
  parseForms(page.text)
    .flatMap(({ fields }) => fields)
    .find(([field]) => field === name)?.[1];

/** Reads the forms of a page that React wrote: every attribute in double quotes. */
function parseForms(html: string): readonly Form[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].map(([, inner = ""]) => ({
    fields: [...fieldsOf(inner)],
    buttons: [...inner.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].map(([, tag = "", text = ""]) => ({
      name: attribute(tag, "name") ?? "",
      value: attribute(tag, "value") ?? "",
      text: textOf(text),
    })),
  }));
}

function* fieldsOf(html: string): Generator<readonly [string, string]> {
  const controls =
    /<(input)\b([^>]*)>|<(textarea)\b([^>]*)>([\s\S]*?)<\/textarea>|<(select)\b([^>]*)>([\s\S]*?)<\/select>/g;
  for (const [, input, inputTag = "", area, areaTag = "", text = "", , selectTag = "", options = ""] of html.matchAll(
    controls,
  )) {
    const name = attribute(input ? inputTag : area ? areaTag : selectTag, "name");
    if (name === undefined) continue;
    if (input) {
      const isChoice = /\btype="(?:checkbox|radio)"/.test(inputTag);
      if (!isChoice) yield [name, attribute(inputTag, "value") ?? ""];
      else if (/\schecked=""/.test(inputTag)) yield [name, attribute(inputTag, "value") ?? "on"];
    } else if (area) yield [name, unescaped(text).replace(/^\n/, "")];
    else {
      const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, tag = ""]) => tag);
      const chosen = all.find((tag) => /\sselected=""/.test(tag)) ?? all[0] ?? "";
      yield [name, attribute(chosen, "value") ?? ""];
    }
  }
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

/** What a person reads: without tags, entities and repeated spaces. */
export const textOf = (html: string): string =>
  unescaped(html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, "").replaceAll(/<[^>]*>/g, " "))
    .replaceAll(/\s+/g, " ")
    .trim();

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name) => entities[name] ?? "");
