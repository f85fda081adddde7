import { findItem, findShop } from '../../engine/catalogue.ts'
import { wordOf } from './words.ts'

type Group = Readonly<Record<string, string>>
interface Policy {
  purpose: Group
  category: Group
  interest: Group
  permission: Group
  field: Group
}
type File<Words> = Promise<{ default: Words }>
interface Files {
  policy: () => File<Policy>
  activity: () => File<{ type: Group; field: Group; scope: Group }>
  permissions: () => File<{ function: Group }>
}

/** The app's own words for what a record names by an id; each language is read when a copy is made in it. */
const files: Readonly<Record<string, Files>> & { en: Files } = {
  ar: {
    policy: () => import('../../i18n/locales/ar/policy.json', { with: { type: 'json' } }),
    activity: () =>
      import('../../i18n/locales/ar/account/settings/privacy/activity-and-receipts.json', {
        with: { type: 'json' },
      }),
    permissions: () =>
      import('../../i18n/locales/ar/account/settings/privacy/system-permission-management.json', {
        with: { type: 'json' },
      }),
  },
  en: {
    policy: () => import('../../i18n/locales/en/policy.json', { with: { type: 'json' } }),
    activity: () =>
      import('../../i18n/locales/en/account/settings/privacy/activity-and-receipts.json', {
        with: { type: 'json' },
      }),
    permissions: () =>
      import('../../i18n/locales/en/account/settings/privacy/system-permission-management.json', {
        with: { type: 'json' },
      }),
  },
  ja: {
    policy: () => import('../../i18n/locales/ja/policy.json', { with: { type: 'json' } }),
    activity: () =>
      import('../../i18n/locales/ja/account/settings/privacy/activity-and-receipts.json', {
        with: { type: 'json' },
      }),
    permissions: () =>
      import('../../i18n/locales/ja/account/settings/privacy/system-permission-management.json', {
        with: { type: 'json' },
      }),
  },
  ko: {
    policy: () => import('../../i18n/locales/ko/policy.json', { with: { type: 'json' } }),
    activity: () =>
      import('../../i18n/locales/ko/account/settings/privacy/activity-and-receipts.json', {
        with: { type: 'json' },
      }),
    permissions: () =>
      import('../../i18n/locales/ko/account/settings/privacy/system-permission-management.json', {
        with: { type: 'json' },
      }),
  },
  ms: {
    policy: () => import('../../i18n/locales/ms/policy.json', { with: { type: 'json' } }),
    activity: () =>
      import('../../i18n/locales/ms/account/settings/privacy/activity-and-receipts.json', {
        with: { type: 'json' },
      }),
    permissions: () =>
      import('../../i18n/locales/ms/account/settings/privacy/system-permission-management.json', {
        with: { type: 'json' },
      }),
  },
  th: {
    policy: () => import('../../i18n/locales/th/policy.json', { with: { type: 'json' } }),
    activity: () =>
      import('../../i18n/locales/th/account/settings/privacy/activity-and-receipts.json', {
        with: { type: 'json' },
      }),
    permissions: () =>
      import('../../i18n/locales/th/account/settings/privacy/system-permission-management.json', {
        with: { type: 'json' },
      }),
  },
  vi: {
    policy: () => import('../../i18n/locales/vi/policy.json', { with: { type: 'json' } }),
    activity: () =>
      import('../../i18n/locales/vi/account/settings/privacy/activity-and-receipts.json', {
        with: { type: 'json' },
      }),
    permissions: () =>
      import('../../i18n/locales/vi/account/settings/privacy/system-permission-management.json', {
        with: { type: 'json' },
      }),
  },
  'zh-Hans': {
    policy: () => import('../../i18n/locales/zh-Hans/policy.json', { with: { type: 'json' } }),
    activity: () =>
      import('../../i18n/locales/zh-Hans/account/settings/privacy/activity-and-receipts.json', {
        with: { type: 'json' },
      }),
    permissions: () =>
      import(
        '../../i18n/locales/zh-Hans/account/settings/privacy/system-permission-management.json',
        { with: { type: 'json' } }
      ),
  },
  'zh-Hant': {
    policy: () => import('../../i18n/locales/zh-Hant/policy.json', { with: { type: 'json' } }),
    activity: () =>
      import('../../i18n/locales/zh-Hant/account/settings/privacy/activity-and-receipts.json', {
        with: { type: 'json' },
      }),
    permissions: () =>
      import(
        '../../i18n/locales/zh-Hant/account/settings/privacy/system-permission-management.json',
        { with: { type: 'json' } }
      ),
  },
}

/** What a value stands for, by the field it is in; undefined where it names nothing that has words. */
export type NameOf = (field: string, id: string) => string | undefined

/** Rejects where the words of the language can't be fetched. */
export async function namesIn(language: string): Promise<NameOf> {
  const { policy, activity, permissions } = files[language] ?? files.en
  const [{ default: named }, { default: logged }, { default: uses }] = await Promise.all([
    policy(),
    activity(),
    permissions(),
  ])
  const field = { ...logged.field, ...named.field }
  const category = { ...named.interest, ...named.category }
  const groups: Readonly<Record<string, Group>> = {
    type: logged.type,
    purpose: named.purpose,
    category,
    categories: category,
    interest: named.interest,
    permission: named.permission,
    function: uses.function,
    scope: logged.scope,
    field,
    fields: field,
    scopes: field,
    removedScopes: field,
  }
  const blocked = (id: string) =>
    findItem(id)?.title ?? findShop(id)?.name ?? wordOf(named.interest, id)
  // Keys of words hold no dots.
  const namedIn = (name: string, id: string) =>
    Object.hasOwn(groups, name) ? wordOf(groups[name], id.replaceAll('.', '-')) : undefined
  return (name, id) => (name === 'targetId' ? blocked(id) : namedIn(name, id))
}
