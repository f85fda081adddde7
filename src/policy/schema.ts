import { z } from 'zod'
import { brandSchema, languageIdSchema } from './brand-schema.ts'
import { deskSchema, holidayCalendarSchema } from './desk-schema.ts'
import { exemptionSchema, partnerSchema, placeSchema, sdkSchema } from './partners-schema.ts'
import { glossaryTermSchema, policyVersionSchema } from './reader-schema.ts'

/*
 * A policy pack is data: ids, figures and references. Its words live in i18n, under keys
 * derived from these ids; only proper names (a company, a regulator, a statute) stay here.
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by -')
const path = z
  .string()
  .regex(/^[a-z0-9:-]+(\/[a-z0-9:-]+)*$/, 'must be a URL path without a leading slash')
const clauseRef = z.string().min(1)
const positive = z.int().positive()
const units = z.enum(['days', 'workingDays'])

export const regionFeatureSchema = z.enum([
  'personalisedAds',
  'birthday',
  'personalHomepage',
  'liveStream',
])

export const regionIdSchema = z.enum([
  'CN',
  'HK',
  'TW',
  'SG',
  'MY',
  'TH',
  'VN',
  'JP',
  'KR',
  'AU',
  'EU',
  'US-CA',
  'OTHER',
])

export const permissionIdSchema = z.enum([
  'location',
  'camera',
  'microphone',
  'photos',
  'notifications',
  'clipboard',
])

/** A place in the menu. A slug that starts with ':' stands for one path segment of any value. */
export const menuEntrySchema = z.strictObject({
  id: z.string().regex(/^(M([1-9]|1[0-9]|20)|[a-z0-9]+(-[a-z0-9]+)*)$/),
  slug: z.string().regex(/^:?[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Id of the entry above, or null at the top. */
  parent: z.string().nullable(),
  path,
  clause: z.array(clauseRef).readonly(),
  built: z.boolean(),
  /** The feature a region must have for this entry to be shown. */
  regions: regionFeatureSchema.exactOptional(),
  /** Requirement ids the entry exercises: R1, B14 and so on. */
  requires: z.array(z.string().regex(/^[RB][1-9][0-9]?$/)).readonly(),
  /** Paths of other entries that link here too. */
  alsoUnder: z.array(path).readonly().exactOptional(),
  /** The entry whose promise this one shares: one line of the policy may name several screens. */
  partOf: z.string().exactOptional(),
  /** Open to everybody, with an account or without. */
  forAll: z.literal(true).exactOptional(),
})

export const clauseSchema = z.strictObject({
  id: clauseRef,
  parent: clauseRef.exactOptional(),
  kind: z.enum([
    'introduction',
    'scope',
    'collection',
    'disclosure',
    'right',
    'retention',
    'update',
    'minors',
    'contact',
    'definition',
  ]),
})

const answerDeadlineSchema = z.strictObject({
  value: positive,
  unit: units,
  /** How much the same law lets the answer be put off, in the same unit. */
  extension: positive.exactOptional(),
  /** The law, or the clause of the policy where the law sets no figure. */
  source: z.string().min(1),
  /** True only where the figure was read in the law's own text, not in a commentary. */
  verified: z.boolean(),
})

export const regionSchema = z.strictObject({
  id: regionIdSchema,
  /** Below this age, in years, a guardian consents first. Never below the policy's own 14. */
  childAge: z.int().min(14).max(21),
  childAgeVerified: z.boolean(),
  features: z.strictObject({
    personalisedAds: z.boolean(),
    birthday: z.boolean(),
    personalHomepage: z.boolean(),
    liveStream: z.boolean(),
  }),
  /** IANA name; days of a deadline are counted in it. */
  timeZone: z.string().min(1),
  answerDeadline: answerDeadlineSchema,
  /** Where the law wants receipt confirmed before the answer is due. */
  acknowledgement: answerDeadlineSchema.exactOptional(),
  regulator: z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https$/ }) }),
})

