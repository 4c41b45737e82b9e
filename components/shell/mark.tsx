/** The mark: a ring drawn around something by hand, its end running past its beginning. */
export function Mark({ className = "size-6" }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      className={`shrink-0 text-ring ${className}`}
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d="M22.5 5.200C13 1.6 3.6 7.6 3.6 16.600c0 7.2 5.6 11.8 12.6 11.8 7.4 0 12.2-5 12.2-11.6 0-7-5.4-11.6-13.2-11.2"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
      />
    </svg>
  );
}
