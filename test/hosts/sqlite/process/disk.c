/* Stands between SQLite and the disk: writes down what goes to a database, in order, and says that the disk is full while a file is there. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_database(int fd, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, ".db") != NULL && strstr(path, "-shm") == NULL;
}

static void tell(const char *what, int fd) {
  char path[4096];
  const char *trace = getenv("DISK_TRACE");
  if (trace == NULL || !is_database(fd, path, sizeof path)) return;
  int to = open(trace, O_WRONLY | O_APPEND | O_CREAT, 0600);
  if (to < 0) return;
  const char *name = strrchr(path, '/');
  dprintf(to, "%s %s\n", what, name == NULL ? path : name + 1);
  close(to);
}

static int is_full(int fd) {
  char path[4096];
  const char *full = getenv("DISK_FULL");
  return full != NULL && access(full, F_OK) == 0 && is_database(fd, path, sizeof path);
}

#define WRITES(name, offset)                                                       \
  ssize_t name(int fd, const void *bytes, size_t count, offset at) {               \
    static ssize_t (*next)(int, const void *, size_t, offset);                     \
    if (next == NULL) next = dlsym(RTLD_NEXT, #name);                              \
    if (is_full(fd)) { errno = ENOSPC; return -1; }                                \
    tell("write", fd);                                                             \
    return next(fd, bytes, count, at);                                             \
  }
WRITES(pwrite, off_t)
WRITES(pwrite64, off64_t)

#define SYNCS(name)                                                                \
  int name(int fd) {                                                               \
    static int (*next)(int);                                                       \
    if (next == NULL) next = dlsym(RTLD_NEXT, #name);                              \
    int done = next(fd);                                                           \
    if (done == 0) tell("sync", fd);                                               \
    return done;                                                                   \
  }
SYNCS(fsync)
SYNCS(fdatasync)
