const mostSeconds = 24 * 60 * 60;

/**
 * How many seconds an answer asks to be left alone, from 0 to a day; null when it does not say, or not readably. A date is
 * measured against the answer's own `Date`: the two clocks are one.
 *
 * @see RFC 9110 §10.2.3 Retry-After
 */
export function retryAfterOf(headers: Readonly<Record<string, string>>): number | null {
  const said = headers["retry-after"]?.trim() ?? "";
  if (/^\d{1,9}$/.test(said)) return Math.min(Number(said), mostSeconds);
  const seconds = (instantOf(said) - instantOf(headers.date ?? "")) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, Math.ceil(seconds)), mostSeconds) : null;
}

const instantOf = (text: string): number => (text.length <= 40 && /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : NaN);
