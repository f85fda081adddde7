import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ClauseLink } from '../../../../../app/hooks/clause-link.tsx'
import { usePurposeWords } from '../../../../../app/hooks/purpose-words.ts'
import type { PartnerView } from '../../../../../contract/partners.ts'
import { Disclosure } from '../../../../../ui/Disclosure.tsx'
import css from './partners.module.css'
import { controlOf, namespace, placeOf, slugOf } from './words.ts'

interface Props {
  partner: PartnerView
  /** The address names it. */
  isNamed: boolean
}

/** One partner by its name and state; opened, its role and task, what it gets, why, where, and where to change that. */
export function PartnerItem({ partner, isNamed }: Props) {
  const { t } = useTranslation([namespace, 'policy', 'menu'])
  const id = useId()
  const wordsOf = usePurposeWords()
  const { active, reason, role, scenario, purposes, categories, places, contact } = partner
  const name = t(`policy:partner.${partner.id}`)
  const bases = [...new Set(purposes.map(({ legalBasis }) => t(`policy:legalBasis.${legalBasis}`)))]
  const facts = [
    t('data', { categories: categories.map((one) => t(`policy:category.${one}`)) }),
    purposes.length > 0
      ? t('purposes', { purposes: purposes.map((one) => wordsOf(one.id).name) })
      : t('purposesNone'),
    bases.length > 0 && t('basis', { bases }),
    t('placesOf', { places: places.map((one) => t(`place.${one}`)) }),
    contact ? t('contact', { contact }) : t('contactNone'),
    !partner.roleIsStated && t('roleRead'),
  ]
  const state = partner.deIdentified ? 'anonymous' : active ? 'active' : 'inactive'
  const controls = [...new Set(purposes.map((one) => controlOf(partner.id, one.id)))]
  return (
    <li id={placeOf(partner.id)} tabIndex={-1} className={css.place}>
      <article aria-labelledby={id}>
        <Disclosure
          label={
            <h3 id={id}>
              <bdi>{name}</bdi>
            </h3>
          }
          below={
            <span className={css.state} data-state={state}>
              {t(state)}
            </span>
          }
          open={isNamed}
        >
          <p className={css.tags}>
            <span>{t(`role.${role}`)}</span>
            <span>{t(`scenario.${scenario}`)}</span>
          </p>
          <p>{t(`reason.${reason}`)}</p>
          <ul className={css.facts}>
            {facts.filter(Boolean).map((fact) => (
              <li key={String(fact)}>{fact}</li>
            ))}
          </ul>
          <p className={css.links}>
            {controls.map((to) => {
              const kind = reason === 'necessary' ? 'why' : 'change'
              const place = t(`menu:${slugOf(to)}`)
              return (
                <Link key={to} to={to} aria-label={t(`${kind}For`, { name, place })}>
                  {t(kind, { place })}
                </Link>
              )
            })}
            <ClauseLink clause={partner.clause} />
          </p>
        </Disclosure>
      </article>
    </li>
  )
}
