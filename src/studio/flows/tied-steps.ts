import type { Flow, Words } from '../../scenarios/flow.ts'

/** Steps found by words that are not the app's own, and may be called otherwise in a language. */
export function tiedSteps({ steps }: Flow): { place: number; words: string }[] {
  return steps.flatMap(({ act }, index) => {
    const words = act ? tiedWords(act.on.name) : []
    return words.length > 0 ? [{ place: index + 1, words: words.join(', ') }] : []
  })
}

function tiedWords(words: Words): string[] {
  if (typeof words === 'string') return [words]
  return Object.values(words.with ?? {}).flatMap((value) =>
    typeof value === 'number' ? [] : tiedWords(value),
  )
}
