import { chromiumEngine } from './chromium-engine';
import { walkThrough } from './walks';

walkThrough('Chromium', chromiumEngine, true);
