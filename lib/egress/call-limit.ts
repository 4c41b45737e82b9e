import { DoorError } from "./faults.ts";

export type CallLimit = {
  /** Aborts with the reason: cancelled, the exit closed, or out of time. */
  readonly signal: AbortSignal;
  /** Says that the call is over; nothing is aborted after it. */
  end(): void;
};

/** One signal for the caller's cancellation, the exit's closing and the deadline; each is the reason of the abort. */
export function limitCall(
  request: { readonly deadlineMs?: number; readonly signal?: AbortSignal },
  longestMs: number,
  closing?: AbortSignal,
): CallLimit {
  const control = new AbortController();
  const deadlineMs = Math.min(request.deadlineMs ?? longestMs, longestMs);
  const timer = setTimeout(
    () => control.abort(new DoorError("deadline", `no complete answer within ${deadlineMs} ms`)),
    deadlineMs,
  );
  const cancel = () => control.abort(new DoorError("cancelled", "the call was cancelled"));
  const sources = [closing, request.signal].filter((source) => source !== undefined);
  for (const source of sources) {
    if (source.aborted) cancel();
    else source.addEventListener("abort", cancel, { once: true });
  }
  return {
    signal: control.signal,
    end() {
      clearTimeout(timer);
      for (const source of sources) source.removeEventListener("abort", cancel);
    },
  };
}
