import { useMemo, useState } from 'react'
import { typeWords } from '../../parts/words.js'
import type { NetworkTie } from '../contract.js'
import type { Scene, SceneNode } from './scene.js'

/** Rows that are shown at first, and with each further press. */
const atOnce = 40

/** Everybody in the network, those with most events first: what the picture does, the list does as well. */
export function NetworkList({
  scene,
  chosenId,
  onChoose,
  onExpand,
  onOpen,
}: {
  readonly scene: Scene
  readonly chosenId: string | null
  readonly onChoose: (id: string | null) => void
  readonly onExpand: (id: string) => void
  readonly onOpen: (id: string) => void
}) {
  const [shown, setShown] = useState(atOnce)
  const sorted = useMemo(() => [...scene.nodes].sort((one, other) => other.events - one.events), [scene])
  // Whoever is chosen in the picture stands in the list, wherever they come by their number of events.
  const nodes = sorted.filter(({ person }, position) => position < shown || person.id === chosenId)
  return (
    <ol className="network-list" aria-label="People in the picture">
      {nodes.map((node) => (
        <NetworkRow
          key={node.person.id}
          scene={scene}
          node={node}
          isChosen={node.person.id === chosenId}
          onChoose={onChoose}
          onExpand={onExpand}
          onOpen={onOpen}
        />
      ))}
      {sorted.length > shown && (
        <li>
          <button type="button" className="network-name" onClick={() => setShown(shown + atOnce)}>
            {Math.min(atOnce, sorted.length - shown)} more of {sorted.length}
          </button>
        </li>
      )}
    </ol>
  )
}

function NetworkRow({
  scene,
  node: { person, events, ties },
  isChosen,
  onChoose,
  onExpand,
  onOpen,
}: {
  readonly scene: Scene
  readonly node: SceneNode
  readonly isChosen: boolean
  readonly onChoose: (id: string | null) => void
  readonly onExpand: (id: string) => void
  readonly onOpen: (id: string) => void
}) {
  const { id, name } = person
  return (
    <li data-chosen={isChosen ? 'true' : undefined}>
      <button
        type="button"
        className="network-name"
        aria-expanded={isChosen}
        onClick={() => onChoose(isChosen ? null : id)}
      >
        <bdi>{name}</bdi> <span className="network-count">{events}</span>
      </button>
      {isChosen && (
        <div className="network-detail">
          <p>
            <button type="button" onClick={() => onOpen(id)}>
              Open page
            </button>{' '}
            {person.isExpanded ? (
              <span className="muted">Everybody whom they met is here.</span>
            ) : (
              <button type="button" onClick={() => onExpand(id)}>
                Show whom they met
              </button>
            )}
          </p>
          <ul>
            {ties.slice(0, 12).map((index) => {
              const tie = scene.ties[index]
              const other = tie && scene.nodes[scene.nodes[tie.from]?.person.id === id ? tie.to : tie.from]
              if (tie === undefined || other === undefined) return null
              return (
                <li key={other.person.id}>
                  <bdi>{other.person.name}</bdi>: {tieInWords(tie.tie)}
                </li>
              )
            })}
            {ties.length > 12 && <li className="muted">and {ties.length - 12} more</li>}
          </ul>
        </div>
      )}
    </li>
  )
}

/** `3 events (meeting, visit), 2018–2023` */
function tieInWords({ events, types, years }: NetworkTie): string {
  const kinds = types.length === 0 ? '' : ` (${types.map((type) => typeWords[type]).join(', ')})`
  const when = years === null ? '' : `, ${years.first === years.last ? years.first : `${years.first}–${years.last}`}`
  return `${events} ${events === 1 ? 'event' : 'events'}${kinds}${when}`
}
