/// Plans of queries: read in any of the server's formats, their times told apart, and what is wrong
/// with them.
///
/// `Plan plan = Plan.read(text);` then [dev.pgwright.explain.Diagnosis].
@org.jspecify.annotations.NullMarked
package dev.pgwright.explain;
