// A WebSocket that sends any text, as it is, and waits for each answer: for what a client library would not do.
import assert from 'node:assert/strict'
import WebSocket from 'ws'
import { url } from './nostr.mjs'

const patience = 30_000

export async function open(options) {
  const socket = new WebSocket(url, options)
  const texts = []
  let wake = () => {}
  const closed = new Promise(resolve => socket.on('close', code => { resolve(code); wake() }))
  socket.on('message', text => { texts.push(text.toString()); wake() })
  socket.on('error', () => {})
  await soon(new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject)), 'the handshake')

  const next = async what => {
    while (texts.length === 0) {
      assert.ok(socket.readyState !== WebSocket.CLOSED, `closed while waiting for ${what}`)
      await soon(new Promise(resolve => (wake = resolve)), what)
    }
    return texts.shift()
  }
  const peer = {
    socket,
    /** Sends a text as it is, anything else as JSON. */
    send: message => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    /** The next message, as text. */
    text: () => next('a message'),
    /** The next message. */
    message: async () => JSON.parse(await next('a message')),
    /** Sends, and returns the next message. */
    ask: async message => { peer.send(message); return peer.message() },
    /** Publishes, and returns what the OK says: [accepted, reason]. */
    publish: async event => {
      const [verb, id, accepted, reason] = await peer.ask(['EVENT', event])
      assert.deepEqual([verb, id], ['OK', event.id])
      return [accepted, reason]
    },
    /** Publishes what must be accepted. */
    store: async (...events) => {
      for (const event of events) assert.deepEqual(await peer.publish(event), [true, ''])
    },
    /** Opens a subscription and returns the ids of the stored events, in order. */
    stored: async (subscription, ...filters) => {
      peer.send(['REQ', subscription, ...filters])
      for (const ids = []; ; ) {
        const [verb, name, event] = await peer.message()
        assert.equal(name, subscription)
        if (verb === 'EOSE') return ids
        assert.equal(verb, 'EVENT', `instead of EOSE: ${verb} ${event}`)
        ids.push(event.id)
      }
    },
    /** The same, and closes it. */
    query: async (...filters) => {
      const ids = await peer.stored('query', ...filters)
      peer.send(['CLOSE', 'query'])
      return ids
    },
    /** That nothing came, and that the relay still answers. */
    quiet: async () => assert.deepEqual(await peer.ask(['REQ', 'quiet', { limit: 0, ids: [] }]), ['EOSE', 'quiet']),
    /** The close code. */
    closed: () => soon(closed, 'the end'),
    close: () => socket.close(),
  }
  return peer
}

export const ids = events => events.map(({ id }) => id)

/** A promise, but not for ever. */
export function soon(promise, what) {
  let timer
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(`no end of waiting for ${what}`)), patience)))
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
