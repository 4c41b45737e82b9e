/** The mark's ring, turning: something is under way. Words beside it say what. */
export function BusySign() {
  return (
    <svg viewBox="0 0 16 16" className="turning size-[1.1em]" fill="none" aria-hidden="true" focusable="false">
      <path d="M8 2a6 6 0 1 0 6 6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
