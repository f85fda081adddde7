import { Dialog } from '@base-ui/react/dialog'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { loadWords } from '../../i18n/setup.ts'
import { Button } from '../../ui/Button.tsx'
import dialog from '../../ui/Dialog.module.css'
import { Text } from '../../ui/Text.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { rememberSearch } from '../hooks/device-searches.ts'
import { useSearch } from '../hooks/search.ts'
import { searchEntries } from './entries.ts'
import { makeFinder } from './find.ts'
import { policyEntries, policyNamespaces } from './policy-entries.ts'
import { RecentSearches } from './RecentSearches.tsx'
import css from './SearchDialog.module.css'

const close = () => useSearch.setState({ open: false })

/** Moves focus through the answers with the arrow keys, as in any list of suggestions. */
function moveBetweenAnswers({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key]
  if (!step) return
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input, a')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  stops[at + step]?.focus()
}

export function SearchDialog() {
  const { t, i18n } = useTranslation(['common', 'menu', 'policy', ...policyNamespaces])
  const [hasPolicy, setHasPolicy] = useState(false)
  const open = useSearch((state) => state.open)
  const [words, setWords] = useState('')
  const first = useRef<HTMLAnchorElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language
  const find = useMemo(
    () => makeFinder([...searchEntries(t), ...(hasPolicy ? policyEntries(t) : [])]),
    [t, i18n.language, hasPolicy],
  )

  useEffect(() => {
    let isOpen = true
    loadWords(policyNamespaces).then(
      () => isOpen && setHasPolicy(true),
      // Without these words, everything else can still be found.
      () => {},
    )
    return () => {
      isOpen = false
    }
  }, [])

  const found = words.trim() ? find(words) : []

  return (
    <Dialog.Root open={open} onOpenChange={(next) => useSearch.setState({ open: next })}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={dialog.dialog} onKeyDown={moveBetweenAnswers}>
          <Dialog.Title>{t('search')}</Dialog.Title>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              first.current?.click()
            }}
          >
            <TextField
              label={t('searchFor')}
              type="search"
              autoComplete="off"
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          </form>
          <Text soft role="status">
            {words.trim() && t('found', { count: found.length })}
          </Text>
          <RecentSearches hidden={words.trim() !== ''} onChoose={setWords} />
          <ul className={css.answers}>
            {found.map(({ to, title, where }, index) => (
              <li key={`${to} ${title}`}>
                <Link
                  ref={index === 0 ? first : undefined}
                  to={to}
                  className={css.answer}
                  onClick={() => {
                    rememberSearch(words)
                    close()
                  }}
                >
                  <strong>{title}</strong>
                  {where && <span>{where}</span>}
                </Link>
              </li>
            ))}
          </ul>
          <Dialog.Close render={<Button>{t('close')}</Button>} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
