import './jitless.ts'
import { z } from 'zod'
import { languageIdSchema } from '../policy/brand-schema.ts'
import { sixDigits } from './code-shape.ts'
import { BackupCycle, ErasureRecipient, ErasureView } from './erasures.ts'

const Moment = z.iso.datetime()
const Day = z.iso.date()
const Id = z.string().min(1).max(100)
const Etag = z.string().min(3).max(200)

/** What may be done with a resource now; `reason` says why not. */
export const Action = z.object({
  id: z.string(),
  allowed: z.boolean(),
  reason: z.string().nullable(),
})
export type Action = z.infer<typeof Action>
const Actions = z.array(Action)

export const ShownText = z.strictObject({
  locale: z.string().min(2).max(35),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  version: z.string().min(1).max(50),
})

export type ShownText = z.infer<typeof ShownText>

export const ConsentState = z.object({
  purpose: Id,
  choice: z.enum(['given', 'withdrawn', 'unasked']),
  at: Moment.nullable(),
  receiptId: Id.nullable(),
  etag: Etag,
  clause: z.string(),
  /** Why a given consent is not acted on for now, such as a browser's opt-out signal. */
  suspended: z.string().nullable(),
  actions: Actions,
})
export type ConsentState = z.infer<typeof ConsentState>
export const ConsentChange = z.strictObject({
  choice: z.enum(['given', 'withdrawn']),
  shown: ShownText,
})

export const SamplePerson = z.object({
  id: Id,
  name: z.string(),
  region: z.string(),
  age: z.int(),
  /** Reason to pick this person in a demo; a code, words are the screen's. */
  story: z.string(),
  /** What to type as e-mail to sign in. */
  email: z.string(),
})
export type SamplePerson = z.infer<typeof SamplePerson>

export const CodeRequest = z.strictObject({ identifier: z.string().trim().min(3).max(200) })
export const Challenge = z.object({
  challengeId: Id,
  channel: z.enum(['email', 'sms']),
  /** Where the code went, masked. */
  sentTo: z.string(),
  expiresAt: Moment,
  triesLeft: z.int(),
  /** Seconds until another code for the same thing may be asked for. */
  resendIn: z.int(),
})
export type Challenge = z.infer<typeof Challenge>
export const CodeEntry = z.strictObject({ code: z.string().regex(sixDigits) })

export const DeletionState = z.object({
  requestId: Id,
  reference: z.string(),
  status: z.enum(['scheduled', 'cancelled', 'in_progress', 'fulfilled']),
  requestedAt: Moment,
  effectiveAt: Moment,
  cancelableUntil: Moment,
  etag: Etag,
  receiptId: Id,
  actions: Actions,
})
export type DeletionState = z.infer<typeof DeletionState>

export const Session = z.object({
  accountId: Id,
  /** The nickname, or the account's name while there is none. */
  name: z.string(),
  /** Whether that name is a nickname. */
  isNamed: z.boolean(),
  email: z.string().nullable(),
  /** A small picture as a data URL. */
  avatar: z.string().nullable(),
  region: z.string(),
  /** Null where a person was found to be of age and no more was kept. */
  age: z.int().nullable(),
  isChild: z.boolean(),
  status: z.enum(['active', 'closing']),
  /** The running deletion, so that every screen can show its date and offer to cancel. */
  deletion: DeletionState.nullable(),
  signedInAt: Moment,
  now: Moment,
})
export type Session = z.infer<typeof Session>

export const Visitor = z.object({ session: Session.nullable() })

export const StepUpRequest = z.strictObject({
  action: z.enum(['export', 'delete-account', 'change-contact', 'guardian']),
  /** What exactly it is for, such as 'email'; the proof is good for nothing else. */
  target: z.string().max(100).optional(),
  /** The consent to this check of identity; nobody becomes a guardian without one (II(1).3). */
  shown: ShownText.optional(),
})
export const StepUpProof = z.object({ proof: z.string(), expiresAt: Moment })

export const Interest = z.object({
  id: Id,
  /** How many of the person's records speak for it. */
  signals: z.int(),
  /** 0 to 1, relative to the strongest. */
  weight: z.number(),
  removed: z.boolean(),
})
export const BlockKind = z.enum(['category', 'shop', 'item', 'similar'])
export const BlockView = z.object({
  id: Id,
  kind: BlockKind,
  targetId: Id,
  /** Name of the item or shop; null for a category, whose name is the screen's. */
  label: z.string().nullable(),
  at: Moment,
})
export const RecommendationManagement = z.object({
  personalised: ConsentState,
  /** Null where the region has no commercial advertising (II(2).3). */
  ads: ConsentState.nullable(),
  interests: z.array(Interest),
  /** When they were last forgotten; null when never. */
  interestsResetAt: Moment.nullable(),
  blocks: z.array(BlockView),
  etag: Etag,
  actions: Actions,
})
export type RecommendationManagement = z.infer<typeof RecommendationManagement>
export const InterestChange = z.strictObject({ removed: z.boolean() })
export const BlockRequest = z.strictObject({ kind: BlockKind, targetId: Id })

