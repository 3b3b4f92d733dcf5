import { useParams } from 'wouter'

/** Parts of the path that the route names, decoded; what cannot be decoded stays as it is. */
export function usePathParts(): Readonly<Record<string, string | undefined>> {
  const parts = useParams<Record<string, string | undefined>>()
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part && decode(part)]))
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
