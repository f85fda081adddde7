import { useTranslation } from 'react-i18next'

/** The name of a purpose and one sentence on what it does. Dots would nest keys, so they are dashes. */
export function usePurposeWords(): (id: string) => { name: string; text: string } {
  const { t } = useTranslation('policy')
  return (id) => {
    const key = id.replace('.', '-')
    return { name: t(`purpose.${key}`), text: t(`purposeText.${key}`) }
  }
}
