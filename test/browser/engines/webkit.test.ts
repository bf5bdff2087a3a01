import { inject } from 'vitest';
import { walkThrough } from './walks';
import { webKitEngine } from './webkit-engine';

const { webKitDriver, xvfb } = inject('programs');

walkThrough('WebKitGTK', webKitDriver && xvfb ? () => webKitEngine(webKitDriver, xvfb) : undefined);
