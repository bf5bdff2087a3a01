import { inject } from 'vitest';
import { firefoxEngine } from './firefox-engine';
import { walkThrough } from './walks';

const { firefox } = inject('programs');

walkThrough('Firefox', firefox ? () => firefoxEngine(firefox) : undefined, true);
