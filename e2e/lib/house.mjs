// The program as an administrator runs it: filled with demo data, serving on a port of its own, stopped gracefully.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The program that the tests built, unless the environment names another. */
const PROGRAM = process.env.E2E_PROGRAM ?? resolve(import.meta.dirname, '../../target/debug/hoptac');
const READY_SECONDS_MAX = 30;
const STOP_SECONDS_MAX = 15;

/** What the program may know of the shell: nothing that would configure it. */
function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HOPTAC_')));
}

/** Fills an empty folder with demo data and answers what the program says of it. */
export function fillDemo(folder) {
  const args = ['demo', '--no-serve', '--data', folder];
  const options = { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', env: environment() };
  const { status, stdout, error } = spawnSync(PROGRAM, args, options);
  if (error) throw error;
  if (status !== 0) throw new Error(`hoptac ${args.join(' ')} ended with ${status}`);
  return stdout;
}

/** Starts a server on a copy of the demo data, with these settings of its own; `stop` ends it as a service manager would. */
export async function openHouse(settings = {}) {
  const data = mkdtempSync(join(tmpdir(), 'hoptac-house-'));
  cpSync(process.env.E2E_DEMO, data, { recursive: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const args = ['serve', '--data', data, '--listen', `127.0.0.1:${port}`];
  const env = { ...environment(), ...settings };
  const server = spawn(PROGRAM, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const said = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (piece) => said.push(piece));
  const ended = once(server, 'exit').then(([status, signal]) => ({ status, signal }));
  const house = { address, data, log: () => Buffer.concat(said).toString() };
  house.stop = () => stop(server, ended, house);
  await ready(house, ended);
  return house;
}

/** Waits until the server says that it is ready, or tells what it said instead. */
async function ready(house, ended) {
  let end;
  ended.then((how) => (end = how));
  const until = Date.now() + READY_SECONDS_MAX * 1000;
  while (Date.now() < until && !end) {
    const answer = await fetch(`${house.address}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  const why = end ? `ended with ${end.status ?? end.signal}` : `was not ready in ${READY_SECONDS_MAX} s`;
  await house.stop().catch(() => undefined);
  throw new Error(`hoptac serve ${why}; it said:\n${house.log()}`);
}

/** Asks the server to stop; one that must be killed, or that ends with an error, fails the journey. */
async function stop(server, ended, house) {
  server.kill('SIGTERM');
  const late = pause(STOP_SECONDS_MAX * 1000, 'late', { ref: false });
  const how = await Promise.race([ended, late]);
  if (how === 'late') server.kill('SIGKILL');
  await ended;
  rmSync(house.data, { recursive: true, force: true });
  if (how === 'late' || how.status !== 0) throw new Error(`hoptac serve did not stop well:\n${house.log()}`);
}

async function freePort() {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  listener.close();
  await once(listener, 'close');
  return port;
}
