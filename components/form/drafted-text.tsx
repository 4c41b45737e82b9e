"use client";

import type { ComponentProps } from "react";
import { TextAreaField } from "#components/ui/text-area-field";
import { useDraft } from "./draft-context.tsx";

/** Several lines of text, as they were left. */
export const DraftedText = (props: ComponentProps<typeof TextAreaField>) => (
  <TextAreaField defaultValue={useDraft().texts[props.name]} {...props} />
);
