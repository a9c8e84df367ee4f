// A client of the Model Context Protocol that does what standard input says.
//
//   node mcp-client.mjs FOLDER COMMAND ARGUMENT…  <steps.json
//   node mcp-client.mjs FOLDER URL [TOKEN]        <steps.json
//
// FOLDER holds node_modules. Steps are a list of {method, params}; {answer: true|false|null} says
// how the person answers a form from then on, null for a client that cannot ask; {cancel: ms,
// method, params} cancels a request after so long. Prints a list: the result of each step, or
// {failed}; then {progress, asked, errors}. Without a command nothing is done.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [folder, ...target] = process.argv.slice(2);
const find = createRequire(folder + '/');
const load = (name) => import(pathToFileURL(find.resolve('@modelcontextprotocol/sdk/' + name)));
const { Client } = await load('client/index.js');
const { StdioClientTransport } = await load('client/stdio.js');
const { StreamableHTTPClientTransport } = await load('client/streamableHttp.js');
const types = await load('types.js');
if (target.length === 0) process.exit(0);

const steps = JSON.parse(readFileSync(0, 'utf8'));
const asking = !steps.some((step) => step.answer === null);
let answer = false;
const seen = { progress: [], asked: [], errors: [] };
const client = new Client(
  { name: 'pgwright-test', version: '1' },
  { capabilities: asking ? { elicitation: { form: {} } } : {} });
client.onerror = (error) => seen.errors.push(String(error));
if (asking) {
  client.setRequestHandler(types.ElicitRequestSchema, (request) => {
    seen.asked.push(request.params);
    return answer ? { action: 'accept', content: { approve: true } } : { action: 'decline' };
  });
}
const transport = target[0].startsWith('http')
  ? new StreamableHTTPClientTransport(new URL(target[0]),
    target[1] ? { requestInit: { headers: { Authorization: 'Bearer ' + target[1] } } } : {})
  : new StdioClientTransport({
    command: target[0], args: target.slice(1), env: process.env, stderr: 'inherit' });

const results = [];
try {
  await client.connect(transport);
  results.push({ server: client.getServerVersion(), capabilities: client.getServerCapabilities(),
    instructions: client.getInstructions() });
} catch (error) {
  console.log(JSON.stringify([{ failed: String(error) }]));
  process.exit(0);
}
// "$migration-1" in the arguments stands for the first id in a result that begins so.
const known = (params) => JSON.parse(JSON.stringify(params ?? {}).replace(/\$([a-z]+-\d+)/g,
  (all, id) => (JSON.stringify(results).match(new RegExp('\\b' + id + '-[0-9a-f]{8}')) ?? [all])[0]));
const calls = {
  'tools/list': () => client.listTools(),
  'tools/call': (params, options) => client.callTool(params, undefined, options),
  'resources/list': () => client.listResources(),
  'resources/templates/list': () => client.listResourceTemplates(),
  'resources/read': (params) => client.readResource(params),
  'prompts/list': () => client.listPrompts(),
  'prompts/get': (params) => client.getPrompt(params),
  ping: () => client.ping(),
};
for (const step of steps) {
  if ('answer' in step) {
    answer = step.answer;
    continue;
  }
  const control = new AbortController();
  if (step.cancel) setTimeout(() => control.abort('not wanted any more'), step.cancel);
  try {
    results.push(await calls[step.method](known(step.params),
      { onprogress: (it) => seen.progress.push(it), signal: control.signal, timeout: 120000 }));
  } catch (error) {
    results.push({ failed: String(error), code: error.code });
  }
}
await client.close();
results.push(seen);
console.log(JSON.stringify(results));
process.exit(0);
