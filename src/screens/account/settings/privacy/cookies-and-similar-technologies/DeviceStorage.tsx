import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetPreferences } from '../../../../../app/hooks/forget-preferences.ts'
import { readingDatabase } from '../../../../../app/hooks/frame.ts'
import { ifAllowed } from '../../../../../app/hooks/if-allowed.ts'
import { Button } from '../../../../../ui/Button.tsx'
import { Parts } from '../../../../../ui/Parts.tsx'
import { Row } from '../../../../../ui/settings/Row.tsx'
import { Section } from '../../../../../ui/settings/Section.tsx'
import { ForgetReading } from './ForgetReading.tsx'

const path = 'account/settings/privacy/cookies-and-similar-technologies'

/** What this very browser holds now, read from it rather than from a list we keep. */
function storedKeys() {
  const local = ifAllowed(() => Object.keys(localStorage), [])
  const session = ifAllowed(() => Object.keys(sessionStorage), [])
  return [
    ...local.map((name) => ({ name, kind: 'local' as const })),
    ...session.map((name) => ({ name, kind: 'session' as const })),
  ]
}

async function databases() {
  // Where storage is blocked it refuses to answer, and holds nothing.
  const found = 'databases' in indexedDB ? await indexedDB.databases().catch(() => []) : []
  return found.map(({ name = '' }) => ({ name, kind: 'database' as const }))
}

async function files() {
  const found = 'caches' in globalThis ? await caches.keys().catch(() => []) : []
  return found.map((name) => ({ name, kind: 'cache' as const }))
}

export const databasesQuery = queryOptions({
  queryKey: ['device-databases'],
  queryFn: async () => [...(await databases()), ...(await files())],
  meta: { ofDevice: true },
})

export function DeviceStorage() {
  const { t, i18n } = useTranslation(path)
  const [keys, setKeys] = useState(storedKeys)
  const { data: stores } = useSuspenseQuery(databasesQuery)
  const items = [...keys, ...stores]
  const isReading = ({ name }: { name: string }) => name.startsWith(readingDatabase)
  const [done, setDone] = useState(false)
  // What comes after the name is which one of several it is.
  const purposeOf = (name: string) => {
    const key = `key.${name.split(/[.@]/)[0]}` as const
    return t(i18n.exists(`${path}:${key}`) ? key : 'key.other')
  }

  function forget() {
    forgetPreferences()
    setKeys(storedKeys())
    setDone(true)
  }

  return (
    <Section title={t('device')} description={t('deviceText')}>
      {items.length === 0 && <Row title={t('nothingStored')} />}
      {items.map(({ name, kind }) => (
        <Row
          key={name}
          title={<bdi>{name}</bdi>}
          description={
            <>
              <div>{purposeOf(name)}</div>
              <Parts
                of={[t(`kind.${kind}`), t(`keyLife.${isReading({ name }) ? 'reading' : kind}`)]}
              />
            </>
          }
        />
      ))}
      {stores.some(isReading) && <ForgetReading />}
      <Row
        title={t('forget')}
        description={<span role="status">{t(done ? 'forgotten' : 'forgetText')}</span>}
        end={<Button onClick={forget}>{t('forgetButton')}</Button>}
      />
    </Section>
  )
}
