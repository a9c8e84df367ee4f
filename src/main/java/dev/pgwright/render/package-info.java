/// A plan → the files that carry it out: Alembic revisions, plain SQL, Flyway, Liquibase.
///
/// Texts only; nothing is written to disk here. The same plan and target give the same bytes.
@org.jspecify.annotations.NullMarked
package dev.pgwright.render;
