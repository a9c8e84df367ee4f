/// What every stage shares: the one exception that is thrown on purpose, and progress.
@org.jspecify.annotations.NullMarked
package dev.pgwright;
