package dev.pgwright.guard;

import dev.pgwright.config.Config;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What the guard knows besides the request.
///
/// @param config the configuration that holds in a folder; asked only where it decides something
/// @param environment of the session; only the addresses of databases are taken from it
/// @param memory where what people let pass is kept
public record Settings(
    Function<Path, Config> config, Map<String, String> environment, Path memory) {

  public Settings {
    environment = new LinkedHashMap<>(environment);
  }
}
