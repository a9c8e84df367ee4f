/// Effects against a server.
@org.jspecify.annotations.NullMarked
package dev.pgwright.replay.effect;
