import { callOf, windowSize, type Key, type Tab } from './engine';

/** A session of a W3C WebDriver: a browser of its own with a profile of its own. */
export interface Session {
  open: (address: string) => Promise<Tab>;
  end: () => Promise<unknown>;
}

/** Starts a session of the driver at an address. Throws when it does not answer, now or later, for half a minute. */
export async function startSession(driver: string): Promise<Session> {
  const { sessionId } = (await ask(driver, 'POST', '/session', {
    capabilities: { alwaysMatch: { timeouts: { pageLoad: 30_000, script: 30_000 } } },
  })) as { sessionId: string };
  const command = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
    ask(driver, method, `/session/${sessionId}${path}`, body);
  let current = await command('GET', '/window');

  /** Commands go to the window they are meant for, one after the other. */
  const inWindow = (handle: unknown) => async (path: string, body: object) => {
    if (current !== handle) await command('POST', '/window', { handle });
    current = handle;
    return command('POST', path, body);
  };

  const tab = (handle: unknown): Tab => {
    const post = inWindow(handle);
    const act = (type: 'key' | 'pointer', actions: object[]) =>
      post('/actions', { actions: [{ type, id: type, actions }] });
    const setWidth = async (width: number) => {
      await post('/window/rect', { ...windowSize, width });
    };
    return {
      run: async (code, ...values) => {
        const script = `
          const done = arguments[0];
          (async () => ${callOf(code, values)})()
            .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
        const { value, error } = (await post('/execute/async', { script, args: [] })) as {
          value: never;
          error?: string;
        };
        if (error) throw new Error(error);
        return value;
      },
      press: async (x, y) => {
        await act('pointer', [
          { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]);
      },
      type: async (text) => {
        await act('key', [...text].flatMap(stroke));
      },
      typeDate: async (parts) => {
        for (const [index, part] of parts.entries()) {
          const move = index > 0 ? stroke(keyCodes.ArrowRight ?? '') : [];
          await act('key', [...move, ...[...part].flatMap(stroke)]);
        }
      },
      key: async (key, held) => {
        const strokes = stroke(keyCodes[key] ?? key);
        await act('key', held ? around(control, strokes) : strokes);
      },
      reload: async () => {
        await post('/refresh', {});
      },
      setWidth,
      print: () => Promise.reject(new Error('WebKitGTK cannot print by itself')),
      openTab: async (address) => {
        // A window, because the mouse hangs in a tab that is not in front.
        const created = (await command('POST', '/window/new', { type: 'window' })) as { handle: string };
        return open(created.handle, address);
      },
    };
  };

  const open = async (handle: unknown, address: string) => {
    const opened = tab(handle);
    await opened.setWidth(windowSize.width);
    await inWindow(handle)('/url', { url: address });
    return opened;
  };

  return {
    open: (address) => open(current, address),
    end: () => command('DELETE', ''),
  };
}

const control = '\uE009';
const keyCodes: Partial<Record<Key, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

function stroke(value: string): object[] {
  return around(value, []);
}

function around(value: string, strokes: object[]): object[] {
  return [{ type: 'keyDown', value }, ...strokes, { type: 'keyUp', value }];
}

/** Asks the driver, which may be starting still, and returns its value; throws with its message. */
async function ask(driver: string, method: string, path: string, body?: object): Promise<unknown> {
  // An answer that never comes would end the walk without a word on where.
  const signal = AbortSignal.timeout(30_000);
  const request = {
    method,
    signal,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  };
  let response: Response | undefined;
  for (let tries = 0; !response; tries += 1) {
    response = await fetch(driver + path, request).catch((error: unknown) => {
      if (signal.aborted) throw new Error(`WebKitWebDriver does not answer: ${path} ${request.body}`);
      if (tries === 100 || path !== '/session') throw error;
      return undefined;
    });
    if (!response) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { value } = (await response.json()) as { value: { error: string; message: string } };
  if (!response.ok) throw new Error(`WebKitWebDriver, ${path}: ${value.error}: ${value.message}`);
  return value;
}
