import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import css from './Row.module.css'

interface Props {
  title: string
  description?: string
  icon?: ReactNode
  onPress: () => void
}

/** Like a LinkRow, for something that happens here: the whole row can be pressed, and its name is the title. */
export function PressRow({ title, description, icon, onPress }: Props) {
  const id = useId()
  return (
    <div className={`${css.row} ${css.link}`}>
      {icon}
      <div className={css.text}>
        <button
          type="button"
          className={`${css.stretched} ${css.press}`}
          aria-describedby={description ? `${id}-description` : undefined}
          onClick={onPress}
        >
          {title}
        </button>
        {description && (
          <div className={css.soft} id={`${id}-description`}>
            {description}
          </div>
        )}
      </div>
      <ChevronRight className={css.chevron} aria-hidden size={20} />
    </div>
  )
}
