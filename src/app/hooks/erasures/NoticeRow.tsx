import type { ReactNode } from 'react'
import type { RecipientNotice } from '../../../contract/erasures.ts'
import { isGivenUp } from '../../../contract/given-up.ts'
import { Row } from '../../../ui/settings/Row.tsx'
import css from './erasures.module.css'
import { useErasureWords } from './use-erasure-words.ts'

interface Props {
  notice: RecipientNotice
  /** What can be done about it. */
  action?: ReactNode
}

/** One recipient of erased data: what it had, and whether it has heard of the erasure. */
export function NoticeRow({ notice, action }: Props) {
  const { t, nameOf, dataOf, state, stateText } = useErasureWords()
  const { contact } = notice
  return (
    <Row
      title={<bdi>{nameOf(notice)}</bdi>}
      description={
        <>
          <div>{dataOf(notice)}</div>
          <div>{stateText(notice)}</div>
          {isGivenUp(notice) && contact && <div>{t('contact', { contact })}</div>}
        </>
      }
      end={
        <span className={css.state} data-state={notice.state}>
          {state(notice.state)}
        </span>
      }
    >
      {action}
    </Row>
  )
}
