// HTTP and WebSocket on one port, on one connection, in one packet.
import assert from 'node:assert/strict'
import { url } from './peers/nostr.mjs'
import { frame, tcp, upgrade } from './peers/tcp.mjs'

const get = `GET / HTTP/1.1\r\nHost: ${new URL(url).host}\r\nAccept: application/nostr+json\r\n\r\n`

async function response(peer) {
  const head = await peer.head()
  const length = /content-length: (\d+)/i.exec(head)
  if (length) return { head, body: (await peer.bytes(Number(length[1]))).toString() }
  if (!/transfer-encoding: chunked/i.test(head)) return { head, body: '' }
  for (let body = ''; ; ) {
    let size = ''
    while (!size.endsWith('\r\n')) size += (await peer.bytes(1)).toString()
    const chunk = (await peer.bytes(parseInt(size, 16) + 2)).toString()
    if (chunk === '\r\n') return { head, body }
    body += chunk.slice(0, -2)
  }
}
const isInformation = ({ head, body }) => /^HTTP\/1.1 200 /.test(head) && Array.isArray(JSON.parse(body).supported_nips)

async function isWebSocket(peer) {
  assert.match(await peer.head(), /^HTTP\/1.1 101 /)
  peer.send(frame('["REQ","x",{"limit":0}]'))
  assert.equal((await peer.frame())[1].toString(), '["EOSE","x"]')
  peer.send(frame([3, 0xe8], { opcode: 8 }))
  assert.equal(await peer.closeCode(), 1000)
  peer.end()
}

// A GET, and then an upgrade on the same connection.
const kept = await tcp()
kept.send(get)
assert.ok(isInformation(await response(kept)))
kept.send(upgrade)
await isWebSocket(kept)

// Pipelined: two GETs and an upgrade in one packet.
const pipelined = await tcp()
pipelined.send(get + get + upgrade)
assert.ok(isInformation(await response(pipelined)))
assert.ok(isInformation(await response(pipelined)))
await isWebSocket(pipelined)

// Byte by byte.
const slow = await tcp()
for (const byte of upgrade) slow.send(byte)
await isWebSocket(slow)
const slowGet = await tcp()
for (const byte of get) slowGet.send(byte)
assert.ok(isInformation(await response(slowGet)))
slowGet.end()

// To any path, fresh and after a GET.
for (const before of ['', get]) {
  const elsewhere = await tcp()
  elsewhere.send(before + upgrade.replace('GET / ', 'GET /else/where?x=%20 '))
  if (before) await response(elsewhere)
  await isWebSocket(elsewhere)
}

// Upgrades that are refused have the same status, headers and body fresh and after a GET.
const refused = {
  'another version': upgrade.replace('Version: 13', 'Version: 12'),
  'no version': upgrade.replace('Sec-WebSocket-Version: 13\r\n', ''),
  'a short key': upgrade.replace('dGhlIHNhbXBsZSBub25jZQ==', 'dGhlIHNhbXBsZQ=='),
  'no key': upgrade.replace('Sec-WebSocket-Key', 'X'),
  'two keys': upgrade.replace('Sec-WebSocket-Version', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version'),
  'no Connection header': upgrade.replace('Connection: Upgrade\r\n', ''),
  'a POST': upgrade.replace('GET', 'POST'),
  'bad sub-protocols': upgrade.replace('Upgrade:', 'Sec-WebSocket-Protocol: a, a\r\nUpgrade:'),
  'bad extensions': upgrade.replace('Upgrade:', 'Sec-WebSocket-Extensions: ;\r\nUpgrade:'),
}
const lines = head => head.split('\r\n').filter(line => !/^(date|access-control-)/i.test(line)).map(line => line.toLowerCase()).sort()
for (const [name, request] of Object.entries(refused)) {
  const [fresh, kept] = [await tcp(), await tcp()]
  fresh.send(request)
  kept.send(get)
  await response(kept)
  kept.send(request)
  const [expected, actual] = [await response(fresh), await response(kept)]
  assert.match(expected.head, /^HTTP\/1.1 4\d\d /, name)
  assert.ok(expected.body.length > 0, name)
  assert.equal(actual.body, expected.body, name)
  assert.deepEqual(lines(actual.head), lines(expected.head), name)
  fresh.end()
  kept.end()
}

// One that is ignored.
for (const before of ['', get]) {
  const other = await tcp()
  other.send(before + get.replace('\r\n\r\n', '\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n'))
  if (before) await response(other)
  assert.ok(isInformation(await response(other)), 'an upgrade to something else may be ignored')
  other.end()
}
