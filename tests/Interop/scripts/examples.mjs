// The examples of docs/messages.md that a relay sends mean to nostr-tools what they say.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { finalizeEvent, generateSecretKey, verifyEvent } from 'nostr-tools/pure'
import { Relay } from 'nostr-tools/relay'
import { WebSocketServer } from 'ws'
import './peers/nostr.mjs'

const page = readFileSync(new URL('../../../docs/messages.md', import.meta.url), 'utf8')
const example = type => page.match(new RegExp(`\\| \`${type}\` \\|.*\`(\\[.*\\])\` \\|`))[1]

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
await once(server, 'listening')
const received = []
server.on('connection', socket => {
  socket.send(example('AuthChallengeMessage'))
  socket.on('message', text => {
    const message = JSON.parse(text)
    received.push(message)
    if (message[0] === 'AUTH') socket.send(JSON.stringify(['OK', message[1].id, true, '']))
    if (message[0] === 'COUNT') socket.send(example('CountResultMessage'))
    if (message[0] === 'REQ') for (const type of ['EventMessage', 'EoseMessage', 'ClosedMessage']) socket.send(example(type))
  })
})

const relay = new Relay(`ws://127.0.0.1:${server.address().port}`)
const secret = generateSecretKey()
relay.onauth = async login => finalizeEvent(login, secret)
await relay.connect()

const [, query, result] = JSON.parse(example('CountResultMessage'))
assert.deepEqual(await relay.countWithHLL([{ kinds: [3] }], { id: query }), result)

const [, id, event] = JSON.parse(example('EventMessage'))
assert.ok(verifyEvent(event))
const seen = []
const reason = await new Promise(resolve => relay.subscribe([{ kinds: [1] }], {
  id, onevent: event => seen.push(event.id), oneose: () => seen.push('eose'), onclose: resolve,
}))
assert.deepEqual(seen, [event.id, 'eose'])
assert.equal(reason, JSON.parse(example('ClosedMessage'))[2])

const login = received.find(([verb]) => verb === 'AUTH')[1]
assert.equal(login.tags.find(([name]) => name === 'challenge')[1], JSON.parse(example('AuthChallengeMessage'))[1])
relay.close()
server.close()
