import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

prepareZXingModule({
  overrides: {
    wasmBinary: readFileSync(
      fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')),
    ) as unknown as ArrayBuffer,
  },
});

/** The texts of all QR codes in a picture (a PNG's bytes, or grey pixels), dark on light as phones want them. */
export async function readQrCodes(picture: Uint8Array | ImageData): Promise<string[]> {
  const found = await readBarcodes(picture, { formats: ['QRCode'], tryInvert: false });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
