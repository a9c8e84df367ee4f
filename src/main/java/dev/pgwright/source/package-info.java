/// The kinds of schema source: an Alembic history, SQL files, a live database, nothing.
///
/// [dev.pgwright.source.Source] is what a user names; [dev.pgwright.source.SqlLoader] runs SQL
/// files in a throwaway database.
@org.jspecify.annotations.NullMarked
package dev.pgwright.source;
