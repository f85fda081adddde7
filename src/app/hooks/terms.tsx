import { Popover } from '@base-ui/react/popover'
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
  const around = (index: number) =>
    splitMarks(parts[index] ?? '', index === 0, index === parts.length - 1)
  return parts.map((part, index) => {
    const words = parts[index + 1] ?? ''
    if (index % 3 === 2) return null
    if (index % 3 === 0) return around(index).words
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <span key={index} className={css.kept}>
        {around(index - 1).opening}
        <Popover.Trigger handle={handle} payload={part} className={css.term}>
          {words}
        </Popover.Trigger>
        {around(index + 2).closing}
      </span>
    )
  })
}

/** What belongs to the term before, the words between two terms, and what belongs to the next one. */
function splitMarks(text: string, isFirst: boolean, isLast: boolean) {
  const [closing = ''] = (!isFirst && /^[^\s\p{L}\p{N}\p{Ps}\p{Pi}\p{Pd}]+/u.exec(text)) || []
  // An Arabic 'and' is written onto the word it leads to.
  const before = /[\p{Ps}\p{Pi}\p{Script=Arabic}]+$/u
  const [opening = ''] = (!isLast && before.exec(text.slice(closing.length))) || []
  return { closing, opening, words: text.slice(closing.length, text.length - opening.length) }
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
