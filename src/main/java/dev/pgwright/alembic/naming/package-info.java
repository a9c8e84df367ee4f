/// The names that SQLAlchemy gives to constraints and indexes by the `naming_convention` of a
/// project's metadata, for revisions that are read and not run.
@org.jspecify.annotations.NullMarked
package dev.pgwright.alembic.naming;
