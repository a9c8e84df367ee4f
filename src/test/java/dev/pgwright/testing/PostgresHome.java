package dev.pgwright.testing;

import java.nio.file.Path;

/// An installation of PostgreSQL, fit for `PGWRIGHT_PG_HOME`.
///
/// @param major such as 18
/// @param home the folder above `bin`
public record PostgresHome(int major, Path home) {

  /// One of its programs, such as `initdb`.
  public Path program(String name) {
    return home.resolve("bin").resolve(name);
  }
}
