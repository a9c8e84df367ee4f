// A model that does what a script says, by the Messages API, on this machine only.
//
//   node messages-api.mjs SCRIPT LOG
//
// SCRIPT is a JSON object from a word in the system prompt to a list of turns, each a list of
// blocks to answer with; the turn is chosen by how many results of tools the conversation has. A
// conversation that fits no word is answered with "ok". LOG gets one line of JSON for each request.
// Prints the port, and ends with its standard input.
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const script = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const text = (value) => typeof value === 'string' ? value : JSON.stringify(value ?? '');
let number = 0;

function answer(request) {
  const system = text(request.system);
  const word = Object.keys(script).find((it) => system.includes(it));
  if (!word || !request.tools?.length) return [{ type: 'text', text: 'ok' }];
  const results = request.messages.flatMap((it) => Array.isArray(it.content) ? it.content : [])
    .filter((it) => it.type === 'tool_result').length;
  const turns = script[word];
  return turns[Math.min(results, turns.length - 1)];
}

function events(request, blocks) {
  const uses = blocks.some((it) => it.type === 'tool_use');
  const message = { id: 'msg_' + ++number, type: 'message', role: 'assistant', content: [],
    model: request.model, stop_reason: null, stop_sequence: null,
    usage: { input_tokens: 1, output_tokens: 1 } };
  const list = [{ type: 'message_start', message }];
  blocks.forEach((block, index) => {
    const tool = block.type === 'tool_use';
    list.push({ type: 'content_block_start', index, content_block: tool
      ? { type: 'tool_use', id: `toolu_${number}_${index}`, name: block.name, input: {} }
      : { type: 'text', text: '' } });
    list.push({ type: 'content_block_delta', index, delta: tool
      ? { type: 'input_json_delta', partial_json: JSON.stringify(block.input) }
      : { type: 'text_delta', text: block.text } });
    list.push({ type: 'content_block_stop', index });
  });
  list.push({ type: 'message_delta', delta: { stop_reason: uses ? 'tool_use' : 'end_turn',
    stop_sequence: null }, usage: { output_tokens: 1 } }, { type: 'message_stop' });
  return list;
}

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (it) => { body += it; });
  request.on('end', () => {
    if (!request.url.startsWith('/v1/messages') || request.url.includes('count_tokens')) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ input_tokens: 1 }));
      return;
    }
    const asked = JSON.parse(body);
    appendFileSync(process.argv[3], JSON.stringify(asked) + '\n');
    const list = events(asked, answer(asked));
    if (asked.stream) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const it of list) response.write(`event: ${it.type}\ndata: ${JSON.stringify(it)}\n\n`);
      response.end();
    } else {
      const message = { ...list[0].message, content: answer(asked), stop_reason: 'end_turn' };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(message));
    }
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
