import '../pictures.css'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react'
import type { NetworkProps } from '../contract.js'
import { useColours } from '../stage/colours.js'
import { canvasDrawing } from '../stage/drawings.js'
import { useGestures } from '../stage/gestures.js'
import { type Draw, useCanvas } from '../stage/use-canvas.js'
import { useLatest } from '../stage/use-latest.js'
import { ZoomButtons } from '../stage/zoom-buttons.js'
import { drawNetwork } from './draw-network.js'
import { NetworkList } from './network-list.js'
import { createScene } from './scene.js'
import { cameraOf, type NetworkControl, useNetwork } from './use-network.js'

const keyStep = 40

/** Who met whom: people as circles, the more events the larger; a tap chooses, two expand, dragging moves. */
export function NetworkPicture({ label, people, ties, onDrawn, onExpand, onOpen }: NetworkProps) {
  const colours = useColours()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const scene = useMemo(() => createScene(people, ties), [people, ties])
  const idOf = (position: number | null) => (position === null ? null : (scene.nodes[position]?.person.id ?? null))

  const drawLatest = useLatest<Draw>((context, size) => {
    const { current } = control.motion
    current.camera = cameraOf(current, size)
    const chosen = chosenId === null ? null : (current.scene.positions.get(chosenId) ?? null)
    const active = current.dragged ?? current.pointed ?? chosen
    drawNetwork(context, size, colours, { ...current, active })
  })
  const draw = useCallback<Draw>((context, size) => drawLatest.current(context, size), [drawLatest])
  const stage = useCanvas(draw)
  const control = useNetwork(scene, stage, {
    onChoose: (position) => setChosenId(idOf(position)),
    onExpand: (position) => {
      const id = idOf(position)
      if (id !== null) onExpand(id)
    },
  })
  useGestures(stage.ref, control.gestures)
  const { size } = stage
  useEffect(() => {
    onDrawn?.(canvasDrawing(draw, size, colours.groundRaised))
    return () => onDrawn?.(null)
  }, [onDrawn, draw, size, colours])

  return (
    <div className="picture">
      <div className="network-picture">
        <div className="picture-stage">
          <canvas
            ref={stage.ref}
            tabIndex={0}
            role="img"
            aria-label={`${label}. The list beside it holds the same people.`}
            onKeyDown={(event) => moveByKey(event, control)}
          />
          <ZoomButtons onZoom={(factor) => control.zoom(factor)} onFit={control.fit} />
        </div>
        <div className="network-side">
          <p className="picture-hint">
            The larger, the more events; hollow: there is more behind. Tap to choose, double-tap to expand, drag to
            move.
          </p>
          <NetworkList scene={scene} chosenId={chosenId} onChoose={setChosenId} onExpand={onExpand} onOpen={onOpen} />
        </div>
      </div>
    </div>
  )
}

function moveByKey(event: KeyboardEvent, control: NetworkControl): void {
  const action = event.ctrlKey || event.metaKey || event.altKey ? null : actionOf(event.key, control)
  if (action === null) return
  event.preventDefault()
  action()
}

/** What a key does; null for other keys. */
function actionOf(key: string, { pan, zoom, fit }: NetworkControl): (() => void) | null {
  switch (key) {
    case 'ArrowLeft':
      return () => pan(keyStep, 0)
    case 'ArrowRight':
      return () => pan(-keyStep, 0)
    case 'ArrowUp':
      return () => pan(0, keyStep)
    case 'ArrowDown':
      return () => pan(0, -keyStep)
    case '+':
    case '=':
      return () => zoom(1.25)
    case '-':
      return () => zoom(1 / 1.25)
    case '0':
      return fit
    default:
      return null
  }
}
