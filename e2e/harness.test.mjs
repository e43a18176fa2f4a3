// The tools of the journeys on pages made by hand: what must be found is found, also under a strict policy on scripts.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { DESK, PHONE, openBrowser } from './lib/browser.mjs';
import { press, tabTo, typeInto } from './lib/keyboard.mjs';
import { isAccessible, look, staysWithin } from './lib/look.mjs';

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'";
const GOOD = `<form action="/"><label>Họ và tên <input name="name"></label> <button>Gửi</button></form>`;
const STYLE = 'p { inline-size: 600px } .hidden:focus { outline: none }';

function shell(body) {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css">
</head><body><main><h1>Thử</h1>${body}</main></body></html>`;
}

let server;
let browser;

before(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    const style = pathname === '/style.css';
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('content-type', style ? 'text/css' : 'text/html; charset=utf-8');
    response.end(style ? STYLE : shell(searchParams.get('body') ?? GOOD));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

async function pageOf(body, size) {
  const page = await browser.openPage(size);
  await page.goto(`http://127.0.0.1:${server.address().port}/?body=${encodeURIComponent(body)}`);
  return page;
}

test('a field without a label is found', async () => {
  const page = await pageOf('<form><input name="name"></form>', DESK);
  await assert.rejects(isAccessible(page), /Form elements must have labels/);
});

test('a page wider than the phone is found', async () => {
  const page = await pageOf('<p>Rộng</p>', PHONE);
  await assert.rejects(staysWithin(page, PHONE), /60. wide on a screen of 360/);
});

test('a script that the policy refuses is complained of', async () => {
  const page = await pageOf('<script>1</script><b>Có mã trong trang</b>', DESK);
  await assert.rejects(look(page, 'harness-complaint'), /the browser complains/);
  assert.ok(page.complaints.some((complaint) => complaint.includes('Content Security Policy')));
});

test('a foreign host is complained of', async () => {
  const page = await browser.openPage(DESK);
  await page.route('**', (route) => route.fulfill({ body: 'ok' }));
  await page.goto('http://foreign.example/');
  assert.match(page.complaints.join(), /asked a foreign host/);
});

test('a button that the keyboard does not show is found', async () => {
  const page = await pageOf('<button class="hidden">Gửi</button>', DESK);
  await assert.rejects(tabTo(page, 'button', 'Gửi'), /one does not see/);
});

test('a button that is not there is not reached', async () => {
  const page = await pageOf(GOOD, DESK);
  await assert.rejects(tabTo(page, 'button', 'Xóa'), /do not reach the button Xóa/);
});

test('a good page is found good, and its form is filled by keyboard', async () => {
  const page = await pageOf(GOOD, PHONE);
  await look(page, 'harness-good');
  await typeInto(page, 'Họ và tên', 'Nguyễn Thị Hòa');
  await press(page, 'button', 'Gửi');
  await page.waitForURL(/name=/);
  assert.equal(new URL(page.url()).searchParams.get('name'), 'Nguyễn Thị Hòa');
});
