/// A user's database: its address, with what libpq's variables and files add to it, and the session
/// that can only read.
///
/// [dev.pgwright.query.server.UserDatabase] is the only way to one.
@org.jspecify.annotations.NullMarked
package dev.pgwright.query.server;
