import type { Drawing } from '../contract.js'
import type { Size } from './geometry.js'
import type { Draw } from './use-canvas.js'

/** Pixels of a saved picture to one of the page. */
const fineness = 2

/** A picture on a canvas, saved as PNG with twice the pixels. */
export function canvasDrawing(draw: Draw, size: () => Size, ground: string): Drawing {
  return {
    formats: ['png'],
    draw: () =>
      paintPng(size(), (context, extent) => {
        context.fillStyle = ground
        context.fillRect(0, 0, extent.width, extent.height)
        draw(context, extent)
      }),
  }
}

/** A picture whose colours and fonts stand in its SVG itself, saved as it is or as PNG. */
export function svgDrawing(find: () => SVGSVGElement | null, ground: string): Drawing {
  return {
    formats: ['svg', 'png'],
    draw: async (format) => {
      const svg = find()
      if (svg === null) throw new Error('The picture is no longer shown')
      const { text, size } = writeSvg(svg, ground)
      const blob = new Blob([text], { type: 'image/svg+xml' })
      if (format === 'svg') return blob
      const image = await loadImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`)
      return paintPng(size, (context) => context.drawImage(image, 0, 0, size.width, size.height))
    },
  }
}

function writeSvg(svg: SVGSVGElement, ground: string): { readonly text: string; readonly size: Size } {
  const size = { width: svg.clientWidth, height: svg.clientHeight }
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', `${size.width}`)
  copy.setAttribute('height', `${size.height}`)
  const back = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', ground],
  ] as const) {
    back.setAttribute(name, value)
  }
  copy.prepend(back)
  return { text: new XMLSerializer().serializeToString(copy), size }
}

async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

function paintPng(size: Size, draw: Draw): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(size.width * fineness)
  canvas.height = Math.round(size.height * fineness)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser draws no pictures')
  context.scale(fineness, fineness)
  draw(context, size)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is too large to be saved')) : resolve(blob)))
  })
}
