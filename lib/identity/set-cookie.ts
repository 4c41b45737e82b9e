/** A cookie for the browser, as Next's `cookies().set` takes it. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  readonly options: {
    readonly maxAge?: number;
    readonly path?: string;
    readonly secure?: boolean;
    readonly httpOnly?: boolean;
    readonly sameSite?: "lax" | "strict" | "none";
  };
}
