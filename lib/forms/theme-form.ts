import { z } from "zod";
import { themes } from "#lib/domain/theme";
import { buttonField, defineForm } from "./define-form.ts";

/** The press of one of three buttons. */
export const themeForm = defineForm({ theme: buttonField(z.enum(themes, "Reload the page, then choose again.")) });
