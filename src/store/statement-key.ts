import type { Statement } from './database.js'

/** What two statements have in common that must give the same rows: their text and their values. */
export const statementKey = ({ text, values }: Statement): string => `${text}\u0000${JSON.stringify(values)}`
