/**
 * Bytes, compressed (raw deflate). Undefined where the browser cannot: older ones have no such stream, or not for this
 * format.
 */
export async function compress(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  const stream = streamOf(() => new CompressionStream('deflate-raw'));
  return stream && (await pipe(bytes, stream, Infinity));
}

/**
 * Bytes, unpacked. `too-large` once more than `most` come out: a small text can unpack to gigabytes; `damaged` where they
 * are no compressed bytes or not all of them; `unsupported` where the browser cannot.
 */
export async function decompress(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array | 'too-large' | 'damaged' | 'unsupported'> {
  const stream = streamOf(() => new DecompressionStream('deflate-raw'));
  if (!stream) return 'unsupported';
  try {
    return (await pipe(bytes, stream, most)) ?? 'too-large';
  } catch {
    return 'damaged';
  }
}

function streamOf<Stream>(make: () => Stream): Stream | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/**
 * Sends bytes through a stream. Undefined, and the stream given up, once more than `most` come out; rejects where the
 * stream cannot read the bytes.
 */
async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}
