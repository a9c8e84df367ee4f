package dev.pgwright.job;

import dev.pgwright.Progress;
import dev.pgwright.config.Config;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.source.Reading;
import java.nio.file.Path;
import java.util.Map;

/// What every long command needs besides its own options.
///
/// @param sandbox where throwaway servers come from
/// @param reading what sources are read with
public record Setup(Config config, SandboxSettings sandbox, Reading reading, Progress progress) {

  /// The user's environment variables.
  public Map<String, String> env() {
    return reading.env();
  }

  /// The working folder.
  public Path folder() {
    return reading.folder();
  }

  /// A path as people know it: relative to the working folder where it is below it, with `/`.
  String shown(Path path) {
    Path here = folder().toAbsolutePath().normalize();
    return (path.startsWith(here) ? here.relativize(path) : path).toString().replace('\\', '/');
  }
}
