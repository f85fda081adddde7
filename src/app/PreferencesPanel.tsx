import { lazy, Suspense, useEffect, useState } from 'react'
import css from './PreferencesPanel.module.css'
import { soon } from './soon.ts'

const load = () => import('./PreferencesForm.tsx')
const Form = lazy(async () => ({ default: (await load()).PreferencesForm }))

interface Props {
  id: string
  signedIn: boolean
  namespaces: readonly string[]
}

/** Opens at once; what is in it is fetched when the screen has settled, for it must open offline too. */
export function PreferencesPanel(props: Props) {
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    soon(() => void load().catch(() => undefined))
  }, [])
  return (
    <div id={props.id} popover="auto" className={css.panel} onBeforeToggle={() => setWanted(true)}>
      {wanted && (
        <Suspense fallback={<div className={css.coming} />}>
          <Form {...props} />
        </Suspense>
      )}
    </div>
  )
}
