import { type ChangeEvent, useRef } from 'react'
import { Button } from './Button.tsx'

interface Props {
  label: string
  /** Media types it offers. */
  accept: string
  busy: boolean
  onFile: (file: File) => void
}

/** Chooses one file of the device. The same file can be chosen again after a failure. */
export function FileButton({ label, accept, busy, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  function chosen({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? []
    target.value = ''
    if (file) onFile(file)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        tabIndex={-1}
        onChange={chosen}
      />
      <Button busy={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
