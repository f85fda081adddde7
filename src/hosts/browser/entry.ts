import { start } from '../../app/start.tsx'
import { createWorkerSend } from './worker-send.ts'

const send = createWorkerSend()
start(send, { hashRouting: true })

// QA's way in: the mock has no address that a test could call from outside the page.
Object.assign(globalThis, { rightsApi: send })
