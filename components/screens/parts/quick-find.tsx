import { Icon } from "./icons.tsx";

/** The box over the tree, empty or with what the admin typed. */
export function QuickFind({ typed }: { readonly typed?: string }) {
  return (
    <div className="sf-quick-find">
      <Icon name="search" />
      {typed ? (
        <span className="sf-value">
          {typed}
          <span className="sf-caret" />
        </span>
      ) : (
        <span className="sf-placeholder">Quick Find</span>
      )}
    </div>
  );
}
