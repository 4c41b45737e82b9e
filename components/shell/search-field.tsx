import { ButtonForm } from "#components/ui/button-form";
import { controlClass } from "#components/ui/field";
import { Icon } from "#components/ui/icon";
import type { findForm } from "#lib/forms/find-form";
import type { ButtonAction } from "#lib/forms/form-state";

type SearchFieldProps = { action: ButtonAction<typeof findForm>; isSignedIn: boolean; search?: string | undefined };

/** The one search field. It is sent and not put into an address, since whole errors are pasted into it. Works without scripts. */
export const SearchField = ({ action, isSignedIn, search = "" }: SearchFieldProps) => (
  <search className="order-last min-w-0 basis-full pb-3 sm:basis-60 sm:pb-0 xl:order-none print:hidden">
    <ButtonForm
      action={action}
      className="relative"
      fields={{
        text: (name) => (
          <input
            key={name}
            type="search"
            name={name}
            defaultValue={search}
            aria-label={isSignedIn ? "Search connections, problems and support codes" : "Search problems"}
            placeholder={isSignedIn ? "Name, code or error" : "Problem or error"}
            autoComplete="off"
            spellCheck={false}
            className={`${controlClass} h-10 pr-11 text-md`}
          />
        ),
      }}
    >
      <button
        type="submit"
        className="absolute top-0 right-0 flex size-10 items-center justify-center rounded-md text-soft hover:text-ink"
      >
        <Icon name="search" />
        <span className="sr-only">Search</span>
      </button>
    </ButtonForm>
  </search>
);
