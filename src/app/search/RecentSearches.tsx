import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Text } from '../../ui/Text.tsx'
import { useDeviceSearches } from '../hooks/device-searches.ts'

const mostShown = 5

/** What was searched for in this browser, to take up again (II(2).2). */
export function RecentSearches(props: { hidden: boolean; onChoose: (words: string) => void }) {
  const { t } = useTranslation('common')
  const { entries } = useDeviceSearches()
  const id = useId()
  if (props.hidden || entries.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <Text soft>
        <span id={id}>{t('searchedHere')}</span>
      </Text>
      <Actions>
        {entries.slice(0, mostShown).map((entry) => (
          <Button key={entry.id} onClick={() => props.onChoose(entry.words)}>
            {entry.words}
          </Button>
        ))}
      </Actions>
    </section>
  )
}
