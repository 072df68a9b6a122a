// Frames that break RFC 6455 get the exact close code, and everybody else is served on.
import assert from 'node:assert/strict'
import { event } from './peers/nostr.mjs'
import { open } from './peers/raw.mjs'
import { frame, tcp, upgrade, webSocket } from './peers/tcp.mjs'

const witness = await open()
await witness.stored('all', { limit: 0 })
const text = '["CLOSE","x"]'

const violations = {
  'not masked': [1002, frame(text, { masked: false })],
  'RSV1 without an extension': [1002, frame(text, { reserved: 4 })],
  'RSV2': [1002, frame(text, { reserved: 2 })],
  'RSV3 on a ping': [1002, frame('', { opcode: 9, reserved: 1 })],
  'reserved opcode 3': [1002, frame(text, { opcode: 3 })],
  'reserved opcode 11': [1002, frame('', { opcode: 11 })],
  'a fragmented ping': [1002, frame('', { opcode: 9, fin: false })],
  'a continuation of nothing': [1002, frame(text, { opcode: 0 })],
  'a message inside a message': [1002, Buffer.concat([frame('[', { fin: false }), frame(text)])],
  'a length in too many bytes': [1002, Buffer.from([0x81, 0xfe, 0, 1, 0, 0, 0, 0, 65])],
  'a length with the top bit set': [1002, Buffer.from([0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  'a length of a terabyte, and nothing after it': [1009, Buffer.from([0x81, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4])],
  'a close frame of one byte': [1002, frame([3], { opcode: 8 })],
  'a close code that is never sent': [1002, frame([3, 0xed], { opcode: 8 })],
  'a close reason that is no UTF-8': [1007, frame([3, 0xe8, 0xff], { opcode: 8 })],
  'binary': [1003, frame(text, { opcode: 2 })],
  'no UTF-8': [1007, frame([0x5b, 0x22, 0xff, 0x22, 0x5d])],
  'an overlong form': [1007, frame([0xc0, 0x80])],
  'a surrogate in UTF-8': [1007, frame([0xed, 0xa0, 0x80])],
  'half a character at the end': [1007, frame([0x22, 0xe2, 0x82])],
  'half a character before the last fragment': [1007, Buffer.concat([frame([0xe2, 0x82], { fin: false }), frame([0x22], { opcode: 0 })])],
}
for (const [name, [code, bytes]] of Object.entries(violations)) {
  const peer = await webSocket()
  peer.send(bytes)
  assert.equal(await peer.closeCode(), code, name)
  peer.end()
}

// In the same packet as the handshake, and byte by byte.
const hasty = await tcp()
hasty.send(Buffer.concat([Buffer.from(upgrade), frame('["REQ","x",{"limit":0}]')]))
assert.match(await hasty.head(), /^HTTP\/1.1 101 /)
assert.equal((await hasty.frame())[1].toString(), '["EOSE","x"]')
for (const byte of frame('["REQ","y",{"limit":0}]')) hasty.send(Buffer.from([byte]))
assert.equal((await hasty.frame())[1].toString(), '["EOSE","y"]')

// Pings between the fragments of a message, a character cut in two.
const euro = Buffer.from('["REQ","€",{"limit":0}]')
hasty.send(Buffer.concat([frame(euro.subarray(0, 9), { fin: false }), frame('now?', { opcode: 9 }), frame(euro.subarray(9), { opcode: 0 })]))
assert.deepEqual(await hasty.frame(), [10, Buffer.from('now?')])
assert.equal((await hasty.frame())[1].toString(), '["EOSE","€"]')
hasty.end()

// A close frame is answered with its own code.
for (const code of [1000, 1001, 3000, 4999]) {
  const peer = await webSocket()
  peer.send(frame([code >> 8, code & 255], { opcode: 8 }))
  assert.equal(await peer.closeCode(), code)
  peer.end()
}

// Nobody else noticed.
const author = await open()
const live = event()
await author.store(live)
assert.equal((await witness.message())[2].id, live.id)
author.close()
witness.close()
