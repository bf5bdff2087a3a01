/** Prints rows under their heads, each column as wide as its widest cell, the first left and the others right. */
export function printTable(heads: string[], rows: string[][], title?: string): void {
  const lines = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  process.stdout.write(`\n${title ? `${title}\n` : ''}${text.join('\n')}\n`);
}
