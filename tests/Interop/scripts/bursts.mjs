// Bursts, to a reader and to the publisher itself: a client that reads is not cut off for being behind.
import assert from 'node:assert/strict'
import { events } from './peers/nostr.mjs'
import { ids, open } from './peers/raw.mjs'

async function burst(count, content) {
  const notes = events(Array.from({ length: count }, (_, n) => n), { content })
  const filter = { authors: [notes[0].pubkey] }
  const reader = await open()
  const author = await open()
  await reader.stored('all', filter)
  await author.stored('own', filter)
  for (const note of notes) author.send(['EVENT', note])

  const answers = []
  const own = []
  while (answers.length < count || own.length < count) {
    const message = await author.message()
    if (message[0] === 'EVENT') own.push(message[2].id)
    else answers.push(message)
  }
  // Answers come as they are ready, live events in the order of the commits.
  assert.deepEqual(answers.sort(), notes.map(({ id }) => ['OK', id, true, '']).sort())
  assert.deepEqual(own, ids(notes))

  for (const { id } of notes) assert.equal((await reader.message())[2].id, id)
  await reader.quiet()
  reader.close()
  author.close()
}

await burst(3000, '')
await burst(200, 'x'.repeat(50_000))
