import { Label } from "./field.tsx";
import { Icon } from "./icons.tsx";
import type { LiveField } from "./live.ts";
import { LiveFault } from "./live-input.tsx";

type DualListProps = {
  readonly label: string;
  readonly leftTitle: string;
  readonly left: readonly string[];
  readonly rightTitle: string;
  readonly right: readonly string[];
  readonly disabled?: boolean;
  readonly live?: LiveField | undefined;
};

/** Two lists with arrows between: what may be chosen, what is. */
export function DualList({ label, leftTitle, left, rightTitle, right, disabled = false, live }: DualListProps) {
  if (live) return <LiveDualList label={label} leftTitle={leftTitle} rightTitle={rightTitle} field={live} />;
  return (
    <div className={`sf-dual ${disabled ? "sf-dual-disabled" : ""}`}>
      <div className="sf-dual-label">
        <Label text={label} required />
      </div>
      <div className="sf-dual-lists">
        <List title={leftTitle} items={left} />
        <div className="sf-dual-arrows">
          <Icon name="right" />
          <Icon name="left" />
        </div>
        <List title={rightTitle} items={right} />
      </div>
    </div>
  );
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <div className="sf-dual-list">
      <Label text={title} />
      <div className="sf-dual-items">
        {items.map((item) => (
          <div key={item} className="sf-dual-item">
            {item}
          </div>
        ))}
      </div>
    </div>
  );
}

type LiveDualListProps = Pick<DualListProps, "label" | "leftTitle" | "rightTitle"> & { readonly field: LiveField };

/**
 * The same without a script and for a keyboard: every value is a box with an arrow, and stands in the left list or, ticked, in the
 * right one; the stylesheet moves it across.
 */
function LiveDualList({ label, leftTitle, rightTitle, field }: LiveDualListProps) {
  const { name, value, choices = [], error, isLocked } = field;
  const chosen = Array.isArray(value) ? value : [];
  return (
    <fieldset
      id={name}
      className={`sf-dual sf-live-dual ${isLocked ? "sf-dual-disabled" : ""}`}
      disabled={isLocked}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className="sf-dual-label">
        <span className="sf-required" aria-hidden="true">
          *
        </span>
        {label}
      </legend>
      <div className="sf-live-lists">
        <div className="sf-label sf-live-left">{leftTitle}</div>
        <div className="sf-label sf-live-right">{rightTitle}</div>
        <div className="sf-live-pane sf-live-left" />
        <div className="sf-live-pane sf-live-right" />
        {choices.map((choice) => (
          <label key={choice.value} className="sf-dual-item">
            <input
              type="checkbox"
              name={isLocked ? undefined : name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
            />
            <Icon name="right" className="sf-live-add" />
            <Icon name="left" className="sf-live-remove" />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <LiveFault field={field} />
    </fieldset>
  );
}
