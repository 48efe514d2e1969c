import * as z from 'zod';

// The content security policy of the page forbids code made from strings.
z.config({ jitless: true });

export { z };
