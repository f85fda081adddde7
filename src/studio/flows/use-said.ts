import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Flow, FlowStep, Words } from '../../scenarios/flow.ts'
import { spoken } from './words.ts'

const idOf = (words: Words) => JSON.stringify(words)

/** What is said about a flow in the studio's language: its own words, or else what is done. */
export function useSaid(flow: Flow): { title: string; sayOf: (step: FlowStep) => string } {
  const { t, i18n } = useTranslation('studio')
  const { title, steps } = flow
  const all = [title, ...steps.flatMap(({ say, act }) => [say, act?.on.name])]
  const kept = all.filter((words) => typeof words === 'object')
  const { data = {} } = useQuery({
    queryKey: ['flow-words', i18n.language, kept],
    queryFn: async () =>
      Object.fromEntries(
        await Promise.all(
          kept.map(async (words) => [idOf(words), await spoken(words, i18n.language)] as const),
        ),
      ) as Record<string, string>,
  })
  const wordsOf = (words: Words) => (typeof words === 'string' ? words : (data[idOf(words)] ?? '…'))
  const sayOf = ({ say, act }: FlowStep) => {
    if (say) return wordsOf(say)
    if (!act) return t('did.look')
    const name = wordsOf(act.on.name)
    return act.do === 'type'
      ? t('did.type', { name, text: act.text })
      : t(`did.${act.do}`, { name })
  }
  return { title: wordsOf(title), sayOf }
}