export const FeedCard = z.object({
  itemId: Id,
  title: z.string(),
  shop: z.object({ id: Id, name: z.string() }),
  category: Id,
  /** In the region's currency, minor units. */
  price: z.int(),
  currency: z.string(),
  rank: z.int(),
  /** The interest that lifted it; null when history played no part. */
  because: Id.nullable(),
  /** How many of the person's records speak for that interest; null when history played no part. */
  signals: z.int().nullable(),
  /** Place among all goods by popularity, 1 for the most popular. */
  popularity: z.int(),
  /** What to send a friend, who can open it from the clipboard. */
  sharingCode: z.string(),
  sponsored: z.boolean(),
})
export type FeedCard = z.infer<typeof FeedCard>
export const FeedQuery = z.strictObject({
  as: z.enum(['now', 'personalised', 'general']).default('now'),
})
export const Feed = z.object({
  as: z.enum(['personalised', 'general']),
  usesHistory: z.boolean(),
  cards: z.array(FeedCard),
})
export type Feed = z.infer<typeof Feed>

export const SystemPermission = z.object({
  id: Id,
  clause: z.string(),
  functions: z.array(z.object({ id: Id, lastUsedAt: Moment.nullable() })),
  permissionsApiName: z.string().nullable(),
  /** What we may do with it: separate from what the device allows. */
  grant: ConsentState,
})
export type SystemPermission = z.infer<typeof SystemPermission>
export const SystemPermissionManagement = z.object({ permissions: z.array(SystemPermission) })
export type SystemPermissionManagement = z.infer<typeof SystemPermissionManagement>
export const PermissionUse = z.strictObject({
  function: Id,
  /** What was agreed to for this one use, where nothing lasting was agreed to. */
  shown: ShownText.optional(),
})
/** Only a text of exactly this form may be sent: anything else in a clipboard stays on the device (II(5).3). */
export const SharingCode = z.string().regex(/^￥T\d{3}[A-Z]{4}￥$/)
export const SharingCodeEntry = z.strictObject({
  code: SharingCode,
  /** As of any other use of a permission. */
  shown: ShownText.optional(),
})
export const SharedItem = z.object({
  itemId: Id,
  title: z.string(),
  category: Id,
  shop: z.string(),
})

export const ExportFormat = z.enum(['json', 'csv', 'html'])
const ExportScope = z.strictObject({
  categories: z.array(Id).min(1).max(50),
  formats: z.array(ExportFormat).min(1).max(3),
  from: Day.optional(),
  to: Day.optional(),
  /** As it was asked for, BCP 47; English where there are no words in it. */
  language: z.string().min(2).max(35).optional(),
})
export const ExportRequest = ExportScope
  /** Of the words around the data. */
  .extend({ language: languageIdSchema.optional() })
  .refine((scope) => !scope.from || !scope.to || scope.from <= scope.to, {
    path: ['to'],
    message: 'The period ends before it starts.',
  })
export const Export = z.object({
  id: Id,
  reference: z.string(),
  status: z.enum(['in_progress', 'ready', 'cancelled', 'failed', 'expired']),
  scope: ExportScope,
  requestedAt: Moment,
  progress: z.object({ done: z.int(), total: z.int() }),
  /** Bytes before compression; null until ready. */
  bytes: z.int().nullable(),
  records: z.int().nullable(),
  expiresAt: Moment.nullable(),
  receiptId: Id,
  etag: Etag,
  actions: Actions,
})
export type Export = z.infer<typeof Export>
export const ExportStarted = Export.extend({
  /** Whether this copy was under way before the call, which then started none. */
  alreadyRunning: z.boolean(),
})
export type ExportStarted = z.infer<typeof ExportStarted>
export const Period = z.strictObject({ from: Day.optional(), to: Day.optional() })
export const PersonalInfoDownload = z.object({
  categories: z.array(z.object({ id: Id, records: z.int(), clause: z.string() })),
  exports: z.array(Export),
  actions: Actions,
})
export type PersonalInfoDownload = z.infer<typeof PersonalInfoDownload>

