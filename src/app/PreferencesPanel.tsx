import { useEffect } from 'react'
import css from './PreferencesPanel.module.css'
import { soon } from './soon.ts'
import { useCode } from './use-code.ts'

const load = async () => (await import('./PreferencesForm.tsx')).PreferencesForm

interface Props {
  id: string
  signedIn: boolean
  namespaces: readonly string[]
}

/** Opens at once; what is in it is fetched when the screen has settled, for it must open offline too. */
export function PreferencesPanel(props: Props) {
  const [Form, fetchForm] = useCode(load)
  useEffect(() => {
    soon(() => void load().catch(() => undefined))
  }, [])
  return (
    <div id={props.id} popover="auto" className={css.panel} onBeforeToggle={fetchForm}>
      {Form ? <Form {...props} /> : <div className={css.coming} />}
    </div>
  )
}
