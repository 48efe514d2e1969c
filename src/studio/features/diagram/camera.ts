import type { Box, Camera, Size } from './geometry.ts';

export const LEAST_ZOOM = 0.15;
export const MOST_ZOOM = 2;

const marginPx = 24;
const topPx = 8;

/** The camera that shows the whole drawing in the middle of its window, never enlarged. */
export function fitting(drawing: Size, view: Size): Camera {
  const room = Math.min(view.width / Math.max(1, drawing.width), view.height / Math.max(1, drawing.height));
  const zoom = Math.min(1, Math.max(LEAST_ZOOM, room));
  return { zoom, x: (view.width - drawing.width * zoom) / 2, y: (view.height - drawing.height * zoom) / 2 };
}

/** The camera moved as little as brings a box into view; the one given where it is in view. */
export function showing(box: Box, camera: Camera, view: Size): Camera {
  const { zoom } = camera;
  const x = shifted(box.x * zoom + camera.x, box.width * zoom, view.width, marginPx);
  const y = shifted(box.y * zoom + camera.y, box.height * zoom, view.height, topPx);
  return x === 0 && y === 0 ? camera : { zoom, x: camera.x + x, y: camera.y + y };
}

/** The camera zoomed by a factor around the middle of the window. */
export function zoomed(camera: Camera, factor: number, view: Size): Camera {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, camera.zoom * factor));
  const ratio = zoom / camera.zoom;
  const [midX, midY] = [view.width / 2, view.height / 2];
  return { zoom, x: midX - (midX - camera.x) * ratio, y: midY - (midY - camera.y) * ratio };
}

/** How far a stretch must move to lie inside a window, its start in any case. */
function shifted(start: number, length: number, room: number, margin: number): number {
  if (start < margin) return margin - start;
  const over = start + length - (room - margin);
  return over > 0 ? -Math.min(over, start - margin) : 0;
}
