import { type Figure, type Unit, verdictOf } from "./figure.ts";

/** A figure under the name of the row it belongs to. */
export type Line = { readonly row: string; readonly figure: Figure };

const decimals: Record<Unit, number> = { KB: 1, MB: 0, ms: 1, s: 2, "": 3 };

const withUnit = (value: number, unit: Unit): string => `${value.toFixed(decimals[unit])} ${unit}`.trim();

function limitOf({ measured, baseline, unit, limit }: Figure): string {
  if (limit.kind === "most") return `at most ${withUnit(limit.value, unit)}`;
  const value = baseline?.value ?? Number.NaN;
  if (limit.kind === "times") return `${(measured / value).toFixed(2)} × of ${limit.value.toFixed(2)} ×`;
  const more = measured - value;
  return `${more < 0 ? "" : "+"}${withUnit(more, unit)} of +${withUnit(limit.value, unit)}`;
}

const cellsOf = ({ row, figure }: Line): readonly string[] => [
  row,
  figure.what,
  withUnit(figure.measured, figure.unit),
  figure.baseline ? `${withUnit(figure.baseline.value, figure.unit)} (${figure.baseline.what})` : "—",
  limitOf(figure),
  verdictOf(figure),
];

/** The figures as a table for the terminal. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [["row", "what", "measured", "baseline", "limit", "verdict"], ...lines.map(cellsOf)];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [text[0], widths.map((width) => "─".repeat(width)).join("  "), ...text.slice(1)].join("\n");
}
