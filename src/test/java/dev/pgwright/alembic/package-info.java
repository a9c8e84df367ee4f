/// Reading and running Alembic projects: those under `src/test/resources/alembic`, one folder for
/// each idea, with the oldest and the newest Alembic.
@org.jspecify.annotations.NullMarked
package dev.pgwright.alembic;
