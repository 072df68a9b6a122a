// NIP-11, and a page for people, at the address of the WebSocket.
import assert from 'node:assert/strict'
import { url } from './peers/nostr.mjs'

const address = url.replace(/^ws/, 'http')
const get = (headers, method = 'GET') => fetch(address, { method, headers })

const response = await get({ accept: 'application/nostr+json' })
assert.equal(response.status, 200)
assert.match(response.headers.get('content-type'), /^application\/nostr\+json(;|$)/)
for (const name of ['origin', 'headers', 'methods']) assert.ok(response.headers.get(`access-control-allow-${name}`), name)
assert.equal(response.headers.get('access-control-allow-origin'), '*')

const information = await response.json()
assert.deepEqual(information.supported_nips, [1, 11])
assert.equal(new URL(information.software).protocol, 'https:')
for (const member of ['name', 'description', 'software', 'version']) assert.equal(typeof information[member], 'string', member)
const { limitation } = information
for (const limit of ['max_message_length', 'max_subscriptions', 'max_limit', 'max_subid_length', 'max_event_tags', 'default_limit'])
  assert.ok(Number.isInteger(limitation[limit]) && limitation[limit] > 0, limit)
for (const flag of ['auth_required', 'payment_required', 'restricted_writes']) assert.equal(limitation[flag], false, flag)

// Accept as browsers and libraries spell it.
for (const accept of ['Application/Nostr+JSON', 'text/html, application/nostr+json;q=0.9'])
  assert.match((await get({ accept })).headers.get('content-type'), /nostr\+json/, accept)

const preflight = await get({ 'access-control-request-method': 'GET', 'access-control-request-headers': 'accept' }, 'OPTIONS')
assert.equal(preflight.status, 204)
assert.equal(preflight.headers.get('access-control-allow-origin'), '*')
assert.match(preflight.headers.get('access-control-allow-methods'), /GET/)

const page = await get({ accept: 'text/html' })
assert.equal(page.status, 200)
assert.match(page.headers.get('content-type'), /^text\/html/)
assert.ok((await page.text()).includes(information.name))
assert.equal((await get({}, 'HEAD')).status, 200)
for (const answer of [response, page]) assert.equal(answer.headers.get('vary'), 'Accept')

// Errors of the relay's own can be read by a page, too.
const post = await get({}, 'POST')
assert.equal(post.status, 405)
assert.equal(post.headers.get('access-control-allow-origin'), '*')

// On the same URI as the WebSocket, which is any.
for (const path of ['/elsewhere', '/a/b?c=d']) {
  const elsewhere = await fetch(address + path, { headers: { accept: 'application/nostr+json' } })
  assert.deepEqual(await elsewhere.json(), information, path)
}
