import { words } from 'virtual:words/day';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { longestRemark } from '../run/test-items';

interface Props {
  id: string;
  remark: string;
  onRemark: (remark: string) => void;
}

/** Asks what does not work. Every letter is kept at once, so that nothing typed is lost when the page is renewed. */
export function RemarkField({ id, remark, onRemark }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);

  // What is kept has no spaces at its ends: it must not go back into a field somebody is typing in.
  useLayoutEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = remark;
  }, [remark]);
  // It opens below what was pressed, where a bar of buttons may lie.
  useLayoutEffect(() => {
    if (field.current?.closest('li')?.contains(document.activeElement))
      field.current.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <>
      <p class="field no-print">
        <label htmlFor={id}>{words.whatFails}</label>
        <textarea
          ref={field}
          id={id}
          rows={2}
          maxLength={longestRemark}
          onInput={(event) => onRemark(event.currentTarget.value)}
        />
      </p>
      <p class="print-only">{remark}</p>
    </>
  );
}
