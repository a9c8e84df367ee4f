/// Claims: facts about PostgreSQL that the program relies on, as SQL scripts that are run on real
/// servers of every supported version.
///
/// The form of the scripts is in `src/test/resources/claims/README.md`.
@org.jspecify.annotations.NullMarked
package dev.pgwright.claims;
