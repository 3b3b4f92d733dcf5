import type { EventMention, Part } from '../frames/mention.js'
import { isPublicKind, type OfficeContext, type Officials } from './18-offices.js'
import type { Judgement } from './18-topic.js'

/** Whom somebody acts for: an official, a state, a public body; a private person or company; or nothing tells. */
type Standing = 'OFFICIAL' | 'STATE' | 'BODY' | 'PRIVATE' | 'UNKNOWN'

function standingOf({ ref }: Part, officials: Officials, kinds: OfficeContext['kinds']): Standing {
  if (ref.kind === 'COUNTRY') return 'STATE'
  if (ref.kind === 'PERSON') {
    const isPublic = officials.get(ref.name) ?? null
    return isPublic === null ? 'UNKNOWN' : isPublic ? 'OFFICIAL' : 'PRIVATE'
  }
  const kind = kinds.get(ref.name)
  return kind === 'COMPANY' ? 'PRIVATE' : isPublicKind(kind) ? 'BODY' : 'UNKNOWN'
}

/**
 * Whether an act is one of politics. In political news all are but those of private people and companies among
 * themselves; in other news those of officials; where both mix also those of states. In sport states are teams and
 * officials greet the players: there only acts of officials with each other count, and their journeys.
 */
function isPublic(mention: EventMention, { topic, isMixed }: Judgement, standings: readonly Standing[]): boolean {
  const count = (standing: Standing): number => standings.filter((each) => each === standing).length
  if (topic === 'POLITICS') return standings.length === 0 || standings.some((standing) => standing !== 'PRIVATE')
  const officials = count('OFFICIAL')
  if (topic === 'SPORT')
    return mention.type === 'VISIT' ? officials > 0 : officials > 1 || (officials > 0 && count('STATE') > 0)
  const states = count('STATE') + count('BODY')
  return officials > 0 || (states > 0 && (isMixed || mention.type === 'SANCTION'))
}

/** The mentions that are political events, by the topic of the sentence that tells them and by who takes part. */
export function keepPublicEvents(
  mentions: readonly EventMention[],
  judgements: readonly Judgement[],
  officials: Officials,
  kinds: OfficeContext['kinds'],
): readonly EventMention[] {
  return mentions.filter((mention) => {
    const acting = mention.type === 'VISIT' ? mention.parts.filter(({ role }) => role !== 'HOST') : mention.parts
    const judgement = judgements[mention.sentence]
    const standings = acting.map((part) => standingOf(part, officials, kinds))
    return judgement === undefined || isPublic(mention, judgement, standings)
  })
}
