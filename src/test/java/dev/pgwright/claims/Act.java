package dev.pgwright.claims;

import java.util.List;
import java.util.Optional;

/// A statement of a claim and what must come of it.
///
/// @param line of the first expectation, or where the statement ends
/// @param session the name of the session that runs it
/// @param rows values joined by ` | `; empty when they are not compared
/// @param says what the server tells; empty when it is not compared
/// @param error SQLSTATE and message; empty when the statement must succeed
/// @param waits whether the statement is left waiting for a lock
record Act(
    int line,
    String session,
    String sql,
    Optional<List<String>> rows,
    Optional<List<String>> says,
    Optional<String> error,
    boolean waits) {}
