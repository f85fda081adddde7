/** Works with the browser's storage, which throws at the first touch where it is blocked. */
export function ifAllowed<Result>(work: () => Result): Result | undefined
export function ifAllowed<Result>(work: () => Result, otherwise: Result): Result
export function ifAllowed<Result>(work: () => Result, otherwise?: Result): Result | undefined {
  try {
    return work()
  } catch {
    return otherwise
  }
}
