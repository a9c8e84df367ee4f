/// Plans and migration files → proof, on throwaway servers.
///
/// What a plan claims is watched from outside while the real migration runs; what a schema means is
/// asked of the server.
@org.jspecify.annotations.NullMarked
package dev.pgwright.verify;
