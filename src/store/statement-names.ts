/** Statements that are named at most: each is held by every connection for as long as that lives. */
const mostNames = 100

/** Which use of a text names it: what Prisma builds for one list of keys never comes again. */
const namedUse = 3

/** Texts that are counted at most before the counts begin anew. */
const mostCounted = 1000

/**
 * Gives a statement's text a name once it has come often enough, so that each connection prepares it once; the empty
 * name, which prepares nothing, to all others. A name is never given to another text.
 */
export function createStatementNames(): (text: string) => string {
  const names = new Map<string, string>()
  const uses = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    if (names.size >= mostNames) return ''
    const count = (uses.get(text) ?? 0) + 1
    if (count < namedUse) {
      if (uses.size >= mostCounted) uses.clear()
      uses.set(text, count)
      return ''
    }
    uses.delete(text)
    const name = `write_${names.size + 1}`
    names.set(text, name)
    return name
  }
}
