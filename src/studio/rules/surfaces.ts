import type { ScenarioInput } from '../../contract/scenarios.ts'

/** A place where a person is asked, or may say yes or no. */
export interface Surface {
  id: string
  scenario: ScenarioInput
  /** Where it is, below the address of the app. */
  path: string
  /** The two buttons, by `namespace:key`; absent where every switch of the screen is a choice. */
  pair?: { accept: string; refuse: string }
  /** Where to look whether it asks again after a no; its own path, unless that is opened to be asked. */
  asksAgainAt?: string
}

const privacy = 'account/settings/privacy'
const announcements = `${privacy}/announcements`
const yesNo = { accept: `${announcements}:yes`, refuse: `${announcements}:no` }

const announced = (id: string): Surface => ({
  id,
  scenario: { extends: [id] },
  path: announcements,
  pair: yesNo,
})

const switches = (id: string, path: string, scenario: ScenarioInput = { person: 'mei' }) => ({
  id,
  scenario,
  path,
})

/**
 * The consent surfaces that are measured. Not among them yet, as they show only after a press: the
 * questions of the check-up, the uses of the cart, the pauses under History, talks with customer
 * service, and registration.
 */
export const surfaces: readonly Surface[] = [
  announced('new-purpose'),
  announced('new-version-pending'),
  announced('business-transfer'),
  {
    id: 'authorise',
    scenario: { person: 'mei' },
    path: 'sign-in/authorise',
    pair: { accept: 'sign-in/authorise:allow', refuse: 'sign-in/authorise:refuse' },
    asksAgainAt: `${privacy}/authorization-management`,
  },
  switches('personal-information', `${privacy}/personal-information`),
  switches('recommendation', `${privacy}/recommendation-management`),
  switches('permissions', `${privacy}/system-permission-management`),
  switches('homepage', 'account/personal-information/personal-homepage'),
  switches('guardian', `${privacy}/children-and-guardians`, {
    person: 'wei',
    before: [{ do: 'link-guardian', who: 'lily', guardian: 'wei', consents: [], daysAgo: 30 }],
  }),
  switches('notices', 'account/settings/notification-settings'),
]