export const purposeSchema = z.strictObject({
  id: z.string().regex(/^(permission\.)?[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(['basic', 'additional']),
  legalBasis: z.enum(['contract', 'consent', 'legal-obligation', 'legitimate-interest']),
  clause: clauseRef,
  categories: z.array(slug).readonly(),
  regionFeature: regionFeatureSchema.exactOptional(),
  permission: permissionIdSchema.exactOptional(),
  /** The campaign it is about, and which fields its partner receives. */
  campaign: z
    .strictObject({ partner: z.string().min(1), fields: z.array(slug).readonly() })
    .exactOptional(),
  /** Others get to see it, be it a partner or the public. */
  shownToOthers: z.literal(true).exactOptional(),
  /** The kind of message it allows, and by which channel. */
  notice: z.strictObject({ kind: slug, channel: slug }).exactOptional(),
})

export const dataCategorySchema = z.strictObject({
  id: slug,
  sensitive: z.boolean(),
  clause: clauseRef,
  /** Whether the product holds, exports and deletes it today. */
  built: z.boolean(),
  retention: z.strictObject({
    /** Which of the five criteria of clause V(1) sets the period. */
    criterion: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
    /** ISO 8601 duration; null where the policy gives no figure, only the criterion. */
    period: z.iso.duration().nullable(),
    after: z.enum(['erase', 'anonymise']),
  }),
  /** Who else has it from the person, keeps it in their own right, and is told of no erasure. */
  alsoWith: z.enum(['shops', 'readers']).exactOptional(),
  /** Whether a person may take rows out by themselves (IV(3)). */
  removable: z.literal(true).exactOptional(),
  /** Whether adding to it can be stopped while the rest of the service goes on. */
  pausable: z.literal(true).exactOptional(),
  /** What a law keeps after the person asks for deletion. */
  lawHold: z
    .strictObject({ clause: clauseRef, period: z.iso.duration(), reasonCode: slug })
    .exactOptional(),
})

export const systemPermissionSchema = z.strictObject({
  id: permissionIdSchema,
  clause: clauseRef,
  purposeId: z.templateLiteral(['permission.', permissionIdSchema]),
  functions: z.array(slug).min(1).readonly(),
  /** Name to ask the browser's Permissions API for; null where it knows no such permission. */
  permissionsApiName: z
    .enum(['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read'])
    .nullable(),
})

export const deadlineSchema = z.strictObject({
  id: slug,
  value: positive,
  unit: units,
  clause: clauseRef,
  /** True where the policy names no figure and this one is ours. */
  own: z.literal(true).exactOptional(),
})

export const noticesSchema = z.strictObject({
  channels: z.array(slug).min(1).readonly(),
  kinds: z
    .array(
      z.strictObject({
        id: slug,
        clause: clauseRef,
        /** Why it can't be switched off; absent where each channel is a choice of its own. */
        locked: slug.exactOptional(),
      }),
    )
    .readonly(),
})

/** What an address in a region consists of, in the order it is written there. */
export const addressFormSchema = z.strictObject({
  region: regionIdSchema,
  fields: z
    .array(
      z.strictObject({
        id: z.enum([
          'consignee',
          'phone',
          'street',
          'unit',
          'district',
          'city',
          'province',
          'prefecture',
          'state',
          'postal-code',
          'country',
        ]),
        required: z.boolean(),
        /** A regular expression over the whole value. */
        pattern: z
          .string()
          .regex(/^\^.+\$$/, 'must start with ^ and end with $')
          .exactOptional(),
        /** A value that fits, to be shown. */
        example: z.string().min(1).exactOptional(),
      }),
    )
    .min(1)
    .readonly(),
})

export const policyPackSchema = z.strictObject({
  id: slug,
  version: z.iso.date(),
  brand: brandSchema,
  /** Languages to choose from, English among them; all of the app's without it. */
  languages: z.array(languageIdSchema).min(1).readonly().exactOptional(),
  /** Which clause of this pack keeps what a clause of the app's own numbering is about. */
  cites: z.record(z.string(), clauseRef).exactOptional(),
  menu: z.array(menuEntrySchema).min(1).readonly(),
  /** Menu entries of the app, by id, that this company has no use for. */
  without: z.array(z.string()).readonly().exactOptional(),
  clauses: z.array(clauseSchema).min(1).readonly(),
  regions: z.array(regionSchema).min(1).readonly(),
  purposes: z.array(purposeSchema).min(1).readonly(),
  categories: z.array(dataCategorySchema).min(1).readonly(),
  permissions: z.array(systemPermissionSchema).readonly(),
  partners: z.array(partnerSchema).readonly(),
  sdks: z.array(sdkSchema).readonly(),
  /** The first is where data is stored. */
  places: z.array(placeSchema).min(1).readonly(),
  exemptions: z.array(exemptionSchema).readonly(),
  deadlines: z.array(deadlineSchema).readonly(),
  notices: noticesSchema,
  desk: deskSchema,
  holidays: z.array(holidayCalendarSchema).min(1).readonly(),
  addressForms: z.array(addressFormSchema).min(1).readonly(),
  glossary: z.array(glossaryTermSchema).readonly(),
  /** Oldest first; the last is the one in force. */
  versions: z.array(policyVersionSchema).min(1).readonly(),
})

export type PermissionId = z.infer<typeof permissionIdSchema>
export type MenuEntry = z.infer<typeof menuEntrySchema>
export type Clause = z.infer<typeof clauseSchema>
export type Region = z.infer<typeof regionSchema>
export type Purpose = z.infer<typeof purposeSchema>
export type DataCategory = z.infer<typeof dataCategorySchema>
export type SystemPermission = z.infer<typeof systemPermissionSchema>
export type Deadline = z.infer<typeof deadlineSchema>
export type AddressForm = z.infer<typeof addressFormSchema>
export type PolicyPack = z.infer<typeof policyPackSchema>
