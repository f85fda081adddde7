import { useTranslation } from 'react-i18next'
import { call } from '../../../../app/client.ts'
import { useAction } from '../../../../app/hooks/use-action.ts'
import type { PostedContent } from '../../../../contract/content.ts'
import { operations } from '../../../../contract/operations.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Row } from '../../../../ui/settings/Row.tsx'
import { SwitchRow } from '../../../../ui/settings/SwitchRow.tsx'
import { path, refresh } from './queries.ts'

interface Props {
  content: PostedContent
  /** Called before the row goes. */
  onRemoved: () => void
}

/** One posted thing: its words, whose name stands there, and what everybody else sees of it (II(4).1). */
export function ContentRow({ content, onRemoved }: Props) {
  const { t, i18n } = useTranslation([path, 'common'])
  const { run, busy, error } = useAction()
  const { id, kind, title, text, anonymous, etag, at } = content
  const day = new Date(at).toLocaleDateString(i18n.language, { dateStyle: 'medium' })

  const credit = (next: boolean) =>
    run(async () => {
      const body = { anonymous: next }
      await call(operations.creditContent, { params: { id }, body, etag }).finally(refresh)
    })
  const remove = () =>
    run(async () => {
      await call(operations.removeContent, { params: { id } })
      onRemoved()
      await refresh()
    })

  return (
    <>
      <Row
        title={title}
        description={
          <>
            <div>
              {t(`kind.${kind}`)} · {day}
            </div>
            <div>{text}</div>
          </>
        }
        end={
          <Button busy={busy} aria-label={t('removeOne', { title })} onClick={() => void remove()}>
            {t('remove')}
          </Button>
        }
      />
      <SwitchRow
        title={t('anonymous', { title })}
        description={
          content.public ? t('othersSee', { name: content.public.name }) : t('othersSeeNothing')
        }
        checked={anonymous}
        words={{ on: t('common:on'), off: t('common:off'), saving: t('common:saving') }}
        busy={busy}
        onChange={(next) => void credit(next)}
      >
        {error && <Notice tone="bad">{error}</Notice>}
      </SwitchRow>
    </>
  )
}
