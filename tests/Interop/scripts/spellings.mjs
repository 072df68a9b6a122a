// One event in many spellings: escapes, white space, foreign members and orders are all accepted, and what comes back
// is compact and has the seven members.
import assert from 'node:assert/strict'
import { verifyEvent } from 'nostr-tools/pure'
import { event } from './peers/nostr.mjs'
import { open } from './peers/raw.mjs'

const content = 'A/B "é" \\ \n\u0001😀'
const members = ['id', 'pubkey', 'created_at', 'kind', 'tags', 'content', 'sig']

const escapeAll = text => [...text].flatMap(c => c.split('').map(u => '\\u' + u.charCodeAt(0).toString(16).padStart(4, '0'))).join('')

const spellings = {
  'as JSON.stringify does': e => JSON.stringify(e),
  'an escaped solidus': e => JSON.stringify(e).replaceAll('/', '\\/'),
  'an escaped letter': e => JSON.stringify(e).replaceAll('A', '\\u0041'),
  'upper-case hex digits': e => JSON.stringify(e).replaceAll('é', '\\u00E9'),
  'everything escaped': e => JSON.stringify(e).replace(JSON.stringify(e.content), `"${escapeAll(e.content)}"`),
  'an escaped member name': e => JSON.stringify(e).replace('"kind"', '"\\u006bind"'),
  'another order': e => JSON.stringify(Object.fromEntries(members.toReversed?.().map(m => [m, e[m]]) ?? Object.entries(e).reverse())),
  'white space': e => JSON.stringify(e, null, '\t'),
  'much white space': e => JSON.stringify(e, null, ' \r\n ').replaceAll('":', '" \r\n\t:'),
  'a foreign member': e => JSON.stringify({ ...e, seen_on: ['wss://relay.example', { deep: [1e9, null, true] }] }),
  'foreign members on both ends': e => JSON.stringify({ '': 0, ...e, z: '\ud83d\ude00' }),
}

const relay = await open()
for (const [name, spell] of Object.entries(spellings)) {
  const signed = event({ content, tags: [['r', 'https://relay.example/A'], ['x']] })
  relay.send(`["EVENT",${spell(signed)}]`)
  assert.deepEqual(await relay.message(), ['OK', signed.id, true, ''], name)

  relay.send(['REQ', 's', { ids: [signed.id] }])
  const text = await relay.text()
  const [, , returned] = JSON.parse(text)
  assert.deepEqual(Object.keys(returned).sort(), [...members].sort(), name)
  assert.equal(returned.content, content, name)
  assert.ok(verifyEvent(returned), name)
  assert.ok(!/\s/.test(text.replace(/"(\\.|[^"\\])*"/g, '""')), `${name}: white space is left in ${text}`)
  assert.deepEqual(await relay.message(), ['EOSE', 's'])
}

// Around the event, too.
const loose = event()
relay.send(` [ "EV\\u0045NT" ,\n${JSON.stringify(loose)} , "more", {"and": ["more"]} ] `)
assert.deepEqual(await relay.message(), ['OK', loose.id, true, ''])
relay.close()
