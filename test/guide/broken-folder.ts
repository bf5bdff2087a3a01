import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadGuide } from '../../src/guide/author/load';

/** The folder with the guide's real data. */
export const realFolder = fileURLToPath(new URL('../../content/guide/', import.meta.url));

/**
 * Copies content/guide to a folder of its own, lets `damage` change the copy, loads it and removes it again. Returns
 * what loading threw, or undefined if it went well.
 */
export function errorAfter(damage: (folder: string) => void): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    cpSync(realFolder, folder, { recursive: true });
    damage(folder);
    loadGuide(folder);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
