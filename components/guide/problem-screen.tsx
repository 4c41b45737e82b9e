import "../screens/screens.css";
import { Screen } from "#components/screens/screen";
import { type ControlId, controls } from "#lib/domain/controls";
import type { Look } from "#lib/guide/looks";
import type { OwnValues } from "#lib/guide/values";

/** The Salesforce page a control is on, cut to what matters, with the control ringed. */
export function ProblemScreen({ control, look, own }: { control: ControlId; look: Look; own: OwnValues }) {
  return <Screen id={controls[control].screen} theme={look} values={own} ring={[control]} crop="page" />;
}
