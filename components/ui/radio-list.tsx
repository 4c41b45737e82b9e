type RadioChoice = { readonly value: string; readonly label: string; readonly hint?: string };

type RadioListProps = {
  name: string;
  legend: string;
  choices: readonly RadioChoice[];
  defaultValue?: string | undefined;
  error?: string | undefined;
};

/** One of a few, all of them in view, each with what it means. */
export function RadioList({ name, legend, choices, defaultValue, error }: RadioListProps) {
  const errorId = error ? `${name}-error` : undefined;
  return (
    <fieldset id={name} aria-describedby={errorId} className="grid gap-2">
      <legend className="mb-2 font-semibold">{legend}</legend>
      {error && (
        <p id={errorId} className="font-medium text-bad text-sm">
          {error}
        </p>
      )}
      {choices.map(({ value, label, hint }) => (
        <label
          key={value}
          className="grid cursor-pointer grid-cols-[1.25rem_1fr] gap-x-3 rounded-md border border-line px-3.5 py-2.5 hover:border-edge has-[:checked]:border-ink has-[:checked]:bg-sheet"
        >
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === defaultValue}
            className="mt-1 size-4"
          />
          <span>
            <span className="font-medium">{label}</span>
            {hint && <span className="block text-sm text-soft">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
