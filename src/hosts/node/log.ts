/**
 * What an operator needs in order to find a fault, and nothing of a person: an error's message may
 * hold a row, an address or a piece of a request, so only its kind and where it arose are said.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`
  const { code } = error as { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause === undefined ? '' : `\ncaused by ${describeError(error.cause)}`
  const kind = typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? ` ${code}` : ''
  return `${error.name}${kind}\n${frames.slice(0, 12).join('\n')}${cause}`
}