export const KeptData = z.object({
  category: Id,
  clause: z.string(),
  reasonCode: z.string(),
  until: Day,
  records: z.int(),
})
/** What became of a deletion, for whoever has its id: no personal data is in it. */
export const DeletionOutcome = z.object({
  reference: z.string(),
  status: z.enum(['scheduled', 'cancelled', 'fulfilled']),
  requestedAt: Moment,
  effectiveAt: Moment,
  erasedAt: Moment.nullable(),
  kept: z.array(KeptData.omit({ records: true })),
  /** Who was told and what backups still hold; null until it has begun. */
  erasure: ErasureView.nullable(),
})
export type DeletionOutcome = z.infer<typeof DeletionOutcome>
export const DeleteAccount = z.object({
  erased: z.array(z.object({ category: Id, records: z.int() })),
  kept: z.array(KeptData),
  blockers: z.array(z.object({ code: z.enum(['open-orders', 'unpaid-balance']), count: z.int() })),
  /** Apps and services that are refused at once, and ended with the account. */
  thirdParties: z.int(),
  /** Everybody who is told to erase it too (IV(3)). */
  recipients: z.array(ErasureRecipient),
  backups: BackupCycle,
  /** Days between the request and the erasure (IV(5)). */
  waitingDays: z.int(),
  deletion: DeletionState.nullable(),
  etag: Etag,
  actions: Actions,
})
export type DeleteAccount = z.infer<typeof DeleteAccount>
export const DeletionRequest = z.strictObject({ shown: ShownText })

const ActivityKind = z.enum(['consent', 'change', 'access', 'disclosure', 'request'])
const ActorKind = z.enum(['person', 'guardian', 'staff', 'third-party', 'system'])
export const ActivityEntry = z.object({
  id: Id,
  at: Moment,
  type: z.string(),
  /** 'disclosure' is data that went to somebody else; 'access' is a look at it in here. */
  kind: ActivityKind,
  /** What it was about, as a person would name it; null where there is nothing to name. */
  subject: z
    .object({
      kind: z.enum([
        'purpose',
        'interest',
        'item',
        'similar',
        'shop',
        'permission',
        'service',
        'category',
        'partner',
        'request',
        'version',
        'scope',
      ]),
      id: z.string(),
      /** A proper name or a reference; null where the words are the screen's. */
      label: z.string().nullable(),
    })
    .nullable(),
  /** Which fields left, or may still be read. */
  fields: z.array(z.string()),
  /** The name is known for services and guardians only. */
  actor: z.object({ kind: ActorKind, id: z.string(), name: z.string().nullable() }),
  policyVersion: z.string(),
  clause: z.string(),
  hasReceipt: z.boolean(),
  /** 'undo', where it was an act: with the reason where it can't be undone. */
  actions: Actions,
})
export type ActivityEntry = z.infer<typeof ActivityEntry>
export const ActivityQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  kind: ActivityKind.optional(),
  actor: ActorKind.optional(),
  purpose: Id.optional(),
  /** Both inclusive. */
  from: Moment.optional(),
  to: Moment.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})
export const ActivityPage = z.object({
  entries: z.array(ActivityEntry),
  next: z.string().nullable(),
  /** How many entries fit the filter, on all pages. */
  total: z.int(),
  /** What the whole log can be filtered by. */
  actors: z.array(ActorKind),
  purposes: z.array(Id),
})
export type ActivityPage = z.infer<typeof ActivityPage>

export const CheckUpProgress = z.object({
  state: z.enum(['not-begun', 'under-way', 'finished']),
  answered: z.int(),
  total: z.int(),
  startedAt: Moment.nullable(),
  finishedAt: Moment.nullable(),
})
export type CheckUpProgress = z.infer<typeof CheckUpProgress>

export const AccountHome = z.object({
  /** Additional purposes of this person's region, and how many are agreed to. */
  choices: z.object({ given: z.int(), total: z.int() }),
  records: z.int(),
  authorisations: z.int(),
  checkUp: CheckUpProgress,
  /** When control passed over from a guardian, while nothing was chosen anew since. */
  handedOverAt: z.iso.datetime().nullable(),
  /** For a child: whether a grown-up decides with it, is about to leave, or did so once; null for others. */
  guardian: z.enum(['none', 'linked', 'leaving', 'ended', 'refused']).nullable(),
  lastEntry: ActivityEntry.nullable(),
  /** A request that waits for the person's answer, and ends without one. */
  asked: z
    .object({ id: Id, reference: z.string(), what: z.enum(['answer', 'identity-check']) })
    .nullable(),
  /** Other requests in which somebody was told something, by the newest step, that they have not opened. */
  news: z.array(z.object({ id: Id, reference: z.string(), step: z.string() })),
  /** Children who ask this person to be their guardian. */
  invitations: z.array(z.object({ child: Id, name: z.string() })),
})
export type AccountHome = z.infer<typeof AccountHome>

