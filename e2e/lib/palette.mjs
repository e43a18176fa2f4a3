// A picture of a screen in 256 colours: a fourth of the bytes, and nobody sees it.
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS_MAX = 256;
/** Colours that are no farther from each other, squared, look the same. */
const ALIKE = 48;

/** The same picture with a palette. Takes what a browser writes: eight bits, red, green, blue and perhaps alpha, not interlaced. */
export function inPalette(png) {
  const { width, height, samples, data } = decode(png);
  const colours = count(data, samples);
  const palette = choose(colours);
  const place = new Map(palette.map((colour, at) => [colour, at]));
  for (const colour of colours.keys()) if (!place.has(colour)) place.set(colour, nearest(colour, palette));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = place.get(colourAt(data, (y * width + x) * samples));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}

const colourAt = (data, at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];

/** How often each colour stands in the picture. */
function count(data, samples) {
  const colours = new Map();
  for (let at = 0; at < data.length; at += samples) {
    const colour = colourAt(data, at);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return colours;
}

/** The most frequent colours, none too like another: a green badge has few dots among thousands of greys. */
function choose(colours) {
  const sorted = [...colours].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = [];
  for (const colour of sorted) {
    if (palette.length === COLOURS_MAX) break;
    if (palette.every((other) => distance(colour, other) > ALIKE)) palette.push(colour);
  }
  return palette;
}

/** How far two colours lie from each other, squared. */
function distance(one, other) {
  const [red, green, blue] = [16, 8, 0].map((bits) => ((one >> bits) & 255) - ((other >> bits) & 255));
  return red * red + green * green + blue * blue;
}

/** The place of the colour that is most like this one. */
function nearest(colour, palette) {
  let [best, least] = [0, Infinity];
  palette.forEach((other, at) => {
    const far = distance(colour, other);
    if (far < least) [best, least] = [at, far];
  });
  return best;
}

/** The samples of a picture, without the filters of its rows. */
function decode(png) {
  const packed = [];
  let head;
  for (let at = SIGNATURE.length; at < png.length; ) {
    const [length, kind] = [png.readUInt32BE(at), png.toString('latin1', at + 4, at + 8)];
    const body = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') head = body;
    if (kind === 'IDAT') packed.push(body);
    at += 12 + length;
  }
  const [width, height, samples] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3];
  const rows = inflateSync(Buffer.concat(packed));
  const across = width * samples;
  const data = Buffer.alloc(height * across);
  for (let y = 0; y < height; y += 1) unfilter(rows, data, { y, across, samples });
  return { width, height, samples, data };
}

/** Undoes the filter of one row, as the PNG standard defines the five of them. */
function unfilter(rows, data, { y, across, samples }) {
  const filter = rows[y * (across + 1)];
  for (let x = 0; x < across; x += 1) {
    const here = y * across + x;
    const left = x >= samples ? data[here - samples] : 0;
    const up = y > 0 ? data[here - across] : 0;
    const corner = x >= samples && y > 0 ? data[here - across - samples] : 0;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    data[here] = (rows[y * (across + 1) + 1 + x] + guess) & 255;
  }
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function chunk(kind, body) {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(checksum(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** The check sum that each part of a PNG carries (CRC-32). */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
