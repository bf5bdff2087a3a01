import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../free-port';
import type { Engine } from './engine';
import { startSession, type Session } from './web-driver';

/**
 * Starts WebKitGTK's browser on a display of its own, driven by plain W3C WebDriver calls. Takes the paths of
 * WebKitWebDriver and Xvfb.
 */
export async function webKitEngine(driverPath: string, xvfbPath: string): Promise<Engine> {
  // Xvfb takes a free display and writes its number to the file descriptor named.
  const xvfb = spawn(xvfbPath, ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = (await once(xvfb.stdio[3]!, 'data')) as [Buffer];
  let driver: ChildProcess | undefined;
  let session: Session | undefined;
  // Also when a test run is broken off.
  process.once('exit', () => [driver, xvfb].forEach((child) => child?.kill()));

  const end = async () => {
    await session?.end().catch(() => undefined);
    session = undefined;
    await stop(driver);
  };

  /** With a driver of its own: one that has just ended a session sometimes never starts the next. */
  const start = async () => {
    const port = await freePort();
    driver = spawn(driverPath, [`--port=${port}`], {
      stdio: 'ignore',
      env: environment(`:${String(display).trim()}`),
    });
    session = await startSession(`http://localhost:${port}`);
    return session;
  };

  return {
    name: 'WebKitGTK',
    openProfile: async (address) => {
      await end();
      return (await start()).open(address);
    },
    close: async () => {
      await end();
      await stop(xvfb);
    },
  };
}

function environment(display: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DISPLAY: display,
    TZ: 'Europe/Berlin',
    LANGUAGE: 'de',
    NO_AT_BRIDGE: '1',
    // Without a graphics card it costs most of the time and shows nothing that a walk looks at.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    // It loads nothing but the built site, and as root or in a container its sandbox does not start.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
