import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  /** What is filled in already. */
  children?: ComponentChildren;
}

/** A line to write on, with its label below it. */
export function WriteField({ label, children }: Props) {
  return (
    <span class="write-field">
      <span class="write-line">{children}</span>
      <span class="write-label">{label}</span>
    </span>
  );
}
