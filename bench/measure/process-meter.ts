import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Ticks of the kernel's clock in a second. */
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']).toString())

/** Seconds of CPU that a process has used, in user and kernel mode (proc(5), /proc/PID/stat); 0 once it has ended. */
export function cpuSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // the name of the program stands in parentheses and may hold anything
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}

/** Bytes of memory that a process holds now; fails for one that has ended. */
export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) * 1024
}

/** Takes readings of a process's memory until it is told to stop; gives the largest. */
export function watchMemory(pid: number): () => number {
  let largest = residentBytes(pid)
  const timer = setInterval(() => {
    try {
      const bytes = residentBytes(pid)
      if (bytes > largest) largest = bytes
    } catch {
      // it has ended
      clearInterval(timer)
    }
  }, 200)
  return () => {
    clearInterval(timer)
    return largest
  }
}

/** Bytes that a process had from the disk itself, not from the cache (proc(5), /proc/PID/io); NaN where it may not be read. */
export function bytesRead(pid: number): number {
  try {
    return Number(/^read_bytes: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1] ?? Number.NaN)
  } catch {
    return Number.NaN
  }
}
