import { start } from '../../app/start.tsx'

start((request) => fetch(request), { keepsReading: true })
