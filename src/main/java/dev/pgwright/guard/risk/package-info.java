/// What the guard says about a command: risks, the databases they concern, and the verdict.
@org.jspecify.annotations.NullMarked
package dev.pgwright.guard.risk;
