/// What a statement would do to a running server: locks, work, and whether it can run at all.
///
/// ```java
/// Effect effect = Effects.of(statement, world); // before Replay.apply(statement, world)
/// ```
///
/// Every fact is that of `docs/claims.md`; `EffectsTest` measures the statements on a server.
@org.jspecify.annotations.NullMarked
package dev.pgwright.replay.effect;
