import { notifications } from '@mantine/notifications';

/** Says that something was done; goes away by itself. */
export function tell(message: string): void {
  notifications.show({ message, role: 'status', autoClose: 5000, color: 'blue' });
}

/** Says that something failed and what to do; stays until it is dismissed. */
export function warn(title: string, message: string): void {
  notifications.show({ title, message, role: 'alert', autoClose: false, color: 'red' });
}
