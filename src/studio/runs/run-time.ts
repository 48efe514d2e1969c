/** When a run began: the time of day to the second, as runs are told apart by it, with the date where that is not today. */
export function runTime(atMs: number): string {
  const at = new Date(atMs);
  const isToday = at.toDateString() === new Date().toDateString();
  const time = at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return isToday ? time : `${at.toLocaleDateString()} ${time}`;
}
