package dev.pgwright.alembic;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A statement that Alembic, `env.py` or a revision sends to the throwaway database.
///
/// @param sql its text as the server gets it, with the driver's own marks for parameters
/// @param backendPid process id of the session on the server; 0 when the driver does not tell
/// @param inTransaction false when it commits by itself, as inside an `autocommit_block`
/// @param revision the revision that is running; null outside one
/// @param file the revision's file when one of its lines issued the statement; null for a statement
///   of Alembic's own or of `env.py`
/// @param line the line in `file`, from 1; 0 when `file` is null
public record Issued(
    String sql,
    int backendPid,
    boolean inTransaction,
    @Nullable String revision,
    @Nullable Path file,
    int line) {}
