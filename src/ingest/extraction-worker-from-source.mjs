// Development and tests run from the sources; a thread does not inherit the loader that reads them.
import { register } from 'tsx/esm/api'

register()
export const { extract } = await import('./extraction-worker.ts')
