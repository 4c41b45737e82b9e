import { Cell, Row, Table } from "#components/ui/table";
import { CopyValue } from "#components/ui/value-chip";
import { headingOf, type Instruction, type Step, shownValue } from "#lib/guide/step";
import { instructionsWithValue, neededFor } from "#lib/guide/step-rows";
import { type OwnValues, ownValueTexts } from "#lib/guide/values";

export const whatToSetId = "what-to-set";

/** All values of a step at a glance, for those who know their way; nothing where there are fewer than two. */
export function WhatToSet({ step, own }: { step: Step; own: OwnValues }) {
  const instructions = instructionsWithValue(step);
  if (instructions.length < 2) return null;
  return (
    <section aria-labelledby={whatToSetId} className="mt-8 border-line border-t pt-6">
      <h2 id={whatToSetId} className="mb-2 scroll-mt-4 font-semibold text-lg">
        What to set
      </h2>
      <Table
        caption={`What to set in the step ${step.title}`}
        columns={[
          { name: "Label", share: "md:w-[38%]" },
          { name: "Value", share: "md:w-[42%]" },
          { name: "Need", share: "md:w-[20%]" },
        ]}
      >
        {instructions.map((instruction) => (
          <Row key={instruction.control}>
            <Cell column="Label" names>
              {headingOf(instruction)}
            </Cell>
            <Cell column="Value">
              <TableValue instruction={instruction} own={own} />
            </Cell>
            <Cell column="Need">{neededFor(instruction)}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

function TableValue({ instruction, own }: { instruction: Instruction; own: OwnValues }) {
  const { value } = instruction;
  const shown = shownValue(value, own);
  if (shown !== null)
    return shown.copyable ? <CopyValue value={shown.text} what={headingOf(instruction)} /> : shown.text;
  return value?.kind === "own" ? <>for example {ownValueTexts[value.name].example}</> : null;
}
