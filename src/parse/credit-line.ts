/** Openings of a credit line, in the wording of newspapers' own style pages; matched without case. */
const openings = [
  'with information from',
  'with information provided by',
  'with reporting by',
  'with reporting from',
  'with additional reporting by',
  'with additional reporting from',
  'with reports from',
  'with reports by',
  'with files from',
  'with input from',
  'with inputs from',
  'with contributions from',
  'with contributions by',
  'with material from',
  'with agencies',
  'additional reporting by',
  'additional reporting from',
  'reporting by',
  'contributions by',
  'information from',
  'compiled from',
  'sources',
  'source',
] as const

const linePattern = new RegExp(`^\\s*\\(\\s*(?:${openings.join('|')})\\b:?\\s*([^()]*?)\\.?\\s*\\)\\s*$`, 'iu')
const separator = /\s*(?:,\s*and\s+|,\s*&\s*|,|;|\/|\s&\s|\s+and\s+)\s*/iu

/**
 * Reads a line that stands in parentheses and only says whose reports the text rests on.
 * `(with information from AP, EFE and AFP)` gives `['AP', 'EFE', 'AFP']`; any other line gives null.
 */
export function parseCreditLine(line: string): readonly string[] | null {
  const match = linePattern.exec(line)
  return match === null ? null : splitCredits(match[1] ?? '')
}

/** The agencies of a list such as `AP, EFE and the AFP`, each once, in its order. */
export function splitCredits(text: string): readonly string[] {
  const names = text.split(separator).map((name) => name.replace(/^the\s+/iu, '').trim())
  return [...new Set(names.filter((name) => name !== ''))]
}
