/** The page with inline scripts that follow each other in one: the policy names each apart, by a hash. */
export function withJoinedScripts(html: string): string {
  return html.replaceAll(/;\s*<\/script>\s*<script>/g, ';');
}
