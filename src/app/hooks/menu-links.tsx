import { useTranslation } from 'react-i18next'
import { entriesUnder, isEntryInRegion } from '../../policy/lookup.ts'
import { shell } from '../../policy/shell.ts'
import { LinkRow } from '../../ui/settings/LinkRow.tsx'
import { Section } from '../../ui/settings/Section.tsx'
import { menuIcon } from './menu-icons.tsx'
import { useSession } from './session.ts'

/** Links to everything that is built under a menu path, each with a line on what it is for. */
export function MenuLinks({ path }: { path: string }) {
  const { t } = useTranslation('menu')
  const { region } = useSession()
  const slug = path.split('/').at(-1) ?? path
  return (
    <Section titleHidden title={t(slug)}>
      {entriesUnder(shell, path)
        .filter((entry) => entry.built && isEntryInRegion(shell, entry, region))
        .map((entry) => (
          <LinkRow
            key={entry.path}
            to={`/${entry.path}`}
            title={t(entry.slug)}
            description={t(`about.${entry.id}`) as string}
            icon={menuIcon(entry.id)}
            danger={entry.id === 'M13'}
          />
        ))}
    </Section>
  )
}
