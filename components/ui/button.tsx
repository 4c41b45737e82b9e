import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class.tsx";
import { TextLink } from "./text-link.tsx";

type Look = { variant?: ButtonVariant; size?: ButtonSize };

export function Button({ variant, size, className = "", type = "button", ...rest }: Look & ComponentProps<"button">) {
  return <button type={type} className={`${buttonClass(variant, size)} ${className}`} {...rest} />;
}

type LinkButtonProps = Look & { href: string; children: ReactNode; className?: string; newTab?: boolean };

/** A link that looks like a button. An address on another host opens in a new tab, and says so. */
export function LinkButton({ variant, size, className = "", href, children, newTab = false }: LinkButtonProps) {
  return (
    <TextLink href={href} className={`${buttonClass(variant, size)} ${className}`} newTab={newTab}>
      {children}
    </TextLink>
  );
}

/** Buttons side by side, the first one first also when they wrap. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-x-2 gap-y-3 print:hidden">{children}</div>;
}
