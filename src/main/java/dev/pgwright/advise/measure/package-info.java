/// Statements run before and after a change on a throwaway server with rows of the database.
@org.jspecify.annotations.NullMarked
package dev.pgwright.advise.measure;
