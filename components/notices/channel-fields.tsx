import { CheckList } from "#components/ui/check-list";
import type { ShownField } from "#components/ui/field-renderers";
import { SelectField } from "#components/ui/select-field";
import { noticeEvents } from "#lib/domain/notices/notice";
import { eventHints } from "#lib/words/notice-pages";
import { eventWords } from "#lib/words/notices";

/** Of what connections a channel may be told. */
export type Told = {
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly workspaceName: string;
};

/** All connections or those of one project; nothing to choose while there is none. */
export function ConnectionsField({ projects, workspaceName, ...field }: Told & ShownField) {
  if (projects.length === 0) return null;
  return (
    <SelectField
      label="Of which connections"
      choices={[
        { value: "", label: `All of ${workspaceName}` },
        ...projects.map(({ id, name }) => ({ value: id, label: `Those of ${name}` })),
      ]}
      {...field}
    />
  );
}

/** What a channel is told of, each with what it means. */
export const EventsField = ({ name, error, defaultValue }: ShownField) => (
  <CheckList
    name={name}
    legend="Tell it when"
    choices={noticeEvents.map((event) => ({
      value: event,
      label: eventWords[event],
      hint: eventHints[event],
    }))}
    error={error}
    defaultValue={defaultValue}
  />
);

/** What a new channel is told of until somebody chooses: everything. */
export const everyEvent = noticeEvents.join(" ");
