import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import css from './Dialog.module.css'

interface Props {
  open: boolean
  title: string
  children: ReactNode
  confirmLabel: string
  cancelLabel: string
  /** What is confirmed can't be taken back: the same size, and clearly something else than cancel. */
  danger?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Asks once. Both answers are the same size, and closing means no. */
export function ConfirmDialog(props: Props) {
  return (
    <AlertDialog.Root open={props.open} onOpenChange={(open) => !open && props.onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={css.backdrop} />
        <AlertDialog.Popup className={css.dialog}>
          <AlertDialog.Title>{props.title}</AlertDialog.Title>
          <div>{props.children}</div>
          <div className={css.answers}>
            <Button onClick={props.onCancel}>{props.cancelLabel}</Button>
            <Button kind={props.danger ? 'danger' : 'secondary'} onClick={props.onConfirm}>
              {props.confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
