/// Alembic histories that are read and never run.
///
/// [dev.pgwright.alembic.reading.StaticHistory] reads the configuration and the graph of revisions,
/// [dev.pgwright.alembic.reading.StaticRevision] one file and what its `upgrade` and `downgrade`
/// send to the server, with the lines that send it. What reading does not tell is a step of its own
/// ([dev.pgwright.alembic.reading.Step.Opaque]), never a guess.
@org.jspecify.annotations.NullMarked
package dev.pgwright.alembic.reading;
