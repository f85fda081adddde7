import { CallFailed } from '../../contract/problem.ts'

let keeps = false

/** For a host beyond a network. One that lives in the browser answers without any. */
export function keepReading(): void {
  keeps = true
  // Without its code nothing is kept; the app works as it does online.
  import('./live.ts').then(
    ({ reading }) => reading.start(),
    () => undefined,
  )
}

/** Where no host answers, opens with what was read last. */
export async function orRead(open: () => Promise<void>): Promise<void> {
  try {
    await open()
  } catch (failure) {
    if (!keeps || !isUnreachable(failure)) throw failure
    const { showRead } = await import('./live.ts')
    if (!(await showRead())) throw failure
    await open()
  }
}

function isUnreachable(failure: unknown): boolean {
  return failure instanceof CallFailed && ['offline', 'network'].includes(failure.code)
}
