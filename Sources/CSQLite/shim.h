#pragma once

/* Swift imports no functions with a variable number of arguments. The rest of SQLite's header is GRDB's. */
extern int sqlite3_config(int, ...);

/* SQLITE_CONFIG_MEMSTATUS, off: SQLite counts the bytes it has taken under one lock for all connections, and readers
   wait for one another there. Only before the first connection; afterwards it is refused (21) and changes nothing. */
static inline int shim_sqlite_count_no_memory(void) { return sqlite3_config(9, 0); }
