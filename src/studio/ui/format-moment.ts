/** A moment in full as far as it is not zero, e.g. "2024-03-05" or "2024-03-05 14:30". */
export function formatMoment(ms: number): string {
  const moment = new Date(ms);
  if (Number.isNaN(moment.getTime())) return '';
  const [date = '', time = ''] = moment.toISOString().slice(0, -1).split('T');
  if (time === '00:00:00.000') return date;
  return `${date} ${time.endsWith(':00.000') ? time.slice(0, 5) : time.replace('.000', '')}`;
}
