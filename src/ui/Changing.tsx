interface Props {
  text: string;
  class?: string;
}

/**
 * A text that changes, comes or goes while the page stands: a new element for every new text, alone in one that stays, so
 * that it also changes on a page the browser has translated (docs/decisions/translated-pages.md).
 */
export function Changing({ text, class: className }: Props) {
  return (
    <span class={className}>
      <span key={text}>{text}</span>
    </span>
  );
}
