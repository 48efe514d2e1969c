import type { NotificationData } from '@mantine/notifications';
import { setShell } from '../state/shell.ts';

/** Says that something was done; goes away by itself. */
export function tell(message: string): void {
  void toast({ message, role: 'status', autoClose: 5000, color: 'blue' });
}

/** Says that something failed and what to do; stays until it is dismissed. */
export function warn(title: string, message: string): void {
  void toast({ title, message, role: 'alert', autoClose: false, color: 'red' });
}

/** Shows a message; what shows messages arrives with the first one. */
export async function toast(message: NotificationData): Promise<void> {
  const { showToast } = await import('./show-toast.tsx');
  setShell({ hasToasts: true });
  showToast(message);
}

/** Takes a message away before its time. */
export async function takeAwayToast(id: string): Promise<void> {
  const { hideToast } = await import('./show-toast.tsx');
  hideToast(id);
}
