/// What the server adds to the work itself: workers, compiling, planning, triggers, files.
@org.jspecify.annotations.NullMarked
package dev.pgwright.explain.rules.server;
