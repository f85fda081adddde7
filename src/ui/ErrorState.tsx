import { Actions } from './Actions.tsx'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

interface Props {
  /** What happened, and what was not changed. */
  text: string
  retryLabel: string
  busy: boolean
  onRetry: () => void
}

/** A part that could not be shown, with the way to try again. Focus stays on the button meanwhile. */
export function ErrorState({ text, retryLabel, busy, onRetry }: Props) {
  return (
    <Notice tone="bad">
      {text}
      <Actions>
        <Button busy={busy} onClick={onRetry}>
          {retryLabel}
        </Button>
      </Actions>
    </Notice>
  )
}
