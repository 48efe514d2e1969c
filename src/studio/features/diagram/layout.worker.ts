import { type LayoutRequest, layoutDiagram } from './layout-diagram.ts';

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => postMessage(layoutDiagram(data)));
