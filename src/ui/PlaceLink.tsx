import type { ComponentChildren } from 'preact';

/** A place in the assistant: its address, and how to go there without loading the page again. */
export interface Place {
  href: string;
  open: () => void;
}

/** A link to another place in the assistant. */
export function PlaceLink({
  to,
  class: className,
  children,
}: {
  to: Place;
  class?: string;
  children: ComponentChildren;
}) {
  return (
    <a
      class={className}
      href={to.href}
      onClick={(event) => {
        event.preventDefault();
        to.open();
      }}
    >
      {children}
    </a>
  );
}
