/** A library that writes files is an optional peer, and is not installed. */
export class LibraryMissing extends Error {
  override readonly name = 'LibraryMissing';

  constructor(libraries: readonly string[], cause: unknown) {
    super(`not installed: npm install ${libraries.join(' ')}`, { cause });
  }
}

/** Loads what stands on libraries that a host installs only where it writes such files. Throws LibraryMissing where it did not. */
export async function withLibraries<T>(libraries: readonly string[], load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (fault) {
    const { code } = fault as { readonly code?: unknown };
    throw code === 'ERR_MODULE_NOT_FOUND' ? new LibraryMissing(libraries, fault) : fault;
  }
}
