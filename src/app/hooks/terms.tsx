import { Popover } from '@base-ui/react/popover'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { pack } from '../../policy/pack.ts'
import { ClauseLink } from './clause-link.tsx'
import { marked } from './plain-text.ts'
import css from './terms.module.css'

const handle = Popover.createHandle<string>()

/**
 * Words in which `[[id|shown words]]` is a glossary term: pressing it explains it. The screen
 * shows one TermPopover for all of them and loads the namespace `glossary`.
 */
export function TermText({ children: text }: { children: string }) {
  const parts = text.split(marked)
  return parts.map((part, index) => {
    const words = parts[index + 1] ?? ''
    if (index % 3 === 2) return null
    if (index % 3 === 0) return part
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <Fragment key={index}>
        <Popover.Trigger handle={handle} payload={part} className={css.term}>
          {words}
        </Popover.Trigger>
      </Fragment>
    )
  })
}

export function TermPopover() {
  const { t } = useTranslation(['glossary', 'common'])
  return (
    <Popover.Root handle={handle}>
      {({ payload: id }) =>
        // There is none before the first term is pressed.
        id !== undefined && (
          <Popover.Portal>
            <Popover.Positioner sideOffset={6} collisionPadding={12} className={css.positioner}>
              <Popover.Popup className={css.popup}>
                <Popover.Title className={css.title}>{t(`glossary:${id}.term`)}</Popover.Title>
                <Popover.Description>{t(`glossary:${id}.text`)}</Popover.Description>
                <div className={css.foot}>
                  <ClauseLink clause={pack.glossary.find((term) => term.id === id)?.clause ?? ''} />
                  <Popover.Close className={css.close}>{t('common:close')}</Popover.Close>
                </div>
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        )
      }
    </Popover.Root>
  )
}
