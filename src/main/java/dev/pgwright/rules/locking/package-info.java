/// Rules about statements that make other sessions wait.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.locking;
