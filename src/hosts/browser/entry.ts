import { start } from '../../app/start.tsx'
import { createWorkerSend } from './worker-send.ts'

// `<meta name="request-backend" content='{"DSR_BACKEND":"fides",…}'>`: what the Node host takes from
// its environment. The page is public, and so is what stands here.
const given = document.querySelector<HTMLMetaElement>('meta[name="request-backend"]')?.content
const send = createWorkerSend(given ? (JSON.parse(given) as Record<string, string>) : {})
start(send, { hashRouting: true })

// QA's way in: the mock has no address that a test could call from outside the page.
Object.assign(globalThis, { rightsApi: send })
