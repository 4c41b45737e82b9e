import type { DraftName } from "#lib/domain/draft/draft";
import { ok, type Result, refuse } from "#lib/domain/result";
import { findTypedCredential } from "#lib/domain/text/kept-text";

/**
 * What becomes of a field: `shown` is typed by people and comes back to them, `secret` is typed and never comes back,
 * `hidden` comes with the page, `button` is the value of whichever button was pressed.
 */
type FieldKind = "shown" | "secret" | "hidden" | "button";

/** How a field is read, in UTF-16 units where it counts. It gets every text sent under its name: none, one or several. */
export type Field<Kind extends FieldKind = FieldKind, Value = unknown> = {
  readonly kind: Kind;
  readonly read: (sent: readonly string[]) => Result<Value, string>;
  /** Texts longer than this are not looked at. */
  readonly longestChars: number;
  /** Where the browser stops taking more. Names have none: what is pasted is sent whole, so a credential is known as one. */
  readonly maxLength: number | undefined;
  /** Whether a text is, or holds, what must not be shown again. */
  readonly isCredential: (text: string) => boolean;
};

export type FieldOptions = Partial<Pick<Field, "longestChars" | "maxLength" | "isCredential">>;

/** The most a field may hold to be looked at, or given back, in UTF-16 units, unless it says otherwise; about twice what fields here ask for. */
export const longestTypedChars = 4_096;

/** A Zod schema, of its full or its small edition; or a function that understands a text or refuses it with a sentence. */
export type FieldRule<Value> = Schema<Value> | ((text: string) => Result<Value, string>);

type Schema<Value> = {
  readonly safeParse: (text: unknown) =>
    | { readonly success: true; readonly data: Value }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly message: string }[] };
      };
};

const fieldOf = <Kind extends FieldKind, Value>(
  kind: Kind,
  read: Field<Kind, Value>["read"],
  { longestChars = longestTypedChars, maxLength, isCredential = isTypedCredential }: FieldOptions = {},
): Field<Kind, Value> => ({ kind, read, longestChars, maxLength, isCredential });

const isTypedCredential = (text: string): boolean => findTypedCredential(text) !== null;

/** Reads a field that is sent once, or by its rule not at all. */
const once =
  <Value>(rule: FieldRule<Value>): Field<FieldKind, Value>["read"] =>
  ([text, ...more]) => {
    if (more.length > 0) return refuse("This field arrived twice. Reload the page.");
    if (typeof rule === "function") {
      return text === undefined ? refuse("This field did not arrive. Reload the page.") : rule(text);
    }
    const parsed = rule.safeParse(text);
    return parsed.success ? ok(parsed.data) : refuse(parsed.error.issues[0]?.message ?? "This is not understood.");
  };

/** A field that people see and fill in. */
export const field = <Value>(rule: FieldRule<Value>, options?: FieldOptions): Field<"shown", Value> =>
  fieldOf("shown", once(rule), options);

/** A password or another secret: it is typed, and never given back. */
export const secretField = <Value>(rule: FieldRule<Value>, options?: FieldOptions): Field<"secret", Value> =>
  fieldOf("secret", once(rule), options);

/** What the page sends along. Whatever is wrong with it, the page is out of date. */
export const hiddenField = <Value>(rule: FieldRule<Value>): Field<"hidden", Value> => fieldOf("hidden", once(rule));

/** The value of a button that sends the form. */
export const buttonField = <Value>(rule: FieldRule<Value>): Field<"button", Value> => fieldOf("button", once(rule));

/** A box, or several values under one name: whatever a field that is sent any number of times can be. */
export const listField = <Value>(read: Field<"shown", Value>["read"]): Field<"shown", Value> => fieldOf("shown", read);

/** A field that a page may leave out, and then is empty. */
export const mayLack = <Value>(read: (text: string) => Result<Value, string>): FieldRule<Value> =>
  ({ safeParse: (text) => parsedBy(read, text) }) as Schema<Value>;

function parsedBy<Value>(read: (text: string) => Result<Value, string>, text: unknown) {
  const result = read(typeof text === "string" ? text : "");
  return result.ok
    ? { success: true, data: result.value }
    : { success: false, error: { issues: [{ message: result.problem }] } };
}

export type Fields = Readonly<Record<string, Field>>;

type ValueOf<One> = One extends Field<FieldKind, infer Value> ? Value : never;
type ValuesOf<All extends Fields> = { readonly [Name in keyof All]: ValueOf<All[Name]> };

/** A declared form: its fields in the order in which they are shown, and in which what is wrong with them is told. */
export type Form<All extends Fields = Fields> = {
  readonly fields: All;
  /** What is wrong with fields taken together, by field, of those that are understood by themselves. */
  readonly check: (values: Partial<ValuesOf<All>>) => { readonly [Name in keyof All]?: string };
  readonly keptAs?: KeptAs | undefined;
};

/** As what a form is kept while it is typed, and which hidden field says what it is about; null: something yet to be made. */
export type KeptAs = { readonly name: DraftName; readonly about: string | null };

/** Declares a form: once, for the action that reads it and the component that shows it. */
export const defineForm = <const All extends Fields>(
  fields: All,
  check: Form<All>["check"] = () => ({}),
  keptAs?: Omit<KeptAs, "about"> & { readonly about: (keyof All & string) | null },
): Form<All> => ({ fields, check, keptAs });

/** Any form. Its check is left out: what it takes differs from form to form. */
export type AnyForm = {
  readonly fields: Fields;
  readonly check: (values: never) => Readonly<Record<string, unknown>>;
  readonly keptAs?: KeptAs | undefined;
};

export type Values<Of extends AnyForm> = ValuesOf<Of["fields"]>;
export type FieldName<Of extends AnyForm> = keyof Of["fields"] & string;

type NameOf<Of extends AnyForm, Kind extends FieldKind> = {
  [Name in FieldName<Of>]: Of["fields"][Name]["kind"] extends Kind ? Name : never;
}[FieldName<Of>];

/** The fields that a component has to show. */
export type ShownName<Of extends AnyForm> = NameOf<Of, "shown" | "secret">;
export type SecretName<Of extends AnyForm> = NameOf<Of, "secret">;
/** The fields whose text comes back: all that are typed, and are not secret. */
export type TypedName<Of extends AnyForm> = NameOf<Of, "shown">;
export type HiddenName<Of extends AnyForm> = NameOf<Of, "hidden">;

export type FieldTexts<Name extends string> = { readonly [One in Name]?: string };

/** What a page hands to the component of a form: plain, so that no schema travels to the browser. */
export type FormOutline<Of extends AnyForm> = readonly {
  readonly name: ShownName<Of>;
  readonly isSecret: boolean;
  /** Empty, it is refused. */
  readonly isRequired: boolean;
  readonly maxLength?: number;
}[];

/** The fields that a component has to show, in their order. */
export const outlineOf = <Of extends AnyForm>(form: Of): FormOutline<Of> =>
  Object.entries(form.fields).flatMap(([name, { kind, read, maxLength }]) =>
    kind === "shown" || kind === "secret"
      ? [
          {
            name: name as ShownName<Of>,
            isSecret: kind === "secret",
            isRequired: !read([]).ok && !read([""]).ok,
            ...(maxLength === undefined ? {} : { maxLength }),
          },
        ]
      : [],
  );
