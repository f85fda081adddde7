import type { TFunction } from 'i18next'
import { checkUpPath, consequenceOf } from '../../../../../app/hooks/check-up-words.ts'
import { shownText } from '../../../../../app/hooks/shown-text.ts'
import type { ReceiptRecord } from '../../../../../contract/schemas.ts'
import { languages } from '../../../../../i18n/languages.ts'
import { wordsIn } from '../../../../../i18n/setup.ts'
import { pack } from '../../../../../policy/pack.ts'

const privacy = 'account/settings/privacy'
const screens = {
  purposes: `${privacy}/personal-information`,
  feed: `${privacy}/recommendation-management`,
  notices: 'account/settings/notification-settings',
  checkUp: checkUpPath,
  desk: 'account/customer-service',
  leaving: 'account/settings/account-and-security/delete-account',
  permissions: `${privacy}/system-permission-management`,
  activity: `${privacy}/activity-and-receipts`,
} as const
const names = ['policy', ...Object.values(screens)] as const
type Words = TFunction<typeof names>

/** What leaving was confirmed with; the date in it is the one in the record. */
function leavingWords({ event }: ReceiptRecord, t: Words): string[][] {
  const { effectiveAt } = event.details
  if (typeof effectiveAt !== 'string' || !event.shown) return []
  const date = new Date(effectiveAt).toLocaleDateString(event.shown.locale, { dateStyle: 'long' })
  return [[t(`${screens.leaving}:confirmTitle`), t(`${screens.leaving}:confirmText`, { date })]]
}

/** What one use of a permission was agreed to with. */
function onceWords({ event }: ReceiptRecord, t: Words): string[][] {
  const { permission, function: use } = event.details
  if (!(permission && use)) return []
  const question = t(`${screens.permissions}:ask`, {
    permission: t(`policy:permission.${permission}` as 'policy:permission.camera'),
    function: t(`${screens.permissions}:function.${use}` as 'policy:permission.camera'),
  })
  const text = t(`${screens.permissions}:functionText.${use}` as 'policy:permission.camera')
  return [[question, text, t(`${screens.permissions}:once`)]]
}

/** Every text a purpose may have been asked with, on whichever screen. */
function candidates(purposeId: string | null, t: Words): string[][] {
  const bulk = [t(`${screens.purposes}:onlyNecessary`), t(`${screens.purposes}:onlyNecessaryText`)]
  const asked = [t(`${screens.desk}:stops`), t(`${screens.desk}:stopsText`)]
  const purpose = pack.purposes.find(({ id }) => id === purposeId)
  if (!purpose) return [bulk]
  const { id, categories, permission, notice } = purpose
  const key = id.replace('.', '-')
  const name = t(`policy:purpose.${key}`)
  const text = t(`policy:purposeText.${key}`)
  const used = categories.map((one) => t(`policy:category.${one}`))
  const uses = t(`${screens.purposes}:uses`, { categories: used })
  const own =
    id === 'personalised-ads' ? 'ads' : id === 'personalised-recommendation' && 'personalised'
  const consequence = consequenceOf(purpose)
  return [
    [
      name,
      text,
      ...(used.length > 0 ? [t(`${screens.checkUp}:uses`, { categories: used })] : []),
      t(`${screens.checkUp}:yes.${consequence}`),
      t(`${screens.checkUp}:no.${consequence}`),
    ],
    [name, text],
    [name, `${text} ${uses}`],
    ...undoWords(name, text, t),
    bulk,
    asked,
    ...(permission
      ? [[t(`policy:permission.${permission}`), t(`policy:permissionUse.${permission}`)]]
      : []),
    ...(own ? [[name, t(`${screens.feed}:${own}Text`)]] : []),
    ...(notice ? [[name, noticeText(notice, t)]] : []),
  ]
}

/** What a choice was undone with, in either direction. */
function undoWords(name: string, text: string, t: Words): string[][] {
  const what = t(`${screens.activity}:type.consent-given`)
  return [
    [t(`${screens.activity}:about`, { what, name }), t(`${screens.activity}:undo`)],
    [t(`${screens.activity}:ask.give.title`, { name }), text],
  ]
}

function noticeText({ kind, channel }: { kind: string; channel: string }, t: Words): string {
  const way = t(`${screens.notices}:channel.${channel}`)
  return t(`${screens.notices}:channelText.${kind}`, { channel: way })
}

/**
 * The words the person saw, where this version of the app still has exactly those: they are shown
 * only when their SHA-256 is the one in the record. Null where it has not.
 */
export async function wordsShown(record: ReceiptRecord): Promise<readonly string[] | null> {
  const { shown, purpose } = record.event
  if (!shown || !(shown.locale in languages)) return null
  const t = await wordsIn(shown.locale, names)
  for (const words of [
    ...candidates(purpose, t),
    ...leavingWords(record, t),
    ...onceWords(record, t),
  ]) {
    if ((await shownText(shown.locale, words)).hash === shown.hash) return words
  }
  return null
}
