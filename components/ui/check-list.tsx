type CheckChoice = { readonly value: string; readonly label: string; readonly hint?: string };

type CheckListProps = {
  name: string;
  legend: string;
  choices: readonly CheckChoice[];
  /** The values that are ticked, with spaces between. */
  defaultValue?: string | undefined;
  error?: string | undefined;
};

/** Any of a few, all of them in view, each with what it means. */
export function CheckList({ name, legend, choices, defaultValue = "", error }: CheckListProps) {
  const errorId = error ? `${name}-error` : undefined;
  const ticked = new Set(defaultValue.split(" "));
  return (
    <fieldset id={name} aria-describedby={errorId} className="min-w-0">
      <legend className="mb-2 font-semibold text-md">{legend}</legend>
      {error && (
        <p id={errorId} className="mb-2 font-medium text-bad text-sm">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      <div className="divide-y divide-line border-line border-y">
        {choices.map(({ value, label, hint }) => (
          <label
            key={value}
            className="grid cursor-pointer grid-cols-[1.25rem_1fr] gap-x-3 py-2.5 hover:bg-sheet/60 has-[:focus-visible]:bg-sheet"
          >
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={ticked.has(value)}
              className="mt-0.5 size-5"
            />
            <span className="min-w-0">
              <span className="font-medium">{label}</span>
              {hint && <span className="block text-sm text-soft">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
