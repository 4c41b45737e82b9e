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
        d="M17 8.8C9.8 8.3 4.4 12.4 4.4 18.400c0 6 5 10.2 11.7 10.2 7.2 0 12.1-4.6 12.1-11C28.2 9.6 22 3.6 13.2 3.4"
        stroke="currentColor"
        strokeWidth="3.7"
        strokeLinecap="round"
      />
    </svg>
  );
}
