package dev.pgwright.job;

import dev.pgwright.Progress;
import dev.pgwright.config.Config;
import dev.pgwright.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every long command needs besides its own options.
///
/// @param sandbox where throwaway servers come from
/// @param python the interpreter the user named; null when none was
/// @param env the user's environment variables
/// @param folder the working folder
public record Setup(
    Config config,
    SandboxSettings sandbox,
    @Nullable Path python,
    Map<String, String> env,
    Path folder,
    Progress progress) {

  /// A path as people know it: relative to the working folder where it is below it, with `/`.
  String shown(Path path) {
    Path here = folder.toAbsolutePath().normalize();
    return (path.startsWith(here) ? here.relativize(path) : path).toString().replace('\\', '/');
  }
}
