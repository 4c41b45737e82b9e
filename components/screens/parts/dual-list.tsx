import { Label } from "./field.tsx";
import { Icon } from "./icons.tsx";

type DualListProps = {
  readonly label: string;
  readonly leftTitle: string;
  readonly left: readonly string[];
  readonly rightTitle: string;
  readonly right: readonly string[];
  readonly disabled?: boolean;
};

/** Two lists with arrows between: what may be chosen, what is. */
export function DualList({ label, leftTitle, left, rightTitle, right, disabled = false }: DualListProps) {
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
