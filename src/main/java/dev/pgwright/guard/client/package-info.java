/// Programs that reach databases, each with the grammar of its own arguments.
///
/// [dev.pgwright.guard.client.KnownPrograms] is the list of them; a program reports what it would
/// do and to which database.
@org.jspecify.annotations.NullMarked
package dev.pgwright.guard.client;
