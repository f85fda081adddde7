import { z } from 'zod'
import { operation } from './operation.ts'
import { Action, ConsentState, Id } from './schemas.ts'

const base = '/account/personal-information/personal-homepage'

export const HomepageItem = z.enum([
  'avatar',
  'nickname',
  'posted-content',
  'followers',
  'followings',
  'comments-and-likes',
  'reviews',
  'questions-and-answers',
  'collections',
])

/** A personal homepage as everybody else sees it: what is not shown is not in it. */
export const HomepageView = z.object({
  id: Id,
  name: z.string().nullable(),
  avatar: z.string().nullable(),
  sections: z.array(
    z.object({
      id: HomepageItem,
      count: z.int(),
      /** The newest few. */
      lines: z.array(z.string()),
    }),
  ),
})
export type HomepageView = z.infer<typeof HomepageView>

export const HomepageSettings = z.object({
  /** Null where the region has no personal homepages (II(4).2). */
  consent: ConsentState.nullable(),
  items: z.array(z.object({ id: HomepageItem, shown: z.boolean() })),
  /** Whether a search for the nickname finds it. */
  findable: z.boolean(),
  /** What others see now; null while it is off. */
  preview: HomepageView.nullable(),
  etag: z.string(),
  actions: z.array(Action),
})
export type HomepageSettings = z.infer<typeof HomepageSettings>

export const HomepageChange = z.strictObject({
  shown: z.array(HomepageItem).max(20),
  findable: z.boolean(),
})

/** The personal homepage: off until it is switched on, and then only what is chosen (II(4).2). */
export const homepageOperations = {
  getHomepageSettings: operation({
    method: 'GET',
    path: base,
    summary: 'What the personal homepage shows, and how others see it',
    clause: 'II(4).2',
    session: 'person',
    status: 200,
    result: HomepageSettings,
  }),
  changeHomepage: operation({
    method: 'PUT',
    path: base,
    summary: 'Choose item by item what the personal homepage shows',
    clause: 'II(4).2',
    session: 'person',
    edits: true,
    body: HomepageChange,
    status: 200,
    result: HomepageSettings,
  }),
  findHomepages: operation({
    method: 'GET',
    path: '/homepages',
    summary: 'Personal homepages by nickname: only those that want to be found',
    clause: 'II(4).2',
    session: 'none',
    query: z.strictObject({ nickname: z.string().trim().min(1).max(40) }),
    status: 200,
    result: z.object({ homepages: z.array(HomepageView) }),
  }),
}
