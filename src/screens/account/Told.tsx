import { useTranslation } from 'react-i18next'
import type { AccountHome } from '../../contract/schemas.ts'
import { Actions } from '../../ui/Actions.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Text } from '../../ui/Text.tsx'

const guardians = 'account/settings/privacy/children-and-guardians'
const requestPath = (id: string) => `/account/customer-service?request=${id}`

/** Nobody else tells what others asked or answered: it is said here until it is answered, or read. */
export function Told({ account: { asked, news, invitations } }: { account: AccountHome }) {
  const { t } = useTranslation('account/customer-service')
  return (
    <>
      {asked && (
        <Notice tone="warn">
          <Text>{t(`homeAsked.${asked.what}`, { reference: asked.reference })}</Text>
          <ButtonLink to={requestPath(asked.id)}>{t(`homeAskedLink.${asked.what}`)}</ButtonLink>
        </Notice>
      )}
      {news.length > 0 && (
        <Notice title={t('homeNews')}>
          <Actions>
            {news.map(({ id, reference, step }) => (
              <ButtonLink key={id} to={requestPath(id)}>
                {t('summary', {
                  reference,
                  status: t(`step.${step.replace('.', '-')}`, { defaultValue: t('step.other') }),
                })}
              </ButtonLink>
            ))}
          </Actions>
        </Notice>
      )}
      {invitations.map(({ child, name }) => (
        <Invitation key={child} name={name} />
      ))}
    </>
  )
}

/** Yes and no stand beside each other behind it, below the rules' own screen and nowhere else (R2). */
function Invitation({ name }: { name: string }) {
  const { t } = useTranslation(guardians)
  return (
    <Notice title={t('asksYou', { name })}>
      <Text>{t('asksYouText', { name })}</Text>
      <ButtonLink to={`/${guardians}`}>{t('asksYouLink')}</ButtonLink>
    </Notice>
  )
}
