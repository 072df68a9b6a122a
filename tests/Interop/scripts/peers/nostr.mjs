// nostr-tools as a peer of the relay whose address is the first argument.
import { webcrypto } from 'node:crypto'
import { Relay, useWebSocketImplementation } from 'nostr-tools/relay'
import { finalizeEvent, generateSecretKey } from 'nostr-tools/pure'
import WebSocket from 'ws'

// Node 18, the one of Debian 12, has it, but not where the libraries look for it.
globalThis.crypto ??= webcrypto
useWebSocketImplementation(WebSocket)

export const url = process.argv[2]

export const connect = () => Relay.connect(url)

export const now = () => Math.floor(Date.now() / 1000)

/** A signed event, nothing but its members; `secret` is kept beside it, outside of what is sent. */
export function event({ kind = 1, content = '', tags = [], created_at = now(), secret = generateSecretKey() } = {}) {
  const signed = JSON.parse(JSON.stringify(finalizeEvent({ kind, content, tags, created_at }, secret)))
  Object.defineProperty(signed, 'secret', { value: secret, enumerable: false })
  return signed
}

/** Events of one author at given times. */
export function events(times, common = {}) {
  const secret = common.secret ?? generateSecretKey()
  return times.map(created_at => event({ content: `${Math.random()}`, ...common, created_at, secret }))
}
