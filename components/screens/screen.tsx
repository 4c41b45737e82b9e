import type { ControlId, ScreenId } from "#lib/domain/controls";
import { type OwnValues, shownValues } from "./own-values.ts";
import type { PageProps, ScreenTheme } from "./pages/page-props.ts";
import { PoliciesEdit } from "./pages/policies-edit.tsx";

const pages: Partial<Record<ScreenId, (props: PageProps) => React.JSX.Element>> = { "policies-edit": PoliciesEdit };

type ScreenProps = {
  readonly id: ScreenId;
  readonly theme: ScreenTheme;
  readonly values?: OwnValues;
  readonly ring?: readonly ControlId[];
  readonly crop?: "page" | "frame";
};

export function Screen({ id, theme, values = {}, ring = [], crop = "frame" }: ScreenProps) {
  const Page = pages[id];
  if (!Page) return null;
  return (
    <div className={`sf sf-${theme} sf-crop-${crop}`}>
      <div className="sf-canvas" aria-hidden="true">
        <Page values={shownValues(values)} ring={ring} look={theme} />
      </div>
    </div>
  );
}
