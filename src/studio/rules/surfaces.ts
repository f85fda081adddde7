import type { ScenarioInput } from '../../contract/scenarios.ts'
import type { Act } from './hand.ts'

/** A place where a person is asked, or may say yes or no. */
export interface Surface {
  id: string
  scenario: ScenarioInput
  /** Where it is, below the address of the app. */
  path: string
  /** What a person does there before it shows, the same for either answer. */
  way?: readonly Act[]
  /** The two buttons; absent where every switch of the screen is a choice. */
  pair?: Pair
  /** What is on was chosen before, or is a basic function that can be paused. */
  mayBeOn?: true
}

export interface Pair {
  /** By `namespace:key`: the name, or what is written on it. */
  accept: string
  refuse: string
  /** What a yes takes besides its button. */
  withYes?: readonly Act[]
  /** Where to look whether it asks again after a no; its own path, unless that is opened to be asked. */
  asksAgainAt?: string
  /** The way to it after a new start, where that is another. */
  wayBack?: readonly Act[]
}

const privacy = 'account/settings/privacy'
const announcements = `${privacy}/announcements`
const checkUp = `${privacy}/privacy-check-up`
const register = 'sign-in/register'

const press = (role: 'button' | 'radio' | 'checkbox', name: string): Act => ({
  press: { role, name },
})

const announced = (id: string): Surface => ({
  id,
  scenario: { extends: [id] },
  path: announcements,
  pair: { accept: `${announcements}:yes`, refuse: `${announcements}:no` },
})

const switches = (id: string, path: string, more: Partial<Surface> = {}): Surface => ({
  id,
  scenario: { person: 'mei' },
  path,
  ...more,
})

/** The consent surfaces, each measured in the running app. */
export const surfaces: readonly Surface[] = [
  announced('new-purpose'),
  announced('new-version-pending'),
  announced('business-transfer'),
  {
    id: 'authorise',
    scenario: { person: 'mei' },
    path: 'sign-in/authorise',
    pair: {
      accept: 'sign-in/authorise:allow',
      refuse: 'sign-in/authorise:refuse',
      asksAgainAt: `${privacy}/authorization-management`,
    },
  },
  {
    id: 'check-up',
    scenario: { person: 'mei' },
    path: checkUp,
    way: [press('button', `${checkUp}:begin`)],
    pair: {
      accept: `${checkUp}:yes.label`,
      refuse: `${checkUp}:no.label`,
      wayBack: [{ press: { role: 'link', name: `${checkUp}:goOn` } }],
    },
  },
  switches('personal-information', `${privacy}/personal-information`),
  switches('recommendation', `${privacy}/recommendation-management`),
  switches('permissions', `${privacy}/system-permission-management`),
  switches('homepage', 'account/personal-information/personal-homepage'),
  switches('notices', 'account/settings/notification-settings'),
  switches('cart', 'account/my-orders', {
    way: [press('radio', 'account/my-orders:list.cart')],
  }),
  switches('talks', 'account/customer-service'),
  switches('browsing', 'account/history', {
    way: [press('radio', 'account/history:list.browsing-history')],
    mayBeOn: true,
  }),
  switches('history', 'account/history', {
    way: [press('radio', 'account/history:list.search-history')],
    mayBeOn: true,
  }),
  switches('guardian', `${privacy}/children-and-guardians`, {
    scenario: { extends: ['child-and-guardian'], person: 'wei' },
    mayBeOn: true,
  }),
  {
    ...announced('new-version-pending'),
    id: 'guardian-announcement',
    scenario: { extends: ['child-and-guardian', 'new-version-pending'], person: 'wei' },
    path: `${privacy}/children-and-guardians`,
  },
  {
    id: 'registration',
    scenario: { person: 'guest' },
    path: register,
    way: [
      { field: `${register}:region`, value: 'SG' },
      { field: `${register}:birthDate`, value: '1990-05-17' },
      press('button', `${register}:continue`),
      { field: `${register}:identifier`, value: 'new@example.com' },
    ],
    pair: {
      accept: `${register}:send`,
      refuse: `${register}:asGuest`,
      withYes: [press('checkbox', `${register}:agree`)],
      asksAgainAt: 'sign-in/browse',
    },
  },
]
