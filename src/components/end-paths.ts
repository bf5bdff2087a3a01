import type { EndId } from '../guide/types';

/** Where each end of the decision tree stands on the site, without the base path. */
export const endPaths: Record<EndId, string> = {
  plan: '/assistent/',
  'kein-update-paket': '/updates-erhalten/#kein-update-paket',
  klaeren: '/klaeren/',
};
