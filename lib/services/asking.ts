import type { Principal } from "#lib/domain/people/principal";
import type { Answer, RefusalCode } from "#lib/domain/refusal";
import type { Instance } from "./instance.ts";

/** What every service gets before its input: the instance it works with, and who asks. */
export type Asking = { readonly instance: Instance; readonly who: Principal };

/** One verb: whoever asks, one input, a value or a refusal. It authorizes by itself. */
export type Service<Input, Value, Code extends RefusalCode = never> = (
  asking: Asking,
  input: Input,
) => Promise<Answer<Value, Code>>;