export const PurposeView = z.object({
  id: Id,
  kind: z.enum(['basic', 'additional']),
  legalBasis: z.enum(['contract', 'consent', 'legal-obligation', 'legitimate-interest']),
  clause: z.string(),
  categories: z.array(Id),
  /** Null for what the service can't run without: there is nothing to agree to (IV(4)). */
  consent: ConsentState.nullable(),
})
export type PurposeView = z.infer<typeof PurposeView>
export const PersonalInformationChoices = z.object({
  purposes: z.array(PurposeView),
  /** What the last 'only what is necessary' withdrew and can still be brought back. */
  undoable: z.array(Id),
  actions: Actions,
})
export type PersonalInformationChoices = z.infer<typeof PersonalInformationChoices>
export const ShownOnly = z.strictObject({ shown: ShownText })

export const NotificationSettings = z.object({
  channels: z.array(Id),
  kinds: z.array(
    z.object({
      id: Id,
      /** Why it can't be off; null where each channel is a choice. */
      locked: z.string().nullable(),
      clause: z.string(),
      cells: z.array(z.object({ channel: Id, consent: ConsentState })),
    }),
  ),
})
export type NotificationSettings = z.infer<typeof NotificationSettings>

export const Authorisation = z.object({
  id: Id,
  kind: z.enum(['app', 'applet', 'sign-in-with-us', 'sign-in-with-them']),
  name: z.string(),
  scopes: z.array(Id),
  /** What it was given at first and no longer has. */
  removedScopes: z.array(Id),
  grantedAt: Moment,
  lastUse: z.object({ at: Moment, scopes: z.array(Id) }).nullable(),
  etag: Etag,
  clause: z.string(),
  actions: Actions,
})
export type Authorisation = z.infer<typeof Authorisation>
export const AuthorizationManagement = z.object({
  authorisations: z.array(Authorisation),
  ended: z.array(z.object({ id: Id, name: z.string(), at: Moment })),
})
export type AuthorizationManagement = z.infer<typeof AuthorizationManagement>
export const ScopeChange = z.strictObject({ scopes: z.array(Id).min(1).max(20) })
export const ThirdPartyToken = z.object({ token: z.string() })
export const ThirdPartyProfile = z.object({
  scopes: z.array(Id),
  fields: z.record(z.string(), z.string()),
})

export const StoredItem = z.object({
  name: z.string(),
  kind: z.enum(['cookie', 'database']),
  purpose: Id,
  /** How long it stays, ISO 8601; null for as long as the browser is open. */
  life: z.string().nullable(),
  readableByScripts: z.boolean(),
})
export const Cookies = z.object({
  stored: z.array(StoredItem),
  /** Whether this very call carried Global Privacy Control. */
  optOutSignal: z.boolean(),
  /** Nobody is signed in: nothing is made personal, and no region is known. */
  asGuest: z.boolean(),
  /** What the signal governs; null where the region has no such purpose, and for a guest. */
  governed: ConsentState.nullable(),
})
export type Cookies = z.infer<typeof Cookies>

/** Consent or change record, in the shape of ISO/IEC TS 27560. */
export const ReceiptRecord = z.object({
  schema_version: z.literal('ISO-TS-27560:2023'),
  record_id: Id,
  pii_principal_id: Id,
  pii_controllers: z.array(z.string()),
  privacy_notice: z.object({ version: z.string(), clause: z.string() }),
  event: z.object({
    type: z.string(),
    time: Moment,
    actor: z.object({ kind: z.string(), id: z.string() }),
    purpose: z.string().nullable(),
    state: z.string().nullable(),
    shown: ShownText.nullable(),
    details: z.record(z.string(), z.unknown()),
  }),
})
export type ReceiptRecord = z.infer<typeof ReceiptRecord>
export const Receipt = z.object({
  record: ReceiptRecord,
  /** Compact JWS over the canonical JSON (RFC 8785) of the record. */
  jws: z.string(),
})
export type Receipt = z.infer<typeof Receipt>
export const ReceiptPage = z.object({ receipts: z.array(Receipt), next: z.string().nullable() })
export const KeySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())) })

export const SimulatedMessage = z.object({
  id: Id,
  at: Moment,
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  code: z.string(),
  purpose: z.string(),
})
export type SimulatedMessage = z.infer<typeof SimulatedMessage>

/** Really nothing: what somebody else answered in our place must not pass for 'done'. */
export const Nothing = z.strictObject({})
export const Health = z.object({
  status: z.literal('ok'),
  host: z.string(),
  store: z.string(),
  demo: z.boolean(),
})
export { Id }
