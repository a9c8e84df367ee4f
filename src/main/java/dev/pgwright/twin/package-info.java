/// What a database's planner knows, in a file, and an empty copy of the database whose planner
/// believes it.
///
/// [dev.pgwright.twin.Statistics] is the file; [dev.pgwright.twin.Twin] answers with the plans that
/// the database would choose, with and without indexes that nobody has built.
@org.jspecify.annotations.NullMarked
package dev.pgwright.twin;
