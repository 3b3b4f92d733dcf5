import { describe, expect, test } from '@jest/globals'
import { queryMessage, WireBatches } from '../../src/store/embedded/wire.js'

/** A message of a client: a type byte, the length with itself, the content. */
function message(type: string, content = ''): Buffer {
  const bytes = Buffer.from(`${type}0000${content}`, 'utf8')
  bytes.writeInt32BE(bytes.length - 1, 1)
  return bytes
}

const startUp = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0])
const statement = [message('P', 'parse'), message('B', 'bind'), message('E', 'execute'), message('S')]

function started(): WireBatches {
  const batches = new WireBatches()
  batches.add(startUp)
  return batches
}

describe('gathering what a client writes into batches that call for an answer', () => {
  test('the start-up message is one, though it has no type', () => {
    expect(new WireBatches().add(startUp)).toEqual(new Uint8Array(startUp))
  })

  test('a simple query is one', () => {
    expect(started().add(Buffer.from(queryMessage('SELECT 1')))).toEqual(queryMessage('SELECT 1'))
  })

  test('a prepared statement is one with its Sync, and none before', () => {
    const batches = started()
    expect(statement.slice(0, 3).map((part) => batches.add(part))).toEqual([null, null, null])
    expect(batches.add(message('S'))).toEqual(new Uint8Array(Buffer.concat(statement)))
  })

  test('bytes may be cut anywhere', () => {
    const whole = Buffer.concat(statement)
    for (let cut = 1; cut < whole.length; cut += 1) {
      const batches = started()
      expect(batches.add(whole.subarray(0, cut))).toBeNull()
      expect(batches.add(whole.subarray(cut))).toEqual(new Uint8Array(whole))
    }
  })

  test('what follows the last call for an answer is kept for the next batch', () => {
    const batches = started()
    const first = batches.add(Buffer.concat([...statement, message('P', 'next')]))
    expect(first).toEqual(new Uint8Array(Buffer.concat(statement)))
    expect(batches.add(message('S'))).toEqual(new Uint8Array(Buffer.concat([message('P', 'next'), message('S')])))
  })

  test('the farewell of a client is dropped', () => {
    const batches = started()
    expect(batches.add(message('X'))).toBeNull()
    expect(batches.add(Buffer.from(queryMessage('SELECT 1')))).toEqual(queryMessage('SELECT 1'))
  })
})
