import { useTranslation } from 'react-i18next'
import type { AccountHome } from '../../contract/schemas.ts'
import { isInMenu } from '../../policy/lookup.ts'
import { shell } from '../../policy/shell.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Text } from '../../ui/Text.tsx'

const privacy = 'account/settings/privacy'
const checkUp = `${privacy}/privacy-check-up`
const choices = isInMenu(shell, checkUp) ? checkUp : `${privacy}/personal-information`

interface Props extends Pick<AccountHome, 'guardian'> {
  isChild: boolean
}

const wordOf = ({ isChild, guardian }: Props) => {
  if (guardian === 'ended') return 'noGrownUp'
  if (guardian === 'leaving') return 'grownUpLeaves'
  if (guardian === 'refused') return 'grownUpRefused'
  return isChild ? 'childText' : 'handedOver'
}

/** Who decides: for a child a grown-up too, and from the birthday on the person alone (VII). */
export function GrowingUp({ isChild, guardian }: Props) {
  const { t } = useTranslation('account/settings/privacy/children-and-guardians')
  return (
    <Notice>
      <Text>{t(wordOf({ isChild, guardian }))}</Text>
      <ButtonLink to={isChild ? `/${privacy}/children-and-guardians` : `/${choices}`}>
        {t(isChild ? 'childLink' : 'handedOverLink')}
      </ButtonLink>
    </Notice>
  )
}
