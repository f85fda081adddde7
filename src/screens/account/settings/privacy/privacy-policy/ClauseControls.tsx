import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import { controlsOf } from '../../../../../policy/controls.ts'
import { pack } from '../../../../../policy/pack.ts'
import css from './reader.module.css'
import { namespace } from './words.ts'

const mostNamed = 3

/** Where a clause is carried out: each screen that does it, and the purposes with a switch there. */
export function ClauseControls({ clause }: { clause: string }) {
  const { t } = useTranslation([namespace, 'menu'])
  const wordsOf = usePurposeWords()
  const controls = controlsOf(pack, clause).filter(({ path }) => path !== namespace)
  if (controls.length === 0) return null
  return (
    <ul className={css.controls} aria-label={t('controls', { clause })}>
      {controls.map(({ path, purposes }) => (
        <li key={path}>
          <Link to={`/${path}`}>
            <ArrowRight aria-hidden size={16} />
            <span>
              <span className={css.screen}>{t(`menu:${path.split('/').at(-1)}`)}</span>{' '}
              {purposes.length > 0 && purposes.length <= mostNamed && (
                <span className={css.purposes}>
                  {t('named', { purposes: purposes.map((id) => wordsOf(id).name) })}
                </span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
