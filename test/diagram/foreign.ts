import { and, createMachine, not } from 'xstate';

/** A machine of somebody else: nested, parallel, timed, with a history and guards that are functions. */
export const order = createMachine({
  id: 'order',
  initial: 'cart',
  on: { ABORT: { target: '.cancelled', guard: 'mayAbort' }, PING: {} },
  states: {
    cart: {
      on: { CHECK_OUT: { target: 'processing', guard: and(['hasItems', not('blocked')]) }, ADD: {} },
    },
    processing: {
      type: 'parallel',
      onDone: 'done',
      on: { RETRY: { target: 'processing', reenter: true } },
      states: {
        payment: {
          initial: 'pending',
          states: {
            pending: {
              on: { PAY: [{ target: 'paid', guard: 'ok' }, { target: 'failed' }] },
              after: { 5000: 'failed' },
            },
            failed: { on: { 'AGAIN & "again"': 'pending', QUIT: '#order.cancelled' } },
            paid: { type: 'final' },
          },
        },
        shipping: {
          initial: 'packing',
          states: {
            packing: { on: { SHIP: 'transit' } },
            transit: {
              initial: 'air',
              states: {
                air: { on: { LAND: 'road' } },
                road: { on: { OUT: '#order.processing.shipping.delivered' } },
                back: { type: 'history', history: 'deep' },
              },
            },
            delivered: { type: 'final' },
          },
        },
      },
    },
    done: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
