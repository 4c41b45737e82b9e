import "../screens/screens.css";
import { Screen } from "#components/screens/screen";
import { type ControlId, controls } from "#lib/domain/setup/controls";
import { type Capture, captureRings } from "#lib/guide/capture";
import type { Look } from "#lib/guide/looks";
import { checkedAgainst } from "#lib/guide/step";
import type { OwnValues } from "#lib/guide/values";
import { CapturePicture, captureSource, MissingRings } from "./capture-picture.tsx";
import { CheckedFor } from "./checked-against-line.tsx";

type ProblemScreenProps = {
  control: ControlId;
  look: Look;
  own: OwnValues;
  /** The operator's own picture of the page, in place of the drawing. */
  capture?: Capture | undefined;
};

/** The Salesforce page a control is on, cut to what matters, with the control ringed; or the operator's capture, whole. */
export function ProblemScreen({ control, look, own, capture }: ProblemScreenProps) {
  const rings = capture && captureRings(capture, [control]);
  return (
    <>
      {capture && rings ? (
        <CapturePicture capture={capture} rings={rings} />
      ) : (
        <Screen id={controls[control].screen} theme={look} values={own} ring={[control]} crop="page" />
      )}
      <figcaption className="grid gap-1 border-line border-t bg-sheet px-3 py-2 text-faint text-sm">
        {rings ? <span>{captureSource}</span> : <CheckedFor checkedAgainst={checkedAgainst} />}
        {rings && <MissingRings rings={rings} />}
      </figcaption>
    </>
  );
}
