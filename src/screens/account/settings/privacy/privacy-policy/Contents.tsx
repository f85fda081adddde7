import { ChevronDown } from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import css from './reader.module.css'
import { clausesBelow, namespace, numberOf, useClauseWords } from './words.ts'

const wide = '(min-width: 80rem)'

function useIsWide(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = matchMedia(wide)
      query.addEventListener('change', onChange)
      return () => query.removeEventListener('change', onChange)
    },
    () => matchMedia(wide).matches,
  )
}

interface Props {
  version: string
  /** The clause now at the top of the window. */
  now: string | null
  /** The address of a clause in this version. */
  to: (clause: string) => string
}

/** The policy's parts; beside the text where there is room, folded above it where there is not. */
export function Contents({ version, now, to }: Props) {
  const { t } = useTranslation(namespace)
  const wordsOf = useClauseWords(version)
  const isWide = useIsWide()
  const nav = useRef<HTMLElement>(null)
  // Only the list moves: scrolling a link into view could move the text being read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the clause now read
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>(`[aria-current], .${css.now}`)
    if (nav.current && link) nav.current.scrollTop = link.offsetTop - nav.current.clientHeight / 3
  }, [now])
  const isNow = (id: string) => now === id || now?.startsWith(`${id}.`)

  const entry = (id: string) => (
    <Link to={to(id)} aria-current={now === id ? 'location' : undefined}>
      {numberOf(id)} {wordsOf(id).title}
    </Link>
  )
  return (
    <nav ref={nav} aria-label={t('contents')} className={css.contents}>
      <details open={isWide}>
        <summary>
          {t('contents')}
          <ChevronDown aria-hidden size={18} />
        </summary>
        <ol>
          {clausesBelow(undefined).map(({ id }) => (
            <li key={id}>
              {entry(id)}
              {id !== 'Appendix' && clausesBelow(id).length > 0 && (
                <ol>
                  {clausesBelow(id)
                    .filter((child) => wordsOf(child.id).text !== null)
                    .map((child) => (
                      <li key={child.id} className={isNow(child.id) ? css.now : undefined}>
                        {entry(child.id)}
                      </li>
                    ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
