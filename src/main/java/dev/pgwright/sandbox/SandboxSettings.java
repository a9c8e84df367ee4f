package dev.pgwright.sandbox;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which server a throwaway database comes from.
///
/// @param cacheFolder where binaries, template clusters and running servers live; made when missing
/// @param url a server of the user's to make scratch databases on, in libpq's or JDBC's notation;
///   null when none was named
/// @param postgresHome an installation to prefer, the folder that holds `bin`; null when none was
///   named
/// @param major the major version of PostgreSQL that is wanted
public record SandboxSettings(
    Path cacheFolder, @Nullable String url, @Nullable Path postgresHome, int major) {

  /// The major version that is meant when nobody says otherwise.
  public static final int DEFAULT_MAJOR = 18;

  /// Settings from `PGWRIGHT_CACHE`, `PGWRIGHT_PG_HOME` and `PGWRIGHT_SANDBOX_URL`; empty values
  /// count as unset. The cache folder defaults to the platform's usual place below the home folder.
  public static SandboxSettings fromEnvironment(Map<String, String> env) {
    String cache = value(env, "PGWRIGHT_CACHE");
    String home = value(env, "PGWRIGHT_PG_HOME");
    return new SandboxSettings(
        cache == null ? defaultCache(env) : Path.of(cache).toAbsolutePath().normalize(),
        value(env, "PGWRIGHT_SANDBOX_URL"),
        home == null ? null : Path.of(home).toAbsolutePath().normalize(),
        DEFAULT_MAJOR);
  }

  /// The same settings with another server of the user's; null for none.
  public SandboxSettings withUrl(@Nullable String other) {
    return new SandboxSettings(cacheFolder, other, postgresHome, major);
  }

  /// The same settings with another preferred installation; null for none.
  public SandboxSettings withPostgresHome(@Nullable Path other) {
    return new SandboxSettings(cacheFolder, url, other, major);
  }

  /// The same settings for another major version.
  public SandboxSettings withMajor(int other) {
    return new SandboxSettings(cacheFolder, url, postgresHome, other);
  }

  private static Path defaultCache(Map<String, String> env) {
    String xdg = value(env, "XDG_CACHE_HOME");
    if (xdg != null && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg, "pgwright");
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String local = value(env, "LOCALAPPDATA");
    if (system.startsWith("windows") && local != null) {
      return Path.of(local, "pgwright", "cache");
    }
    String home = value(env, "HOME");
    Path base = Path.of(home == null ? System.getProperty("user.home", ".") : home);
    return system.startsWith("mac")
        ? base.resolve("Library/Caches/pgwright").toAbsolutePath()
        : base.resolve(".cache/pgwright").toAbsolutePath();
  }

  private static @Nullable String value(Map<String, String> env, String name) {
    String value = env.get(name);
    return value == null || value.isBlank() ? null : value;
  }
}
