import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import css from './Notice.module.css'

interface Props {
  title: string
  faults: readonly {
    fieldId: string
    text: string
    /** Brings the field to the page where it isn't there yet. */
    reveal?: () => void
  }[]
}

/** Everything wrong with a form in one place; each line leads to its field. It takes focus when it appears. */
export function ErrorSummary({ title, faults }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const words = faults.map(({ text }) => text).join('\n')
  useEffect(() => {
    if (words) box.current?.focus()
  }, [words])
  if (faults.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className={`${css.notice} ${css.bad}`}>
      <CircleAlert aria-hidden size={20} />
      <div>
        <strong>{title}</strong>
        <ul>
          {faults.map(({ fieldId, text, reveal }) => (
            <li key={fieldId}>
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  // The address is the app's: with hash routing a fragment would leave the screen.
                  event.preventDefault()
                  reveal?.()
                  document.getElementById(fieldId)?.focus()
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
