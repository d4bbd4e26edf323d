/**
 * Pagefind's files: a signature and CBOR (RFC 8949), packed with gzip.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

export interface IndexFile {
  /** Path from the site or from the index on, such as `filter/en_1a2b3c4.pf_filter`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** What every file of Pagefind starts with once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** The part of CBOR (RFC 8949) that Pagefind writes: whole numbers, texts and lists. */
export type Value = number | string | readonly Value[];

function readCbor(bytes: Buffer): Value {
  let at = 0;
  const item = (): Value => {
    const head = bytes.readUInt8(at++);
    const size = head & 31;
    const width = { 24: 1, 25: 2, 26: 4 }[size] ?? 0;
    if (size > 26) throw new Error(`Pagefind wrote CBOR that is not known here (${head}).`);
    const value = width === 0 ? size : bytes.readUIntBE(at, width);
    at += width;
    switch (head >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        at += value;
        return bytes.toString('utf8', at - value, at);
      case 4:
        return Array.from({ length: value }, item);
      default:
        throw new Error(`Pagefind wrote CBOR that is not known here (${head}).`);
    }
  };
  const value = item();
  if (at !== bytes.length) throw new Error('Pagefind wrote more than one value in a file.');
  return value;
}

function writeCbor(value: Value): Buffer {
  const head = (kind: number, size: number): Buffer => {
    const [code, width] =
      size < 24 ? [size, 0] : size < 0x100 ? [24, 1] : size < 0x10000 ? [25, 2] : [26, 4];
    const bytes = Buffer.alloc(1 + width);
    bytes.writeUInt8((kind << 5) | code);
    if (width > 0) bytes.writeUIntBE(size, 1, width);
    return bytes;
  };
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8');
    return Buffer.concat([head(3, text.length), text]);
  }
  return Buffer.concat([head(4, value.length), ...value.map(writeCbor)]);
}

/** Reads a file. @throws Error where it is not as Pagefind writes it. */
export const unpack = (content: Uint8Array): Value => {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE)
    throw new Error('A file of the search index does not begin as Pagefind’s do.');
  return readCbor(bytes.subarray(SIGNATURE.length));
};
/** Writes a file; its hash is that of what it holds, not of how it is packed. */
export const pack = (value: Value): { content: Uint8Array; hash: string } => {
  const bytes = Buffer.concat([Buffer.from(SIGNATURE, 'latin1'), writeCbor(value)]);
  return {
    content: gzipSync(bytes, { level: 9 }),
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
};
