/// Statements applied to a model in memory: what exists before each of them, without a server.
///
/// ```java
/// var world = World.open(18);
/// Replay.apply(statement, world);
/// world.relation(QualifiedName.of("public", "orders"))
/// ```
///
/// Where only a file is known, relations that it names and does not create stand in the model as
/// not known: they exist, and nothing more is said about them.
@org.jspecify.annotations.NullMarked
package dev.pgwright.replay;
