// rust-nostr, compiled to WebAssembly: publishes, and verifies what it fetches.
import assert from 'node:assert/strict'
import WebSocket from 'ws'
import * as nostr from '@rust-nostr/nostr-sdk'
import { url } from './peers/nostr.mjs'

globalThis.WebSocket ??= WebSocket
await nostr.loadWasmAsync()
const keys = nostr.Keys.generate()
const client = new nostr.Client(nostr.NostrSigner.keys(keys))
await client.addRelay(url)
await client.connect()

const sent = await client.sendEventBuilder(nostr.EventBuilder.textNote('from rust'))
const mine = new nostr.Filter().author(keys.publicKey).kind(new nostr.Kind(1))
const fetched = await client.fetchEvents(mine, nostr.Duration.fromSecs(10))
const events = fetched.toVec()
assert.deepEqual(events.map(event => [event.id.toHex(), event.content]), [[sent.id.toHex(), 'from rust']])
assert.ok(events[0].verify())
process.exit(0)
