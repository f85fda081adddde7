import { ContextMenu } from '@base-ui/react/context-menu'
import { Menu } from '@base-ui/react/menu'
import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import iconCss from './IconButton.module.css'
import css from './MenuCard.module.css'
import { useHeldOpen } from './use-held-open.ts'

interface Props {
  title: string
  picture?: ReactNode
  /** Shown under the title, line by line. */
  lines: readonly string[]
  /** A line that matters as much as the title, such as a price. */
  strong: string
  menuLabel: string
  choices: readonly { id: string; label: string; onChoose: () => void }[]
}

/** A card with choices. Long press, right click and its button all open the same ones. */
export function MenuCard({ title, picture, lines, strong, menuLabel, choices }: Props) {
  const onOpenChange = useHeldOpen()
  const items = choices.map(({ id, label, onChoose }) => (
    <Menu.Item key={id} className={css.item} onClick={onChoose}>
      {label}
    </Menu.Item>
  ))
  return (
    <ContextMenu.Root onOpenChange={onOpenChange}>
      <ContextMenu.Trigger className={css.card}>
        {picture}
        <span className={css.title}>{title}</span>
        {/* While it is open the button has siblings nobody sees; in here they move nothing. */}
        <span className={css.menu}>
          {strong}
          <Menu.Root>
            <Menu.Trigger className={iconCss.iconButton} aria-label={menuLabel}>
              <Ellipsis aria-hidden size={20} />
            </Menu.Trigger>
            <Menu.Portal>
              <Menu.Positioner>
                <Menu.Popup className={css.popup}>{items}</Menu.Popup>
              </Menu.Positioner>
            </Menu.Portal>
          </Menu.Root>
        </span>
        {lines.map((line) => (
          <span key={line} className={css.soft}>
            {line}
          </span>
        ))}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner>
          <ContextMenu.Popup className={css.popup}>{items}</ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
