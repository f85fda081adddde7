/** Works with the browser's storage, which throws at the first touch where it is blocked. */
export function ifAllowed<Result>(work: () => Result, otherwise: Result): Result {
  try {
    return work()
  } catch {
    return otherwise
  }
}
