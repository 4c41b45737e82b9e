import { Box } from "./box.tsx";
import { Icon } from "./icons.tsx";

/** A box for a list that has nothing in it yet: the button that adds to it, and what Salesforce says meanwhile. */
export function EmptyList({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Box title={title}>
      <div className="sf-add">
        <Icon name="plus" />
      </div>
      <div className="sf-empty-text">
        <Icon name="info" className="sf-info" />
        <span>{text}</span>
      </div>
    </Box>
  );
}
