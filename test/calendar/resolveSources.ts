import { registerHooks } from 'node:module';

// Lets node itself run sources, which name each other as the files that a build would make of them.
registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && !context.parentURL?.includes('/node_modules/');
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
