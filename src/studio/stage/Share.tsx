import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'
import { saveBlob } from '../../app/hooks/save-blob.ts'
import { encode } from '../../scenarios/link.ts'
import { shortened } from '../../scenarios/resolve.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Text } from '../../ui/Text.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { receiptsOf } from '../receipts.ts'
import { useStudio } from '../state.ts'

const saveJson = (value: unknown, name: string) =>
  saveBlob(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }), name)

/** The scenario as a link and as a file, and the receipts of whoever is in it. */
export function Share() {
  const { t } = useTranslation('studio')
  const { draft, name, opened } = useStudio()
  const root = useHref('/')
  const { data: code = '' } = useQuery({
    queryKey: ['scenario-code', name, draft],
    queryFn: async () => name ?? encode(shortened(draft)),
  })
  // With routing by hash the parameter stands before it, where the app looks for it.
  const base = root.startsWith('#') ? location.pathname : root
  const link = code && `${location.origin}${base}?scenario=${code}`
  const copy = useMutation({ mutationFn: () => navigator.clipboard.writeText(link) })
  const receipts = useMutation({
    mutationFn: async () => {
      const frame = opened && opened.scenario.person !== 'guest' && useStudio.getState().frames[0]
      if (frame) saveJson(await receiptsOf(frame.id), 'receipts.json')
    },
  })
  return (
    <>
      <TextField
        label={t('link')}
        hint={t('linkHint')}
        readOnly
        dir="ltr"
        value={link}
        onFocus={({ target }) => target.select()}
      />
      <Actions>
        <Button busy={copy.isPending} onClick={() => copy.mutate()}>
          {t('copyLink')}
        </Button>
        <Button onClick={() => saveJson(shortened(draft), `${name ?? 'scenario'}.json`)}>
          {t('saveJson')}
        </Button>
        {opened && (
          <Button busy={receipts.isPending} onClick={() => receipts.mutate()}>
            {t('saveReceipts')}
          </Button>
        )}
      </Actions>
      <Text role="status" soft>
        {copy.isSuccess && t('copied')}
        {copy.isError && t('copyFailed')}
        {receipts.isError && t('receiptsFailed')}
      </Text>
    </>
  )
}
