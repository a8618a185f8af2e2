// The official Node client against a running server: node openai-client.mjs http://127.0.0.1:PORT/
import assert from 'node:assert/strict';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: process.argv[2] + 'v1', apiKey: 'none', maxRetries: 0 });
const ask = (content, stream) =>
  client.chat.completions.create({ model: 'yiju', messages: [{ role: 'user', content }], stream });

const models = await client.models.list();
assert.deepEqual(models.data.map((m) => m.id), ['yiju']);

const question = 'What penalty did Judge Castel impose in Mata v. Avianca?';
const whole = await ask(question, false);
const message = whole.choices[0].message;
assert.match(message.content, /5,000 US dollars/);
for (const { type, url_citation: c } of message.annotations) {
  assert.equal(type, 'url_citation');
  assert.match(message.content.slice(c.start_index, c.end_index), /^\[\d+\]$/);
}
assert.ok(message.annotations.length > 0);

let text = '';
let annotations;
let finish;
for await (const chunk of await ask(question, true)) {
  const { delta, finish_reason: reason } = chunk.choices[0];
  text += delta.content ?? '';
  annotations = delta.annotations ?? annotations;
  finish = reason ?? finish;
}
assert.equal(text, message.content);
assert.deepEqual(annotations, message.annotations);
assert.equal(finish, 'stop');

const refused = await ask('谁在1890年发明了电话交换机？', false);
assert.equal(refused.yiju.answered, false);
assert.match(refused.yiju.reason, /^[A-Z_]+$/);
assert.ok(refused.choices[0].message.content);

await assert.rejects(ask('', false), (e) => e.status === 400 && e.param === 'messages');
console.log('the official Node client: models, whole, streamed, refused, wrong');
