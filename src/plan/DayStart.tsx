interface Props {
  /** Days until the update day. */
  days: number;
  /** Whether loading the day view has failed. */
  failed: boolean;
  onOpen: () => void;
}

/** Offers what goes beyond reading a plan: ticks, test items, reminders. */
export function DayStart({ days, failed, onOpen }: Props) {
  return (
    <div class="day-start no-print">
      <p>
        {days > 0 && <strong>{days === 1 ? 'Noch 1 Tag' : `Noch ${days} Tage`} bis zum Update-Tag. </strong>}
        Haken Sie Schritte ab, legen Sie Testpunkte an und nehmen Sie die Termine in Ihren Kalender.
      </p>
      <button type="button" class="button" onClick={onOpen}>
        Plan zum Abhaken öffnen
      </button>
      <p role="status">
        {failed &&
          'Das Abhaken konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Der Plan selbst ist vollständig.'}
      </p>
    </div>
  );
}
