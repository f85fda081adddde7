import { z } from 'zod'

// Compiled parsers need `new Function`, which the Content-Security-Policy refuses. Imported before
// any schema is made.
z.config({ jitless: true })
