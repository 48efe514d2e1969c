import '../theme/later-styles.ts';
import '@mantine/notifications/styles.css';
import { type NotificationData, Notifications, notifications } from '@mantine/notifications';

/** Where messages come up. */
export function Toasts() {
  return <Notifications position="bottom-right" containerWidth={380} limit={4} className="toasts" />;
}

/** Shows a message. */
export function showToast(message: NotificationData): void {
  notifications.show(message);
}

/** Takes a message away before its time. */
export function hideToast(id: string): void {
  notifications.hide(id);
}
