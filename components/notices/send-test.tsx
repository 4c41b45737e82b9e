import { ButtonForm } from "#components/ui/button-form";
import { SubmitButton } from "#components/ui/submit-button";
import type { ButtonAction } from "#lib/forms/form-state";
import type { channelPressForm } from "#lib/forms/notice-forms";

type SendTestProps = { action: ButtonAction<typeof channelPressForm>; channelId: string };

/** Sends a channel a test. The page shows what comes of it, as of any message. */
export const SendTest = ({ action, channelId }: SendTestProps) => (
  <ButtonForm action={action} values={{ channelId }}>
    <SubmitButton variant="primary">Send a test</SubmitButton>
  </ButtonForm>
);
