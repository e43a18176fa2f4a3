// Files that come down from a page, looked into without any program of their kind.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** A report set as PDF by a program that was built for tests takes its time. */
const SECONDS_MAX = 60;

/** Clicks what brings a file down and answers its name and bytes. */
export async function download(page, link) {
  const waited = page.waitForEvent('download', { timeout: SECONDS_MAX * 1000 });
  const [came] = await Promise.all([waited, link.click({ timeout: SECONDS_MAX * 1000 })]);
  return { name: came.suggestedFilename(), bytes: readFileSync(await came.path()) };
}

/** The entries of a ZIP archive by their names, unpacked. */
function entriesOf(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'));
  assert.ok(end >= 0, 'the archive has no end');
  const entries = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameChars] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const [extra, comment, local] = [bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameChars);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(from, from + packed);
    entries[name] = bytes.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body);
    at += 46 + nameChars + extra + comment;
  }
  return entries;
}

/** The words of a Word document, paragraph by paragraph; fails where the file is none. */
export function wordsOfDocx(bytes) {
  const entries = entriesOf(bytes);
  for (const part of ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']) assert.ok(entries[part], `${part} is missing`);
  const paragraphs = entries['word/document.xml'].toString('utf8').split('</w:p>');
  const texts = paragraphs.map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''));
  return texts.join('\n');
}

/** Refuses what is no whole PDF of some pages. */
export function isPdf(bytes) {
  assert.match(bytes.toString('latin1', 0, 8), /^%PDF-1\.\d/);
  assert.match(bytes.toString('latin1', bytes.length - 16), /%%EOF\s*$/);
  assert.ok(bytes.length > 20_000, `a report of ${bytes.length} bytes`);
}
