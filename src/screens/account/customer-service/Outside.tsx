import type { RightsRequest } from '../../../contract/requests.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { useWords } from './use-words.ts'

/** Proper names of protocols; one that is not known is told by its id. */
const protocols: Readonly<Record<string, string>> = {
  drp: 'Data Rights Protocol',
  opendsr: 'OpenDSR',
  fides: 'Fides',
}

/** What somebody who waits would want to hear. */
const matters = ['needs_input', 'denied', 'expired']

interface Props {
  outside: NonNullable<RightsRequest['outside']>
  isOpen: boolean
}

/** Who else handles the request, what they can't tell us, and whether it came back. */
export function Outside({ outside, isOpen }: Props) {
  const { t, status, time } = useWords()
  const { recipient, protocol, at, handedBack, untold } = outside
  const missing = isOpen ? untold.filter((state) => matters.includes(state)) : []
  if (handedBack === 'not-revoked') {
    return <Notice tone="warn">{t('outside.notRevoked', { recipient })}</Notice>
  }
  if (handedBack === 'done') return <Notice>{t('outside.done', { recipient })}</Notice>
  if (handedBack !== null) return <Notice>{t('outside.back', { recipient })}</Notice>
  return (
    <Notice title={t('outside.title', { recipient })}>
      <p>{t('outside.text', { time: time(at), protocol: protocols[protocol] ?? protocol })}</p>
      {missing.length > 0 && <p>{t('outside.untold', { states: missing.map(status) })}</p>}
    </Notice>
  )
}
