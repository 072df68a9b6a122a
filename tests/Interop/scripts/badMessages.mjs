// What is no message of NIP-01 gets a NOTICE, and the connection goes on.
import assert from 'node:assert/strict'
import { event } from './peers/nostr.mjs'
import { open } from './peers/raw.mjs'

const relay = await open()

async function noticed(text, word = 'invalid') {
  relay.send(text)
  const [verb, notice, ...more] = await relay.message()
  assert.equal(verb, 'NOTICE', text)
  assert.ok(notice.startsWith(`${word}: `) && more.length === 0, `${text}: ${notice}`)
}

for (const text of [
  '', ' ', 'x', '{', '[', '[]', '{}', 'null', '1', '"REQ"', '["REQ"', '["EVENT"', '["CLOSE","x"]x', '["CLOSE","x"],', '[1]', '[null]',
  '[["REQ"]]', '[,]', '["CLOSE"]', '["CLOSE",1]', '["CLOSE",null]', '["REQ"]', '["REQ",1,{}]', '["REQ",null,{}]', '["REQ",["x"],{}]',
  '["EVENT"]', '["EVENT",null]', '["EVENT",[]]', '["EVENT",1]', '["EVENT",{}]', '["EVENT","x",{}]', '\ufeff["CLOSE","x"]', "['CLOSE','x']",
  '["AUTH",{}]', '["AUTH","challenge"]', '["COUNT",1,{}]', '["NEG-OPEN"]', '["NEG-MSG",1,"61"]', '["NEG-CLOSE"]',
  '["CLOSE","\\ud800"]', `${'['.repeat(1000)}`, `["EVENT",${'['.repeat(100_000)}`, `["EVENT",{"x":${'{"x":'.repeat(10_000)}`,
]) await noticed(text)

for (const text of [
  '["NEG-ERR","x","closed: x"]', '["neg-open",{}]', '["event",{}]', '["EVENT ",{}]', '["",1]', '["OK","x",true,""]', '["EOSE","x"]', '["NOTICE","x"]',
]) await noticed(text, 'unsupported')

// Still there.
await relay.store(event())
await relay.quiet()
relay.close()
