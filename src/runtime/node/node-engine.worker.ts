import { parentPort } from 'node:worker_threads';
import * as Comlink from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createEngineApi } from '../engine-api.ts';

if (parentPort === null) throw new Error('node-engine.worker: this file runs as a worker thread');
Comlink.expose(createEngineApi(), nodeEndpoint(parentPort));
