/** The mark: a ring that closes on a point. Decoration; the name stands beside it. */
export function Mark() {
  return (
    <svg aria-hidden="true" width="26" height="26" viewBox="0 0 26 26" fill="none">
      <path
        d="M13 2.5a10.5 10.5 0 1 1-7.4 3.1"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="13" cy="13" r="4" fill="currentColor" />
    </svg>
  )
}
