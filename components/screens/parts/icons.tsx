import type { ReactNode } from "react";

/** Plain shapes of our own on a 16-unit square: they say "a gear is here" and imitate no icon set. */
const shapes = {
  gear: (
    <>
      <circle cx="8" cy="8" r="6.2" pathLength="16" strokeDasharray="1 1" strokeDashoffset="0.5" strokeWidth="2.6" />
      <circle cx="8" cy="8" r="3.9" strokeWidth="2.6" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="M10.3 10.3 14 14" />
    </>
  ),
  open: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  closed: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  down: <path className="sf-solid" d="M3.5 5.5h9L8 11z" />,
  right: <path className="sf-solid" d="M5.5 3.5v9L11 8z" />,
  left: <path className="sf-solid" d="M10.5 3.5v9L5 8z" />,
  outside: <path d="M6.5 3.5H3v9.5h9.5V9.5M9 2.5h4.5V7M13.5 2.5 7.5 8.5" />,
  star: <path className="sf-solid" d="m8 2 1.8 4 4.2.4-3.2 2.8 1 4.3L8 11.2 4.2 13.5l1-4.3L2 6.4 6.2 6z" />,
  plus: <path d="M8 3.5v9M3.5 8h9" strokeWidth="1.8" />,
  plusTile: (
    <>
      <rect className="sf-solid" x="1.5" y="1.5" width="13" height="13" rx="2.5" />
      <path className="sf-cutout" d="M8 4.5v7M4.5 8h7" strokeWidth="1.8" />
    </>
  ),
  hill: <path className="sf-solid" d="M1.5 13 6 5l2.2 3.6L9.8 6.5 14.5 13z" />,
  question: (
    <>
      <path d="M5 5.6a3 3 0 1 1 4.4 2.6C8.4 8.8 8 9.3 8 10.3" strokeWidth="1.9" />
      <circle className="sf-solid" cx="8" cy="13" r="1.2" />
    </>
  ),
  bell: (
    <path
      className="sf-solid"
      d="M8 2a4.2 4.2 0 0 0-4.2 4.2V9L2.5 11.5h11L12.2 9V6.2A4.2 4.2 0 0 0 8 2zM6.3 12.6a1.75 1.75 0 0 0 3.4 0z"
    />
  ),
  tick: <path d="m3.5 8.3 3 3 6-6.6" strokeWidth="2.4" />,
  close: <path d="m4 4 8 8M12 4l-8 8" strokeWidth="1.7" />,
  info: (
    <>
      <circle className="sf-solid" cx="8" cy="8" r="6.5" />
      <path className="sf-cutout" d="M8 7.3v4M8 4.7v.3" strokeWidth="1.8" />
    </>
  ),
  dots: (
    <path
      className="sf-solid"
      d="M2 2h3v3H2zM6.5 2h3v3h-3zM11 2h3v3h-3zM2 6.5h3v3H2zM6.5 6.5h3v3h-3zM11 6.5h3v3h-3zM2 11h3v3H2zM6.5 11h3v3h-3zM11 11h3v3h-3z"
    />
  ),
  towers: (
    <path
      className="sf-solid sf-evenodd"
      d="M2 14V3h6v11zM9.2 14V6.5H14V14zM3.5 5v1.5H5V5zm0 3v1.5H5V8zm0 3v1.5H5V11zM10.5 8.3v1.4h1.3V8.3zm0 2.7v1.4h1.3V11z"
    />
  ),
  person: <path className="sf-solid" d="M8 3.2a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM3 14.5a5 5 0 0 1 10 0z" />,
  pencil: <path className="sf-solid" d="m2.5 13.5.6-3L10.5 3 13 5.5 5.5 13z" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

export function Icon({ name, className = "" }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg className={`sf-icon ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}
