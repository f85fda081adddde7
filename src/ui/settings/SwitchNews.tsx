import { CircleAlert, Hourglass } from 'lucide-react'
import { Actions } from '../Actions.tsx'
import { Button } from '../Button.tsx'
import css from './SwitchRow.module.css'

/** What became of a press, and what can be done about it. */
export interface News {
  text: string
  actions: readonly { label: string; onPress: () => void }[]
}

const icons = { waiting: Hourglass, failed: CircleAlert }

/** A press that waits on the device is told in its turn; one that failed interrupts. */
export function SwitchNews({ kind, text, actions }: News & { kind: keyof typeof icons }) {
  const Icon = icons[kind]
  return (
    <div className={`${css.below} ${css[kind]}`} role={kind === 'failed' ? 'alert' : 'status'}>
      <div>
        <Icon aria-hidden size={18} />
        {text}
      </div>
      <Actions>
        {actions.map(({ label, onPress }) => (
          <Button key={label} onClick={onPress}>
            {label}
          </Button>
        ))}
      </Actions>
    </div>
  )
}
