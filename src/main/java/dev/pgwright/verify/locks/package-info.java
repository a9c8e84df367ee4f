/// What statements of a migration lock and do, seen from other sessions while they run.
@org.jspecify.annotations.NullMarked
package dev.pgwright.verify.locks;
