import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, queryClient } from '../../../../../app/client.ts'
import { useProblemText } from '../../../../../app/hooks/use-problem-text.ts'
import { DoNotDisturb } from '../../../../../contract/messages.ts'
import { operations } from '../../../../../contract/operations.ts'
import { CallFailed } from '../../../../../contract/problem.ts'
import { shopQuery } from './queries.ts'

type Change = { muted: boolean } | { member: boolean }
/** What takes nothing away from the person is meant whatever happened elsewhere. */
const isCalming = (change: Change) => ('muted' in change ? change.muted : !change.member)

/** One standing with a shop as the props of a switch; it shows only what the server holds. */
export function useShop(shop: DoNotDisturb, checked: boolean, change: (next: boolean) => Change) {
  const { t } = useTranslation(['account/messages/$shop/do-not-disturb', 'common'])
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<string>()
  const [failed, setFailed] = useState<{ error: unknown; body: Change } | null>(null)
  const params = { shop: shop.shop.id }

  async function send(body: Change, etag: string): Promise<DoNotDisturb> {
    try {
      return await call(operations.changeDoNotDisturb, { params, body, etag })
    } catch (error) {
      const stale = error instanceof CallFailed && error.code === 'stale'
      const current = stale ? DoNotDisturb.safeParse(error.problem?.current).data : undefined
      if (isCalming(body) && current) return send(body, current.etag)
      throw error
    }
  }

  async function save(body: Change): Promise<void> {
    setBusy(true)
    setFailed(null)
    setDone(undefined)
    try {
      queryClient.setQueryData(shopQuery(params.shop).queryKey, await send(body, shop.etag))
      setDone(t('saved'))
      void queryClient.invalidateQueries({ queryKey: ['messages'] })
    } catch (error) {
      setFailed({ error, body })
      await queryClient.invalidateQueries({ queryKey: shopQuery(params.shop).queryKey })
    }
    setBusy(false)
  }

  return {
    checked,
    busy,
    words: { on: t('common:on'), off: t('common:off'), saving: t('common:saving') },
    status: done,
    error: failed
      ? {
          text: problemText(failed.error),
          actions: [{ label: t('common:retry'), onPress: () => void save(failed.body) }],
        }
      : undefined,
    onChange: (next: boolean) => void save(change(next)),
  }
}
